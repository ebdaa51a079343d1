import CallbackShell
import CaseModel
import LearningShell
import Runtime
import Support
import Testing
import Wire

/// Policies change, changes move, people talk or do not: the limits that Learning counts by are those that Callback keeps.
@Suite struct `Limits that change, counted by two` {
    @Test(
        "R-034 R-019 whatever becomes of policies, changes and calls, Learning counts by the limits that Callback keeps",
        arguments: UInt64(1)...24)
    func agree(seed: UInt64) throws {
        let town = try CountingTown(seed: seed)
        for _ in 0..<90 {
            try town.act()
            let differing = try town.differing()
            #expect(differing.isEmpty, "seed \(seed): \(differing)")
            guard differing.isEmpty else { return }
        }
        #expect(
            try !town.callback.said(CallLimitChanged.self).isEmpty && town.talks > 0, "seed \(seed): nothing was tried")
    }
}

/// Callback and Learning side by side: both hear the same of Intake, and Learning what Callback says.
private final class CountingTown {
    private static let lead = Viewer(person: "P-3", unit: "U-0", roles: [.learningLead], leads: [])
    private static let caseworker = Viewer(person: "P-1", unit: "U-1", roles: [.caseworker], leads: [])
    private static let policies: [JSON] = [
        [:], ["policy": ["limit": "2W"]], ["policy": ["limit": "E"]], ["policy": ["changeTargetDays": 3]],
        ["policy": ["limit": "2D"], "units": ["U-2": ["limit": "2W"]]], ["units": ["U-1": ["limit": "S"]]],
    ]

    let callback: ServiceBench<CallbackService>
    private let learning: ServiceBench<LearningService>
    private let chance: SeededChance
    private var cases: [CaseID] = []
    /// How much of what Callback has said Learning has heard.
    private var heard = 0
    private(set) var talks = 0

    init(seed: UInt64) throws {
        chance = SeededChance(seed: seed, for: "limits")
        callback = try ServiceBench(at: "2026-11-23T09:00+01:00")
        learning = try ServiceBench(at: "2026-11-23T09:00+01:00")
        for (unit, parent, leader) in [("U-0", nil, "P-3"), ("U-1", "U-0", "P-2"), ("U-2", "U-0", "P-4")]
            as [(UnitID, UnitID?, PersonID?)]
        { try callback.hear(UnitChanged(unit: unit, parent: parent, leader: leader), from: .directory, about: unit) }
        for person in ["P-1", "P-2", "P-3", "P-4"] as [PersonID] {
            try callback.hear(
                PersonChanged(person: person, unit: "U-1", roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
    }

    /// Something happens, as it may in any order.
    func act() throws {
        let id = cases.isEmpty ? nil : chance.pick(cases)
        switch (chance.number(in: 0...9), id) {
        case (0...1, _), (_, nil): try register(before: nil)
        case (2, _): try register(before: day(in: 2...12))
        case (3, let id?): try hear(ChangeMoved(case: id, before: day(in: 1...12)), about: id)
        case (4, _): try callback.restart(settings: chance.pick(Self.policies))
        case (5, let id?): talk(in: id)
        case (6, let id?): try judge(id)
        case (7, let id?):
            let ending: Ending = chance.happens(500_000) ? .died : .solved
            try hear(CaseClosed(case: id, outcome: .solved, ending: ending), about: id)
        case (8, let id?): try hear(CaseReopened(case: id), about: id)
        default: try callback.wait(until: callback.clock.now.adding(hours: chance.number(in: 1...40)))
        }
        try listen()
    }

    /// The cases whose limit one has otherwise than the other.
    func differing() throws -> [String] {
        let kept = try callback.ask(ListCallFacts(), as: Self.lead, by: .operator).facts
        let counted = try learning.ask(ListFacts(), as: Self.lead, by: .operator).facts.map(\.calls)
        guard kept.map(\.case) == counted.map(\.case) else { return ["other cases"] }
        return zip(kept, counted).filter { $0.limit != $1.limit }.map {
            "\($0.case): \($0.limit?.description ?? "none"), counted by \($1.limit?.description ?? "none")"
        }
    }

    /// Both hear it, and Learning what Callback had said before. Of a change that moves it hears by Callback alone.
    private func hear<Body: BusEvent>(_ body: Body, about id: CaseID) throws {
        try listen()
        try callback.hear(body, from: .intake, about: id)
        if !(body is ChangeMoved) { try learning.hear(body, from: .intake, about: id) }
    }

    private func listen() throws {
        learning.clock.now = callback.clock.now
        let types = LearningService.declaration.reads
        for event in callback.said.dropFirst(heard) where types.contains(event.type) { try learning.hear(event) }
        heard = callback.said.count
    }

    private func day(in days: ClosedRange<Int64>) -> Timestamp {
        Copenhagen.moment(callback.clock.now.civil.day.adding(days: Int(chance.number(in: days))))
    }

    private func register(before: Timestamp?) throws {
        let id = CaseID(unchecked: "K-\(cases.count + 100)")
        cases.append(id)
        try hear(
            CaseRegistered(
                case: id, unit: chance.happens(700_000) ? "U-1" : "U-2", received: callback.clock.now, channel: .phone,
                kind: before == nil ? .complaint : .preventiveContact, route: .callback, assigned: "P-1", about: [],
                canBeWrittenTo: true, isHistory: false, before: before),
            about: id)
    }

    /// Somebody reads it anew: it is another unit's, or goes the formal way, or comes back from there.
    private func judge(_ id: CaseID) throws {
        try hear(
            CaseJudged(
                case: id, unit: chance.happens(500_000) ? "U-1" : "U-2", kind: .complaint,
                route: chance.happens(400_000) ? .formal : .callback, about: [], exclusion: nil),
            about: id)
    }

    /// Somebody rings, if a call is owed; what cannot be so is refused, and nothing has happened.
    private func talk(in id: CaseID) {
        let outcome: Outcome = chance.pick([.solved, .newTalk])
        let wish = RecordConversation(
            case: id, note: NoteDraft(text: "Vi talte om brevet.", explained: "At sagen slutter her."),
            outcome: outcome,
            consent: outcome == .solved ? Consent(hasAgreed: true, words: "Ja, det er fint.") : nil,
            recognised: Recognition(how: .knownNumber))
        if (try? callback.ask(wish, as: Self.caseworker)) != nil { talks += 1 }
    }
}
