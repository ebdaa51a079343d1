import CaseModel
import NotifierCore
import Runtime
import Seal
import Store
import Wire
import Wording

/// Hands over to the municipality's journal what came in from citizens: it hears that something has, asks its owner for it
/// at the moment it is written, and keeps none of it (Services/Notifier/JOURNAL.md).
final class IncomingOffice {
    /// How many documents are fetched at once, and how many missing receipts one turn chases.
    private static let mostAtOnce = 4
    private static let mostDue = 100
    private static let mark = "incoming "

    let store: IncomingStore
    private let settings: NotifierSettings
    private let folder: IncomingFolder
    private var patience: Int64 { Int64(settings.journal.receiptHours) * 3_600_000 }
    /// Pieces on their way from their owner to the disk, at most one of a document. Of what is lost here with a turn or with
    /// the process, the file remembers that it is to be fetched.
    private var pieces: [IncomingID: (step: IncomingStep, bytes: [UInt8], isLast: Bool)] = [:]

    init(_ settings: NotifierSettings, database: Database, outbox: String) {
        self.settings = settings
        store = IncomingStore(database: database)
        folder = IncomingFolder(folder: "\(outbox)/journal")
    }

    // MARK: What is heard

    /// Something has come in. What had been laid before the file was put back from a backup is not laid anew; only its
    /// receipt is waited for.
    func hear(_ facts: IncomingDocument, of owner: ServiceName, _ desk: Correspondence) throws {
        var entry = JournalEntry(paper: facts.document, document: Self.uuid(facts.document), since: desk.now)
        if try store.wasLaid(facts.document) {
            entry = try entry.transition(.laid, at: desk.now, patience: patience)
        }
        try store.add(IncomingStore.Kept(owner: owner, facts: facts, entry: entry, step: .head))
    }

    func recover(_ lost: [CloudEvent], _ desk: Correspondence) throws {
        for event in lost where event.type == DocumentHandedOver.type {
            let said = try event.body(DocumentHandedOver.self)
            _ = try store.remember(laid: said.document, at: event.time)
            if let kept = try store.find(said.document) { try advance(kept, .laid, desk) }
        }
    }

    func tick(_ desk: Correspondence) throws {
        let stuck = try store.stuck(since: desk.now.adding(milliseconds: -patience), limit: Self.mostDue)
        for kept in try store.due(at: desk.now, limit: Self.mostDue) + stuck { try advance(kept, .timePassed, desk) }
    }

    func nextWake() throws -> Timestamp? {
        [try store.nextChase(), try store.oldestOwed()?.adding(milliseconds: patience)].compactMap { $0 }.min()
    }

    /// What the case system says of a document; `nil` when it is none that came in.
    func take(_ receipt: JournalReceipt, _ desk: Correspondence) throws -> ArrivalFate? {
        guard let kept = try store.find(document: receipt.document) else { return nil }
        do {
            try advance(kept, receipt.said, desk)
            return .taken
        } catch let refusal as NotifierRefusal where refusal == .contradictsJournal {
            return .unread("journal.contradicts")
        }
    }

    /// A person wants it handed over once more.
    func retry(_ kept: IncomingStore.Kept, by person: PersonID, _ desk: Correspondence) throws {
        try advance(kept, .retried, desk, by: person)
    }

    // MARK: How it is fetched

    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        try store.owed(limit: Self.mostAtOnce).compactMap { kept -> Ask? in
            let key = "\(Self.mark)\(kept.facts.document) \(kept.step.text)"
            guard !isKnown(key), pieces[kept.facts.document]?.step != kept.step else { return nil }
            switch kept.step {
            case .head: return try ask(key, of: kept, nil)
            case .piece(let piece): return try ask(key, of: kept, piece)
            case .sender:
                let command = ReadDocument(document: IncomingID(kept.facts.case))
                return Ask(key: key, method: ReadDocument.method, body: try JSON(encoding: command))
            case .finish: return nil
            }
        }
    }

    private func ask(_ key: String, of kept: IncomingStore.Kept, _ piece: IncomingPiece?) throws -> Ask {
        kept.owner == .callback
            ? Ask(
                key: key, method: ReadAnswerDocument.method,
                body: try JSON(encoding: ReadAnswerDocument(document: kept.facts.document, piece: piece)))
            : Ask(
                key: key, method: ReadDocument.method,
                body: try JSON(encoding: ReadDocument(document: kept.facts.document, piece: piece)))
    }

    /// Whether the question was ours, and what its answer means. A name that is not known keeps no document back.
    func answered(_ key: String, _ answer: Answer, _ desk: Correspondence) throws -> Bool {
        guard let (paper, step) = Self.named(key) else { return false }
        guard var kept = try store.find(paper), kept.entry.state == .owed, kept.step == step else { return true }
        switch (answer, step) {
        case (.refused, .sender): try move(&kept, isLast: true)
        case (.refused, _): try advance(kept, .refused(code: IncomingFinish.gone), desk)
        case (.success(let reply), _):
            switch (try? reply.decode(IncomingContent.self), step) {
            case (.head(let head)?, .head):
                guard head.parts.count <= IncomingHead.mostParts, let next = IncomingStep.after(head, from: kept.owner)
                else { return try refuse(kept, desk) }
                kept.head = head
                kept.step = next
                try store.keep(kept)
            case (.head(let known)?, .sender):
                kept.head = kept.head.map {
                    IncomingHead(
                        from: known.from, unit: $0.unit, parts: $0.parts, isOriginal: $0.isOriginal,
                        isShortened: $0.isShortened)
                }
                try move(&kept, isLast: true)
            case (.piece(let content, let isLast)?, .piece):
                guard let bytes = Base64URL.decode(content), bytes.count <= IncomingPiece.mostBytes else {
                    return try refuse(kept, desk)
                }
                pieces[paper] = (step, bytes, isLast)
            default: return try refuse(kept, desk)
            }
        }
        return true
    }

    /// What its owner answered is no document.
    private func refuse(_ kept: IncomingStore.Kept, _ desk: Correspondence) throws -> Bool {
        try advance(kept, .refused(code: IncomingFinish.unreadable), desk)
        return true
    }

    private func move(_ kept: inout IncomingStore.Kept, isLast: Bool) throws {
        guard let head = kept.head else { return }
        kept.step = kept.step.next(head, isLast: isLast)
        try store.keep(kept)
    }

    // MARK: How it is laid

    func laying(limit: Int) throws -> [any Effect] {
        try store.owed(limit: min(limit, Self.mostAtOnce)).compactMap { kept -> (any Effect)? in
            let paper = kept.facts.document
            let key = "\(Self.mark)\(paper) \(kept.step.text)"
            switch kept.step {
            case .piece(let piece):
                guard let fetched = pieces[paper], fetched.step == kept.step else { return nil }
                return IncomingPieceLaying(key: key, folder: folder, paper: paper, piece: piece, bytes: fetched.bytes)
            case .finish:
                guard let head = kept.head else { return nil }
                let sender = settings.sender(for: head.unit)
                return IncomingFinish(
                    key: key, folder: folder, kept: kept, head: head, municipality: sender.municipality,
                    unit: sender.unit)
            case .head, .sender: return nil
            }
        }
    }

    /// Whether the effect was ours, and what became of it. A full disk is tried again by itself.
    func performed(_ key: String, _ result: EffectResult, _ desk: Correspondence) throws -> Bool {
        guard let (paper, step) = Self.named(key) else { return false }
        guard var kept = try store.find(paper), kept.entry.state == .owed, kept.step == step else { return true }
        switch (result, step) {
        case (.success, .finish): try advance(kept, .laid, desk)
        case (.success, _):
            guard let piece = pieces.removeValue(forKey: paper), piece.step == step else { return true }
            try move(&kept, isLast: piece.isLast)
        case (.failure(let trouble), _):
            switch trouble.code {
            case IncomingFinish.changed: try advance(kept, .refused(code: trouble.code), desk)
            case IncomingFinish.missing:
                kept.step = .head
                kept.head = nil
                try store.keep(kept)
            default: break
            }
        }
        return true
    }

    private func advance(
        _ kept: IncomingStore.Kept, _ input: JournalInput, _ desk: Correspondence, by person: PersonID? = nil
    ) throws {
        var next = kept
        next.entry = try kept.entry.transition(input, at: desk.now, patience: patience)
        guard next.entry != kept.entry else { return }
        if next.entry.state != kept.entry.state || person != nil {
            next.step = .head
            next.head = nil
        }
        try store.keep(next)
        let row = next.entry.row
        try desk.turn.audit(
            "document.journal_\(row.place.rawValue)", by: person?.rawValue ?? ServiceName.notifier.rawValue,
            about: kept.facts.document.rawValue, detail: row.number ?? row.code ?? "chases \(next.entry.chases)")
        guard row.place == .laid, try store.remember(laid: kept.facts.document, at: desk.now) else { return }
        try desk.turn.publish(
            DocumentHandedOver(case: kept.facts.case, document: kept.facts.document, digest: kept.facts.digest),
            about: Subject(kept.facts.case))
    }

    private static func named(_ key: String) -> (IncomingID, IncomingStep)? {
        guard key.hasPrefix(mark) else { return nil }
        let words = key.dropFirst(mark.count).split(separator: " ")
        guard words.count == 2, let paper = IncomingID(rawValue: String(words[0])),
            let step = IncomingStep(String(words[1]))
        else { return nil }
        return (paper, step)
    }

    /// The document's own UUID, the same however often it is laid.
    private static func uuid(_ paper: IncomingID) -> String {
        DocumentID.uuid(Seal.sha256(Array("genklang-incoming/1 \(paper)".utf8)))
    }
}
