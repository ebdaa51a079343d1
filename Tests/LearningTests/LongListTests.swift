import CaseModel
import LearningShell
import Runtime
import Support
import Testing
import Wire

/// Lists of a whole municipality: each reply fits on a line of the bus, and says that there is more.
@Suite struct `Long lists` {
    private let lead = Viewer(person: "P-27", unit: "U-1", roles: [.learningLead], leads: [])
    private let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])

    private func bench(units: Int) throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        for number in 1...units {
            let unit = UnitID(unchecked: "U-\(number)")
            try bench.hear(
                UnitChanged(unit: unit, parent: nil, leader: nil), from: .directory, about: unit)
        }
        return bench
    }

    @Test func `of three hundred open reviews the newest hundred are listed, or one unit's`() throws {
        let bench = try bench(units: 4)
        for number in 1...300 {
            let id = CaseID(unchecked: "K-\(number)")
            try bench.hear(
                CaseRegistered(
                    case: id, unit: number % 50 == 0 ? "U-4" : "U-3", received: "2026-11-23T08:50+01:00",
                    channel: .phone,
                    kind: .complaint, route: .callback, assigned: nil, about: [], canBeWrittenTo: true,
                    isHistory: false), from: .intake, about: id)
            try bench.hear(
                Objected(case: id, objection: ObjectionID(unchecked: "O-\(number)"), note: "N-1", version: 1),
                from: .callback, about: id)
        }
        let all = try bench.ask(ListReviews(), as: lead)
        #expect(all.reviews.count == 100 && all.hasMore == true)
        #expect(try JSON(encoding: all).bytes.count < 48_000)
        let one = try bench.ask(ListReviews(unit: "U-4"), as: lead)
        #expect(one.reviews.count == 6 && one.hasMore == false)
        #expect(bench.refusal(of: ListReviews(unit: "U-4"), as: leader) == "learning.unit_not_yours")
    }

    @Test func `of many units' assessments the newest are listed without their words, and one unit's with them`() throws
    {
        let bench = try bench(units: 150)
        let words = String(repeating: "Vi øver os på at ringe, før borgeren rykker. ", count: 40)
        try bench.hear(
            PersonChanged(person: "P-3", unit: "U-3", roles: [.leader], isActive: true), from: .directory,
            about: PersonID("P-3"))
        for number in 1...150 {
            let unit = UnitID(unchecked: "U-\(number)")
            _ = try bench.ask(
                RecordAssessment(
                    unit: unit, topic: .feedback, heldOn: "2026-11-20",
                    answers: Array(repeating: words, count: AssessmentTopic.feedback.questions), agreed: words,
                    owner: "P-3"), as: lead)
        }
        let all = try bench.ask(ListAssessments(), as: lead)
        #expect(all.latest.count == 100 && all.due.count == 100 && all.hasMore == true)
        #expect(all.latest.allSatisfy { $0.answers.isEmpty && $0.agreed.isEmpty })
        #expect(try JSON(encoding: all).bytes.count < 48_000)
        let one = try bench.ask(ListAssessments(unit: "U-7"), as: lead)
        #expect(one.latest.map(\.agreed) == [String(words.dropLast())] && one.hasMore == false)
    }
}
