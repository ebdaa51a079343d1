import CaseModel
import IntakeCore
import Testing

@Suite struct StepDecisionTests {
    private func decide(
        _ step: Step, _ signs: [CooperationSign] = [], reason: String = "Vi kan ikke holde fast i aftalerne.",
        previous: Step? = nil
    ) throws(IntakeRefusal) -> StepDecision {
        try StepDecision(
            DecideStep(case: "K-1", step: step, signs: signs, reason: reason), previous: previous, by: .anna,
            at: .tuesdayMorning)
    }

    @Test("R-023 there are three steps: green, yellow and red")
    func threeSteps() { #expect(Step.allCases == [.green, .yellow, .red]) }

    @Test("R-026 a named person sets the step with a reason and a date")
    func namedPerson() throws {
        let decision = try decide(.red)
        #expect(decision.decidedBy == .anna)
        #expect(decision.at == .tuesdayMorning)
        #expect(throws: IntakeRefusal.stepReasonMissing) { try decide(.red, reason: "\t") }
    }

    @Test("R-026 no number of signs decides a step, in either direction")
    func signsDecideNothing() throws {
        #expect(try decide(.red, []).step == .red)
        #expect(try decide(.green, CooperationSign.allCases).step == .green)
    }

    @Test("R-027 the step is the cooperation's: no citizen carries one")
    func labelsTheCooperation() {
        let members = Mirror(reflecting: Citizen.sofie).children.compactMap(\.label)
        #expect(!members.contains { $0.lowercased().contains("step") || $0.lowercased().contains("sign") })
    }

    @Test("R-028 setting the same step again is a re-assessment with its own date")
    func reassessment() throws { #expect(try decide(.yellow, previous: .yellow).previous == .yellow) }

    @Test("R-101 what is kept is behaviour somebody has seen, each sign once, and nothing else can be said")
    func observedBehaviour() throws {
        let decision = try decide(.red, [.dissatisfaction, .control, .dissatisfaction])
        #expect(decision.signs == [.control, .dissatisfaction])
        // The two lists of the sources, by name; a diagnosis is on neither.
        #expect(CooperationSign.allCases.count == 9 + 4)
    }
}
