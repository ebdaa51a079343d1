import CaseModel
import NotifierCore
import Runtime

/// Colleagues' questions about what came in and the journal: what they may see by its case.
struct IncomingDesk {
    let letters: LetterDesk

    private var turn: Turn { letters.desk.turn }
    private var store: IncomingStore { IncomingStore(database: turn.database) }

    /// What came in to a case and is handed over, or has been.
    func rows(of case: CaseID) throws -> [IncomingRow] { try store.all(of: `case`).map(\.row) }

    /// What is missing in the journal and concerns whoever asks. The operator sees the document's UUID, which the case
    /// system knows it by, and no case.
    func missing(for viewer: Viewer?, in units: [UnitID]?) throws -> [PlacedDocument] {
        // More than one reply holds: whoever answers sees that there are others.
        let found = try store.missing(in: units, limit: 5 * ListDeliveries.most)
        return try found.compactMap { kept -> PlacedDocument? in
            guard let viewer else {
                let row = kept.row
                return PlacedDocument(
                    case: nil,
                    row: IncomingRow(
                        document: IncomingID(unchecked: kept.entry.document), kind: row.kind, channel: row.channel,
                        received: row.received, journal: row.journal))
            }
            guard let known = try letters.circles.known(kept.facts.case),
                Access.seeing(known.circle, by: viewer).isAllowed
            else { return nil }
            return PlacedDocument(case: kept.facts.case, row: kept.row)
        }
    }

    /// What kept it out of the journal has been put right. A colleague names it as the case does; whoever runs Genklang sees no
    /// case, and names it by the UUID that the case system knows it by.
    func again(_ command: JournalDocumentAgain, by asker: DeliveryDesk.Asker) throws -> IncomingRow {
        let found =
            switch asker {
            case .colleague: try store.find(command.document)
            case .operations: try store.find(document: command.document.rawValue)
            }
        guard let kept = found else { throw NotifierRefusal.unknownLetter }
        if case .colleague(let viewer) = asker {
            _ = try letters.seeing(kept.facts.case, viewer)
            guard viewer.handlesCases else { throw Access.Denial.roleDoesNotRing }
        }
        guard let incoming = letters.incoming else { throw NotifierRefusal.nothingToRetry }
        try incoming.retry(kept, by: asker.person, letters.desk)
        let row = try store.find(kept.facts.document)?.row ?? kept.row
        guard case .operations = asker else { return row }
        return IncomingRow(
            document: IncomingID(unchecked: kept.entry.document), kind: row.kind, channel: row.channel,
            received: row.received, journal: row.journal)
    }
}
