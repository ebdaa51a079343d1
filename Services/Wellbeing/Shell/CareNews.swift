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
        /// It cannot wait until tomorrow: before people go home, after an incident, or because somebody has asked for it.
        let hurries: Bool
    }

    /// An hour for a talk that stands in a leader's calendar until it is withdrawn.
    struct Proposal: Hashable {
        let leader: PersonID
        let at: Timestamp
        /// The calendar's number of this version.
        let sequence: Int
    }

    private let store: CareNewsStore
    private let clock: CareClock
    /// From so many at once on, they are told together.
    private let fewest: Int
    private var items: [Item] = []
    /// What they are about: each thing is told once in a step, as it stands last.
    private var prompts: Set<PromptID> = []
    private var digests: [PersonID: DigestID] = [:]
    /// Who looks after those in a unit, looked up once a step: within one, nobody moves.
    var caretakers: [UnitID: Caretakers] = [:]

    init(store: CareNewsStore, clock: CareClock) {
        self.store = store
        self.clock = clock
        fewest = clock.policy.digestFrom
    }

    func begin() {
        items = []
        prompts = []
        digests = [:]
        caretakers = [:]
    }

    /// What was said of the same thing before in this step no longer holds: it has gone on to its next stage, or to another.
    func add(_ item: Item) {
        if !prompts.insert(item.prompt).inserted { items.removeAll { $0.prompt == item.prompt } }
        items.append(item)
    }

    /// The message in which this leader would be told of all that comes up in this step; kept with each thing in it.
    func digest(for leader: PersonID, _ turn: Turn) -> DigestID {
        if let known = digests[leader] { return known }
        let digest: DigestID = turn.chance.identifier()
        digests[leader] = digest
        return digest
    }

    /// What was put off until now comes up again.
    func takeUp(_ turn: Turn) throws {
        for leader in try store.leadersWaiting(at: turn.now) { try takeUp(of: leader, turn) }
    }

    /// Tells what has come up, in the order in which it did; after that those who are told much at once.
    ///
    /// Nobody gets two messages on one day unless something hurries: the rest waits for the next morning, and comes along
    /// with whatever is told before.
    func say(_ turn: Turn) throws {
        try sortOut(turn)
        let together = CareDigest.leaders(items.map(\.leader), from: fewest)
        for item in items where !together.contains(item.leader) { try say(item, turn) }
        let theirs = Dictionary(grouping: items.filter { together.contains($0.leader) }, by: \.leader)
        for (leader, items) in theirs.sorted(by: { $0.key < $1.key }) { try say(items, to: leader, turn) }
        begin()
    }

    /// Leaders who have been told today and whom nothing hurries wait; the others hear of what had waited as well.
    private func sortOut(_ turn: Turn) throws {
        let today = turn.now.civil.day
        let somethingWaits = try !items.isEmpty && store.somethingWaits
        var later: Set<PersonID> = []
        for (leader, theirs) in Dictionary(grouping: items, by: \.leader).sorted(by: { $0.key < $1.key }) {
            if try !theirs.contains(where: \.hurries) && store.wasTold(leader, on: today) {
                later.insert(leader)
                let morning = try clock.wake(Copenhagen.moment(today.adding(days: 1)))
                for item in theirs { try store.putOff(item, until: morning) }
            } else {
                if somethingWaits { try takeUp(of: leader, turn) }
                try store.told(leader, on: today)
            }
        }
        if !later.isEmpty { items.removeAll { later.contains($0.leader) } }
    }

    private func takeUp(of leader: PersonID, _ turn: Turn) throws {
        for item in try store.takeUp(of: leader) where !items.contains(where: { $0.prompt == item.prompt }) {
            try store.note(digest(for: item.leader, turn), of: item.prompt)
            add(item)
        }
    }

    private func say(_ item: Item, _ turn: Turn) throws {
        let event = Prompted(
            prompt: item.prompt, leader: item.leader, kind: item.kind, stage: item.stage, by: item.by,
            validUntil: item.by, instance: item.round > 1 ? item.round : nil, hour: try freeHour(for: item, turn))
        if let hour = event.proposedAt {
            try store.propose(Proposal(leader: item.leader, at: hour, sequence: event.sequence), for: item.prompt)
        }
        try turn.publish(event, about: Subject(item.prompt))
    }

    /// Where the half hour before it is to be held is taken: the last one that is free.
    private func freeHour(for item: Item, _ turn: Turn) throws -> Timestamp? {
        guard item.kind == .oneToOne, item.stage == .first else { return nil }
        let taken = try store.hours(of: item.leader, after: turn.now, except: item.prompt)
        guard !taken.isEmpty else { return nil }
        let hour = try TalkHours.last(before: item.by, after: turn.now, taken: taken, in: clock.calendar)
        return hour == Prompted.lastHour(before: item.by) ? nil : hour
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
