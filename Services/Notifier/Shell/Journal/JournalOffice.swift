import CaseModel
import NotifierCore
import Runtime
import Seal
import Wire
import Wording

/// Hands every letter to a citizen over to the municipality's journal, and the word that one was stopped before it was
/// posted; reads back under which number each stands (Services/Notifier/JOURNAL.md).
struct JournalOffice {
    /// How many missing receipts one turn chases.
    private static let mostDue = 100

    private let letters: JournalStore
    private let withdrawn: JournalStore
    private let duties: DutyStore
    private let press: any LetterPress
    private let folder: String
    private let patience: Int64

    init(_ settings: JournalSettings, duties: DutyStore, press: any LetterPress, outbox: String) {
        letters = .letters(in: duties.database)
        withdrawn = .withdrawn(in: duties.database)
        self.duties = duties
        self.press = press
        folder = "\(outbox)/journal"
        patience = Int64(settings.receiptHours) * 3_600_000
    }

    /// The letter has left: it belongs in the journal, on each case whose letter went in it.
    ///
    /// - Parameter posted: when somebody said that it was posted; absent where it left by being laid.
    func owe(_ kept: DutyStore.Kept, posted: Timestamp? = nil, at now: Timestamp) throws {
        for one in try duties.group(of: kept) {
            let document = Correspondence.document(for: one.duty.key)
            try letters.add(JournalEntry(paper: one.letter, document: document, since: now))
            if let posted { try letters.enter(posted: posted, of: one.letter) }
        }
    }

    /// The letter never left: its paper is out of the pile. The journal has been told that it was sent, and is told this.
    func withdraw(_ letter: LetterID, at now: Timestamp) throws {
        for letter in try whole(letter) where try letters.entry(letter) != nil {
            let document = DocumentID.uuid(Seal.sha256(Array("genklang-withdrawal/1 \(letter)".utf8)))
            try withdrawn.add(JournalEntry(paper: letter, document: document, since: now))
        }
    }

    /// The letter and those of other cases that went in it.
    private func whole(_ letter: LetterID) throws -> [LetterID] {
        try duties.duty(letter).map { try duties.group(of: $0).map(\.letter) } ?? [letter]
    }

    /// It was posted all the same: it is handed over once more, and nothing is said of its having been stopped.
    func reinstate(_ letter: LetterID, _ desk: Correspondence, by person: PersonID) throws {
        for letter in try whole(letter) {
            guard try withdrawn.remove(letter), let entry = try letters.entry(letter) else { continue }
            try advance(entry, .reinstated, in: letters, desk, by: person.rawValue)
        }
    }

    func tick(_ desk: Correspondence) throws {
        for store in [letters, withdrawn] {
            let stuck = try store.stuck(since: desk.now.adding(milliseconds: -patience), limit: Self.mostDue)
            for entry in try store.due(at: desk.now, limit: Self.mostDue) + stuck {
                try advance(entry, .timePassed, in: store, desk, by: ServiceName.notifier.rawValue)
            }
        }
    }

    func nextWake() throws -> Timestamp? {
        try [letters, withdrawn].flatMap { store in
            [try store.nextChase(), try store.oldestOwed()?.adding(milliseconds: patience)].compactMap { $0 }
        }.min()
    }

    /// What is to be laid where the case system collects.
    func laying(limit: Int) throws -> [any Effect] {
        let sent = try letters.owed(limit: limit).compactMap { entry -> (any Effect)? in
            guard let kept = try duties.duty(entry.paper), let words = try duties.sent(entry.paper)?.words,
                let text = try? words.decode(LetterText.self), let `case` = kept.duty.matter.case
            else { return nil }
            let carrier = try duties.carrier(of: kept) ?? kept
            return JournalLaying(
                key: Self.key(entry.paper, in: letters), folder: folder,
                paper: JournalPaper(
                    entry: entry, case: `case`, kind: kept.duty.matter.kind, text: text,
                    sent: try letters.posted(entry.paper) ?? kept.duty.since,
                    channel: try DeliveryStore(database: duties.database).delivery(of: carrier.letter)?.channel),
                press: press)
        }
        return try sent + withdrawn.owed(limit: limit).compactMap { entry in try word(of: entry) }
    }

    private func word(of entry: JournalEntry<LetterID>) throws -> (any Effect)? {
        guard let kept = try duties.duty(entry.paper), let `case` = kept.duty.matter.case,
            let letter = try letters.entry(entry.paper)
        else { return nil }
        let stopped = try DeliveryStore(database: duties.database).delivery(of: entry.paper)?.since ?? entry.since
        return WithdrawalLaying(
            key: Self.key(entry.paper, in: withdrawn), folder: folder, entry: entry, stopping: letter.document,
            kind: kept.duty.matter.kind, case: `case`, stopped: stopped)
    }

    private static func key(_ letter: LetterID, in store: JournalStore) -> String { "\(store.table) \(letter)" }

    /// What an effect has done; whether it was one of ours.
    func performed(_ key: String, _ result: EffectResult, _ desk: Correspondence) throws -> Bool {
        for store in [letters, withdrawn] where key.hasPrefix("\(store.table) ") {
            guard let letter = LetterID(rawValue: String(key.dropFirst(store.table.count + 1))) else { continue }
            if case .success = result, let entry = try store.entry(letter) {
                try advance(entry, .laid, in: store, desk, by: ServiceName.notifier.rawValue)
            }
            return true
        }
        return false
    }

    /// What the case system says of a document.
    func take(_ receipt: JournalReceipt, _ desk: Correspondence) throws -> ArrivalFate {
        for store in [letters, withdrawn] {
            guard let entry = try store.entry(ofDocument: receipt.document) else { continue }
            do {
                try advance(entry, receipt.said, in: store, desk, by: ServiceName.notifier.rawValue)
                return .taken
            } catch let refusal as NotifierRefusal where refusal == .contradictsJournal {
                return .unread("journal.contradicts")
            }
        }
        return .unread("journal.unknown_document")
    }

    /// A person wants it handed over once more; of a letter that was stopped, the word of that.
    func retry(_ letter: LetterID, by person: PersonID, _ desk: Correspondence) throws {
        if let entry = try withdrawn.entry(letter) {
            return try advance(entry, .retried, in: withdrawn, desk, by: person.rawValue)
        }
        guard let entry = try letters.entry(letter) else { throw NotifierRefusal.nothingToRetry }
        try advance(entry, .retried, in: letters, desk, by: person.rawValue)
    }

    private func advance(
        _ entry: JournalEntry<LetterID>, _ input: JournalInput, in store: JournalStore, _ desk: Correspondence,
        by who: String
    ) throws {
        let next = try entry.transition(input, at: desk.now, patience: patience)
        guard next != entry else { return }
        try store.keep(next)
        if next.row.isMissing != entry.row.isMissing {
            try PrintPile(database: store.database).follow(caseOf: entry.paper)
        }
        try desk.turn.audit(
            "letter.\(store.table)_\(next.row.place.rawValue)", by: who, about: entry.paper.rawValue,
            detail: next.row.number ?? next.row.code ?? "chases \(next.chases)")
    }
}

/// The part `journal` of Notifier's settings.
struct JournalSettings: Codable {
    /// Whether letters are handed over at all.
    let isHandedOver: Bool
    /// For how many hours a receipt may be missing before it is chased.
    let receiptHours: Int

    static let defaults: JSON = ["isHandedOver": false, "receiptHours": 24]
}
