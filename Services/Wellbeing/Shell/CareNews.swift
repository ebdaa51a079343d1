import CaseModel
import Runtime
import Store
import WellbeingCore

/// What leaders are to be told of in this step: each thing by itself, or much at once in one message.
///
/// Emptied at the beginning of each step: what was taken back is told by nobody.
final class CareNews {
    /// One thing that waits for a leader.
    struct Item {
        let prompt: PromptID
        let leader: PersonID
        let kind: PromptKind
        let stage: PromptStage
        /// Exclusive; then it is asked again.
        let by: Timestamp
        /// How many times it has been asked for from the beginning.
        var round = 1
        /// What stands in a calendar for it from before.
        var proposal: Proposal?
    }

    /// An hour for a talk that stands in a leader's calendar until it is withdrawn.
    struct Proposal: Hashable {
        let leader: PersonID
        let at: Timestamp
        /// The calendar's number of this version.
        let sequence: Int
    }

    private let store: CareNewsStore
    /// From so many at once on, they are told together.
    private let fewest: Int
    private var items: [Item] = []
    private var digests: [PersonID: DigestID] = [:]
    /// Who looks after those in a unit, looked up once a step: within one, nobody moves.
    var caretakers: [UnitID: Caretakers] = [:]

    init(store: CareNewsStore, from fewest: Int) {
        self.store = store
        self.fewest = fewest
    }

    func begin() {
        items = []
        digests = [:]
        caretakers = [:]
    }

    func add(_ item: Item) { items.append(item) }

    /// The message in which this leader would be told of all that comes up in this step; kept with each thing in it.
    func digest(for leader: PersonID, _ turn: Turn) -> DigestID {
        if let known = digests[leader] { return known }
        let digest: DigestID = turn.chance.identifier()
        digests[leader] = digest
        return digest
    }

    /// Tells what has come up, in the order in which it did; after that those who are told much at once.
    func say(_ turn: Turn) throws {
        let together = CareDigest.leaders(items.map(\.leader), from: fewest)
        for item in items where !together.contains(item.leader) { try say(item, turn) }
        let theirs = Dictionary(grouping: items.filter { together.contains($0.leader) }, by: \.leader)
        for (leader, items) in theirs.sorted(by: { $0.key < $1.key }) { try say(items, to: leader, turn) }
        begin()
    }

    private func say(_ item: Item, _ turn: Turn) throws {
        let event = Prompted(
            prompt: item.prompt, leader: item.leader, kind: item.kind, stage: item.stage, by: item.by,
            validUntil: item.by, instance: item.round > 1 ? item.round : nil)
        if let hour = event.proposedAt {
            try store.propose(Proposal(leader: item.leader, at: hour, sequence: event.sequence), for: item.prompt)
        }
        try turn.publish(event, about: Subject(item.prompt))
    }

    /// Many talks at once are no hours in a calendar: the leader plans them.
    private func say(_ items: [Item], to leader: PersonID, _ turn: Turn) throws {
        guard let by = items.map(\.by).min(), let end = items.map(\.by).max() else { return }
        for item in items { try withdraw(item.proposal, for: item.prompt, turn) }
        let digest = digest(for: leader, turn)
        try store.keep(digest, to: leader, until: end, at: turn.now)
        try turn.publish(
            PromptedTogether(digest: digest, leader: leader, count: items.count, by: by, validUntil: end),
            about: Subject(leader))
    }

    /// Takes the hour out of the leader's calendar, unless it has begun already.
    func withdraw(_ proposal: Proposal?, for prompt: PromptID, _ turn: Turn) throws {
        guard let proposal else { return }
        try store.propose(nil, for: prompt)
        guard proposal.at > turn.now else { return }
        try turn.publish(
            ProposalWithdrawn(
                prompt: prompt, leader: proposal.leader, sequence: proposal.sequence + 1, at: proposal.at),
            about: Subject(prompt))
    }
}

/// What was told together, and which hours stand in calendars.
struct CareNewsStore {
    let database: Database

    func propose(_ proposal: CareNews.Proposal?, for prompt: PromptID) throws(StoreError) {
        let sql = """
            UPDATE prompt
               SET proposed_to = :leader, proposed_at = :at, proposed_sequence = :sequence
             WHERE prompt = :prompt
            """
        try database.run(
            sql,
            [
                "prompt": Value(prompt), "leader": Value(proposal?.leader), "at": Value(proposal?.at),
                "sequence": Value(proposal.map { Int64($0.sequence) }),
            ])
    }

    func keep(_ digest: DigestID, to leader: PersonID, until end: Timestamp, at now: Timestamp) throws(StoreError) {
        // What is over is asked about by nobody any more.
        try database.run("DELETE FROM care_digest WHERE valid_until <= :now", ["now": Value(now)])
        try database.run(
            "INSERT INTO care_digest (digest, leader, valid_until) VALUES (:digest, :leader, :end)",
            ["digest": Value(digest), "leader": Value(leader), "end": Value(end)])
    }

    /// How much of it still waits for the leader it was told to.
    func open(_ digest: DigestID) throws(StoreError) -> Int {
        let sql = """
            SELECT (SELECT count(*)
                      FROM prompt
                     WHERE prompt.leader = care_digest.leader AND digest = :digest
                       AND (state = 'open' OR state = 'offered' AND stage <> 'first'))
                   + (SELECT count(*) FROM incident_duty WHERE digest = :digest AND answer IS NULL) AS open
              FROM care_digest
             WHERE care_digest.digest = :digest
            """
        return try database.first(sql, ["digest": Value(digest)]) { $0.number("open") } ?? 0
    }
}
