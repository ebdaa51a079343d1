package import CaseModel
import Wording

/// To the citizen: we have it, and when we ring at the latest.
package struct Receipt: Letter {
    package static let name = "receipt"
    package static let occasions = [Occasion { (event: CaseRegistered) in owed(after: event) }]
    /// How long it waits to hear when we ring; after that it leaves without, since it must leave.
    package static let patienceForPromise: Int64 = 3_600_000

    let registered: CaseID
    let received: Timestamp
    let contact: ContactKind
    /// Which way it goes, as it was last judged.
    private var judged: Route
    /// `false` where nobody rings about it, or nobody has said yet that somebody does; absent where they do.
    private var isRungAbout: Bool?
    /// The limit of the first call, exclusive; absent until Callback has set it, and on the formal way.
    package private(set) var ringsBefore: Timestamp?

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case registered = "case"
        case received
        case contact = "kind"
        case judged = "route"
        case isRungAbout, ringsBefore
    }

    package init(case: CaseID, received: Timestamp, kind: ContactKind, route: Route) {
        registered = `case`
        self.received = received
        contact = kind
        judged = route
    }

    /// The way it tells of.
    var route: Route { isRungAbout == false ? .formal : judged }

    /// Once for each complaint registered; not for what came in as history, and not for our own hunch or a contact before
    /// a change: nobody has written to us then; nor for whoever wants to stay unknown.
    package static func owed(after event: CaseRegistered) -> [Receipt] {
        guard !event.isHistory, event.kind.comesFromCitizen, event.exclusion != .anonymous else { return [] }
        return [Receipt(case: event.case, received: event.received, kind: event.kind, route: event.route)]
    }

    package var key: DutyKey { .receipt(registered) }
    package var kind: LetterKind { .receipt }
    package var `case`: CaseID? { registered }
    package var questions: [Question] { [.recipient(of: registered, for: .receipt)] }

    package func waits(from now: Timestamp) -> Timestamp? {
        switch route {
        case .callback, .split: now.adding(milliseconds: Self.patienceForPromise)
        case .formal: nil
        }
    }

    /// Whether it says that somebody will ring, and came to be owed so long after the talk that nobody can have told of the case in
    /// time: the copy of the note says all that it would (decision 116).
    package func isLate(behind copy: NoteCopy, owed: Timestamp) -> Bool {
        guard route != .formal, copy.noted == registered, let spoken = copy.spokenAt else { return false }
        return owed >= spoken.adding(milliseconds: Self.patienceForPromise)
    }

    package mutating func promise(_ limit: Timestamp) {
        ringsBefore = limit
        isRungAbout = nil
    }

    package var wayTold: Route? { route }

    /// What is to be rung about again is promised when Callback has said by when: some units do not ring about all kinds.
    package mutating func hear(_ news: AnswerNews) {
        switch news {
        case .judged(let route):
            if judged == .formal, route != .formal { isRungAbout = false }
            judged = route
        case .notRung: isRungAbout = false
        }
    }

    /// While nobody has spoken with the citizen; afterwards the copy of the note says all that it would.
    package func isWorthSending(beside others: [any Letter]) -> Bool { !others.contains { $0 is NoteCopy } }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        // A moment that has passed is no promise; the letter then says "as soon as we can".
        let facts = ReceiptFacts(
            case: registered, name: recipient.name, received: received, kind: contact, route: route,
            ringsBefore: ringsBefore.flatMap { $0 > desk.now ? $0 : nil }, canBeRung: recipient.canBeRung ?? true)
        return desk.letter(facts.template, about: registered, to: recipient) {
            Wording.receipt(facts, from: $0)
        }
    }
}

extension DutyKey {
    package static func receipt(_ case: CaseID) -> DutyKey { DutyKey(rawValue: "receipt/\(`case`)") }
}

extension ContactKind {
    /// Whether somebody outside has turned to us, and so is to hear that we have it.
    var comesFromCitizen: Bool {
        switch self {
        case .everydayComplaint, .grievance, .complaint: true
        case .preventiveContact, .hunch: false
        }
    }
}
