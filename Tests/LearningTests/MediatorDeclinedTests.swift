import CaseModel
import LearningShell
import Support
import Testing

/// whoever was asked to mediate may say no, which is no no of the citizen's.
@Suite struct MediatorDeclinedTests {
    private typealias Bench = ServiceBench<LearningService>

    /// An offer in a case of the caller's; accepted by the citizen unless said otherwise.
    private func offered(isAccepted: Bool = true) throws -> (bench: Bench, mediation: MediationID) {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let offer = OfferMediation(case: "K-1", ground: .locked, isOral: true)
        let id = MediationID(unchecked: try bench.ask(offer, as: LearningTown.caller).subject.rawValue)
        if isAccepted { _ = try bench.ask(AnswerMediation(mediation: id, isAccepted: true), as: LearningTown.caller) }
        return (bench, id)
    }

    private func row(_ bench: Bench) throws -> MediationRow {
        try #require(try bench.ask(ShowAftermath(case: "K-1"), as: LearningTown.caller).mediations.first)
    }

    private func declines(_ bench: Bench, _ id: MediationID, _ who: String) throws {
        _ = try bench.ask(DeclineMediating(mediation: id, mediator: who), as: LearningTown.caller)
    }

    @Test("R-095 a third who says no leaves the citizen's yes and its day as they were, and the leader hears at once")
    func declined() throws {
        let (bench, id) = try offered()
        let before = try row(bench)
        try declines(bench, id, " Konfliktrådet\nAarhus ")
        #expect(try row(bench).declinedBy == ["Konfliktrådet Aarhus"])
        #expect(try row(bench).state == .accepted && row(bench).due == before.due && before.due != nil)
        try bench.wait(until: bench.clock.now.adding(hours: 2))
        let told = try bench.said(LearningReminded.self)
        #expect(told.map(\.task) == [.mediationMeeting] && told.map(\.recipients) == [["P-3"]])
        #expect(told.map(\.stage) == [.nearDue] && told.first?.due == before.due)
        try declines(bench, id, "Center for mægling")
        #expect(try row(bench).declinedBy == ["Konfliktrådet Aarhus", "Center for mægling"])
        // The other who was asked then holds it.
        try bench.wait(until: "2026-11-24T12:00+01:00")
        let held = HoldMediation(
            mediation: id, heldAt: "2026-11-24T09:00+01:00", mediator: "Mægler Mus", isFreeOfCaseWork: true,
            isAgreed: false)
        _ = try bench.ask(held, as: LearningTown.caller)
        #expect(try row(bench).state == .ended && row(bench).declinedBy?.count == 2)
        #expect(
            bench.refusal(of: DeclineMediating(mediation: id, mediator: "X"), as: LearningTown.caller)
                == "learning.mediation_held")
    }

    @Test("R-095 the leader who writes it down is not told of it")
    func byTheLeader() throws {
        let (bench, id) = try offered()
        _ = try bench.ask(DeclineMediating(mediation: id, mediator: "Konfliktrådet"), as: LearningTown.leader)
        try bench.wait(until: bench.clock.now.adding(hours: 2))
        #expect(try bench.said(LearningReminded.self).isEmpty)
    }

    @Test("R-095 R-096 nobody is asked to mediate before the citizen's yes, and who has said no has a name")
    func refused() throws {
        let (bench, id) = try offered(isAccepted: false)
        func refusal(_ who: String) -> String? {
            bench.refusal(of: DeclineMediating(mediation: id, mediator: who), as: LearningTown.caller)
        }
        #expect(refusal("Konfliktrådet") == "learning.mediation_not_accepted")
        _ = try bench.ask(AnswerMediation(mediation: id, isAccepted: true), as: LearningTown.caller)
        #expect(refusal(" ") == "learning.mediator_missing")
        #expect(
            bench.refusal(of: DeclineMediating(mediation: "B-0", mediator: "X"), as: LearningTown.caller)
                == "learning.unknown_mediation")
        #expect(try row(bench).declinedBy == nil)
    }
}
