import CaseModel
import LearningShell
import Support
import Testing

/// The citizens' adviser reads what came after a conflict and takes no part in it.
@Suite struct `Whoever inspects a case is no party to it` {
    private static let adviser = Viewer(person: "P-2", unit: "U-1", roles: [.citizensAdviser], leads: [])
    private static let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])

    private func bench() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        return bench
    }

    @Test("R-167 the adviser reads a case's afterwards, and is told so; those who have the case are told nothing of it")
    func reads() throws {
        let bench = try bench()
        #expect(try bench.ask(ShowAftermath(case: "K-1"), as: Self.adviser, by: .desk).isForReading == true)
        #expect(try bench.ask(ShowAftermath(case: "K-1"), as: Self.leader, by: .desk).isForReading == nil)
    }

    @Test("R-167 the adviser sends no offer to the citizen, writes no answers for them and begins no review")
    func acts() throws {
        let bench = try bench()
        let answers = [ExperienceLine(question: .respect, answer: .yes)]
        #expect(
            bench.refusal(of: OfferMediation(case: "K-1", ground: .locked), as: Self.adviser)
                == "learning.only_inspects")
        #expect(
            bench.refusal(of: RecordExperience(case: "K-1", answers: answers), as: Self.adviser)
                == "learning.only_inspects")
        #expect(bench.refusal(of: OpenReview(case: "K-1"), as: Self.adviser) == "learning.only_inspects")
        #expect(try bench.said(MediationChanged.self).isEmpty && bench.said(ReviewOpened.self).isEmpty)
        _ = try bench.ask(OfferMediation(case: "K-1", ground: .locked), as: Self.leader)
        #expect(try bench.said(MediationChanged.self).count == 1)
    }
}
