import CaseModel
import LearningShell
import Support
import Wire

/// A department with two units, their leaders and colleagues, and complaints in them: what several suites begin from.
///
/// U-1 is above U-3 and U-4; P-1 leads it, P-3 leads U-3. U-4 has no leader of its own.
enum LearningTown {
    static let monday: Timestamp = "2026-11-23T09:00+01:00"
    static let head = Viewer(person: "P-1", unit: "U-1", roles: [.departmentHead], leads: ["U-1", "U-3", "U-4"])
    static let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    static let owner = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])
    static let caller = Viewer(person: "P-8", unit: "U-3", roles: [.caseworker], leads: [])
    static let stranger = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])
    static let learningLead = Viewer(person: "P-5", unit: "U-1", roles: [.learningLead], leads: [])

    static func bench(settings: JSON = .object([:])) throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: monday, settings: settings)
        for (unit, parent, leader) in [("U-1", nil, "P-1"), ("U-3", "U-1", "P-3"), ("U-4", "U-1", nil)]
            as [(UnitID, UnitID?, PersonID?)]
        { try bench.hear(UnitChanged(unit: unit, parent: parent, leader: leader), from: .directory, about: unit) }
        let people: [(PersonID, UnitID)] = [
            ("P-1", "U-1"), ("P-3", "U-3"), ("P-4", "U-4"), ("P-5", "U-1"), ("P-7", "U-3"), ("P-8", "U-3"),
        ]
        for (person, unit) in people {
            try bench.hear(
                PersonChanged(person: person, unit: unit, roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
        return bench
    }

    /// A complaint that comes now.
    static func register(
        _ id: CaseID, in unit: UnitID = "U-3", _ bench: ServiceBench<LearningService>, about: [PersonID] = []
    ) throws {
        try bench.hear(
            CaseRegistered(
                case: id, unit: unit, received: bench.clock.now, channel: .phone, kind: .complaint, route: .callback,
                assigned: "P-8", about: about, canBeWrittenTo: true, isHistory: false),
            from: .intake, about: id)
    }

    /// A review of a complaint that comes now, with its first step answered.
    static func review(
        _ id: CaseID, _ bench: ServiceBench<LearningService>, steps: Int = 1
    ) throws -> ReviewID {
        try register(id, bench)
        let review = try bench.ask(OpenReview(case: id), as: leader).row.review
        for step in 0..<steps {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step + 1, text: "Brevet kom for sent"), as: leader)
        }
        return review
    }

    /// The review's three questions answered, and it closed.
    @discardableResult
    static func conclude(
        _ review: ReviewID, _ bench: ServiceBench<LearningService>, as viewer: Viewer = leader
    ) throws -> ReviewRow {
        _ = try bench.ask(CheckReview(review: review, answers: check), as: viewer)
        return try bench.ask(CloseReview(review: review, cause: .other, recurrence: .once), as: viewer).row
    }

    static let check = CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .partly) }
}
