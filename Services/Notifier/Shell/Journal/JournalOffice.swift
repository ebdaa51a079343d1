import CaseModel
import NotifierCore
import Runtime
import Store
import Wire
import Wording

/// Hands every letter to a citizen over to the municipality's journal, and reads back under which number it stands
/// (Services/Notifier/JOURNAL.md).
struct JournalOffice {
    /// How many missing receipts one turn chases.
    private static let mostDue = 100

    let store: JournalStore
    private let duties: DutyStore
    private let press: any LetterPress
    private let folder: String
    private let patience: Int64

    init(_ settings: JournalSettings, duties: DutyStore, press: any LetterPress, outbox: String) {
        store = JournalStore(database: duties.database)
        self.duties = duties
        self.press = press
        folder = "\(outbox)/journal"
        patience = Int64(settings.receiptHours) * 3_600_000
    }

    /// The letter has left: it belongs in the journal.
    func owe(_ kept: DutyStore.Kept, at now: Timestamp) throws {
        let document = Correspondence.document(for: kept.duty.key)
        try store.add(JournalEntry(paper: kept.letter, document: document, since: now))
    }

    func tick(_ desk: Correspondence) throws {
        let stuck = try store.stuck(since: desk.now.adding(milliseconds: -patience), limit: Self.mostDue)
        for entry in try store.due(at: desk.now, limit: Self.mostDue) + stuck {
            try advance(entry, .timePassed, desk, by: .notifier)
        }
    }

    func nextWake() throws -> Timestamp? {
        [try store.nextChase(), try store.oldestOwed()?.adding(milliseconds: patience)].compactMap { $0 }.min()
    }

    /// What is to be laid where the case system collects.
    func laying(limit: Int) throws -> [any Effect] {
        try store.owed(limit: limit).compactMap { entry -> (any Effect)? in
            guard let kept = try duties.duty(entry.paper), let words = try duties.sentWords(of: entry.paper),
                let text = try? words.decode(LetterText.self)
            else { return nil }
            return JournalLaying(
                key: "journal \(entry.paper)", folder: folder,
                paper: JournalPaper(
                    entry: entry, kind: kept.duty.matter.kind, text: text, sent: kept.duty.since,
                    channel: try DeliveryStore(database: duties.database).delivery(of: entry.paper)?.channel),
                press: press)
        }
    }

    /// The letter of an effect's key; `nil` when it is no effect of ours.
    static func letter(of key: String) -> LetterID? {
        key.hasPrefix("journal ") ? LetterID(rawValue: String(key.dropFirst("journal ".count))) : nil
    }

    func performed(_ letter: LetterID, _ result: EffectResult, _ desk: Correspondence) throws {
        guard case .success = result, let entry = try store.entry(letter) else { return }
        try advance(entry, .laid, desk, by: .notifier)
    }

    /// What the case system says of a document.
    func take(_ receipt: JournalReceipt, _ desk: Correspondence) throws -> ArrivalFate {
        guard let entry = try store.entry(ofDocument: receipt.document) else {
            return .unread("journal.unknown_document")
        }
        do {
            try advance(entry, receipt.said, desk, by: .notifier)
            return .taken
        } catch let refusal as NotifierRefusal where refusal == .contradictsJournal {
            return .unread("journal.contradicts")
        }
    }

    /// A person wants it handed over once more.
    func retry(_ letter: LetterID, by person: PersonID, _ desk: Correspondence) throws {
        guard let entry = try store.entry(letter) else { throw NotifierRefusal.nothingToRetry }
        try advance(entry, .retried, desk, by: nil, person)
    }

    private func advance(
        _ entry: JournalEntry<LetterID>, _ input: JournalInput, _ desk: Correspondence, by service: ServiceName?,
        _ person: PersonID? = nil
    ) throws {
        let next = try entry.transition(input, at: desk.now, patience: patience)
        guard next != entry else { return }
        try store.keep(next)
        try desk.turn.audit(
            "letter.journal_\(next.row.place.rawValue)", by: person?.rawValue ?? service?.rawValue ?? "",
            about: entry.paper.rawValue, detail: next.row.number ?? next.row.code ?? "chases \(next.chases)")
    }
}

/// The part `journal` of Notifier's settings.
struct JournalSettings: Codable {
    /// Whether letters are handed over at all.
    let isHandedOver: Bool
    /// For how many hours a receipt may be missing before it is chased.
    let receiptHours: Int

    static let defaults: JSON = ["isHandedOver": false, "receiptHours": 24]

    func check() throws(ConfigurationFault) {
        guard (1...720).contains(receiptHours) else {
            throw ConfigurationFault("journal.hours", "journal: receiptHours: \(receiptHours) is not 1 to 720 hours")
        }
    }
}
