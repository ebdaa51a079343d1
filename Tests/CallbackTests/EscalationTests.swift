import CallbackCore
import CaseModel
import Testing

@Suite("Who is told")
struct EscalationTests {
    private let chain = Escalation(assigned: "P-1", leaders: ["P-2", "P-3", "P-4"], unavailable: [])

    @Test(
        "R-036 the handler, then the leader too, then the leader's leader",
        arguments: [
            (PingStage.owed, ["P-1"]), (.nearTarget, ["P-1"]), (.nearLimit, ["P-1"]), (.missed, ["P-1", "P-2"]),
            (.stillMissed, ["P-3"]), (.longMissed, ["P-4"]),
        ] as [(PingStage, [PersonID])])
    func stages(stage: PingStage, told: [PersonID]) {
        #expect(chain.recipients(of: stage, wasMissed: false) == told)
    }

    @Test("R-017 R-036 a unit's own chain says who is told at which stage")
    func ownChain() {
        let own = Escalation(
            assigned: "P-1", leaders: ["P-2", "P-3", "P-4"], unavailable: [],
            chain: EscalationChain(nearLimit: [.handler, .leader], missed: [.leader, .head], stillMissed: [.director]))
        #expect(own.recipients(of: .nearLimit, wasMissed: false) == ["P-1", "P-2"])
        #expect(own.recipients(of: .missed, wasMissed: false) == ["P-2", "P-3"])
        #expect(own.recipients(of: .stillMissed, wasMissed: false) == ["P-4"])
        #expect(own.stillConcerns("P-2", at: .nearLimit, wasMissed: false))
        #expect(!own.stillConcerns("P-2", at: .nearTarget, wasMissed: false))
    }

    @Test func `whoever is away in the chain has the next one above in their place, and the highest has nobody`() {
        let away = Escalation(
            assigned: "P-1", leaders: ["P-2", "P-3", "P-4"], unavailable: [], away: ["P-3", "P-4"])
        #expect(away.recipients(of: .stillMissed, wasMissed: false) == ["P-2"])
        #expect(away.recipients(of: .longMissed, wasMissed: false) == ["P-2"])
        let middle = Escalation(assigned: "P-1", leaders: ["P-2", "P-3", "P-4"], unavailable: [], away: ["P-3"])
        #expect(middle.recipients(of: .stillMissed, wasMissed: false) == ["P-4"])
    }

    @Test("R-036 a chain by which a broken promise would reach nobody above is refused")
    func faults() {
        #expect(EscalationChain().fault == nil)
        #expect(EscalationChain(owed: []).fault == "escalation.owed")
        #expect(EscalationChain(missed: [.handler]).fault == "escalation.missed")
        #expect(EscalationChain(stillMissedWorkingDays: 0).fault == "escalation.stillMissedWorkingDays")
        #expect(EscalationChain(stillMissedWorkingDays: 2).fault == "escalation.longMissedWorkingDays")
        #expect(Policy(escalation: EscalationChain(longMissed: [])).fault == "escalation.longMissed")
    }

    @Test func `whoever is to ring is away: the nearest leader who is there hears of it too`() {
        let escalation = Escalation(
            assigned: "P-1", leaders: ["P-2", "P-3", "P-4"], unavailable: [], away: ["P-1", "P-2"])
        #expect(escalation.recipients(of: .owed, wasMissed: false) == ["P-1", "P-3"])
        #expect(escalation.recipients(of: .nearLimit, wasMissed: false) == ["P-1", "P-3"])
        #expect(escalation.recipients(of: .stillMissed, wasMissed: false) == ["P-4"])
    }

    @Test func `nobody chosen: the leader is told, since it is the leader's to choose`() {
        let escalation = Escalation(assigned: nil, leaders: ["P-2", "P-3"], unavailable: [])
        #expect(escalation.recipients(of: .owed, wasMissed: false) == ["P-2"])
        #expect(escalation.recipients(of: .missed, wasMissed: false) == ["P-2"])
        #expect(escalation.recipients(of: .stillMissed, wasMissed: false) == ["P-3"])
    }

    @Test func `a leader who rings is told on to those above`() {
        let escalation = Escalation(assigned: "P-2", leaders: ["P-2", "P-3", "P-4"], unavailable: [])
        #expect(escalation.recipients(of: .missed, wasMissed: false) == ["P-2", "P-3"])
        #expect(escalation.recipients(of: .stillMissed, wasMissed: false) == ["P-4"])
    }

    @Test func `neither those who left nor those the complaint is about are told`() {
        let escalation = Escalation(assigned: "P-1", leaders: ["P-2", "P-3"], unavailable: ["P-1", "P-2"])
        #expect(escalation.recipients(of: .owed, wasMissed: false) == ["P-3"])
        #expect(escalation.recipients(of: .stillMissed, wasMissed: false) == ["P-3"])
    }

    @Test("R-036 a case that came in after its limit is told to its leader at once")
    func alreadyMissed() {
        #expect(chain.recipients(of: .owed, wasMissed: true) == ["P-1", "P-2"])
    }

    @Test func `without any leader the handler hears of everything, and without a handler nobody`() {
        #expect(
            Escalation(assigned: "P-1", leaders: [], unavailable: []).recipients(of: .stillMissed, wasMissed: false)
                == ["P-1"])
        #expect(
            Escalation(assigned: nil, leaders: [], unavailable: []).recipients(of: .missed, wasMissed: false).isEmpty)
    }
}
