import CaseModel
import NotifierCore
import Runtime

/// Colleagues' questions about what came in and the journal: what they may see by its case.
struct IncomingDesk {
    let letters: LetterDesk

    private var turn: Turn { letters.desk.turn }
    private var store: IncomingStore { IncomingStore(database: turn.database) }

    /// What came in to a case; `nil` where nothing is handed over and nothing has been.
    func rows(of case: CaseID) throws -> [IncomingRow]? {
        let rows = try store.all(of: `case`).map(\.row)
        return rows.isEmpty ? nil : rows
    }

    /// What is missing in the journal and concerns whoever asks. The operator sees the document's UUID, which the case
    /// system knows it by, and no case.
    func missing(for viewer: Viewer?, in units: [UnitID]?) throws -> [PlacedDocument]? {
        let found = try store.missing(in: units, limit: ListDeliveries.most)
        let shown = try found.compactMap { kept -> PlacedDocument? in
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
        return shown.isEmpty ? nil : shown
    }

    /// What kept it out of the journal has been put right.
    func again(_ command: JournalDocumentAgain, by viewer: Viewer) throws -> IncomingRow {
        guard let kept = try store.find(command.document) else { throw NotifierRefusal.unknownLetter }
        _ = try letters.seeing(kept.facts.case, viewer)
        guard viewer.handlesCases else { throw Access.Denial.roleDoesNotRing }
        guard let incoming = letters.incoming else { throw NotifierRefusal.nothingToRetry }
        try incoming.retry(kept, by: viewer.person, letters.desk)
        return try store.find(command.document)?.row ?? kept.row
    }
}
