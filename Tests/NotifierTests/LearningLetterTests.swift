import CaseModel
import Foundation
import NotifierCore
import Support
import Testing
import Wire
import Wording

/// Learning's letters: what has changed, an offer of mediation, a day that is near.
struct LearningLetterTests {
    private func letters<Event: BusEvent>(_ event: Event) throws -> [any Letter] {
        let heard = try CloudEvent(
            id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: .learning, subject: Subject("K-1" as CaseID),
            time: "2026-11-23T09:12:00Z", body: event)
        return try Letters.owed(after: heard, Surroundings { _ in nil })
    }

    @Test("R-118 each citizen whose complaint led to a change is told once, in words that Learning is asked for")
    func lesson() throws {
        let owed = try letters(LessonToTell(case: "K-1", finding: "F-1", by: "P-1"))
        #expect(owed.map(\.key.rawValue) == ["lesson/F-1/K-1"])
        #expect(owed[0].questions.map(\.method) == ["learning.lesson", "intake.recipient"])
        let blocks = Wording.lesson("Vi svarer nu inden en uge.", to: "Åse", about: "K-1", from: .borgerservice)
        #expect(blocks.contains(.verbatim("Vi svarer nu inden en uge.")))
    }

    @Test("R-095 R-096 an offer of mediation goes to the citizen, says that it is voluntary, and nothing else does")
    func mediation() throws {
        for state in MediationState.allCases {
            let owed = try letters(MediationChanged(case: "K-1", mediation: "B-1", state: state))
            #expect(owed.map(\.key.rawValue) == (state == .offered ? ["mediation/B-1"] : []))
        }
        let words = Wording.mediation(to: nil, about: "K-1", from: .borgerservice)
        #expect(words.contains { if case .paragraph(let text) = $0 { text.contains("frivilligt") } else { false } })
    }

    @Test("R-047 a leader hears how many lack training, once a unit and day, and who it is stands in no mail")
    func training() throws {
        let owed = try letters(
            TrainingDue(unit: "U-3", leader: "P-1", count: 2, day: "2026-12-01", validUntil: "2026-12-15T16:00+01:00"))
        #expect(owed.map(\.key.rawValue) == ["training/U-3/2026-12-01/P-1"])
        #expect(owed[0].questions.map(\.method) == ["directory.address", "learning.untrained"])
        #expect(Wording.trainingReminder(1).paragraphs[0].hasPrefix("1 kollega, du leder, mangler"))
        #expect(Wording.trainingReminder(2).paragraphs[0].hasPrefix("2 kolleger, du leder, mangler"))
        #expect(!Wording.trainingReminder(2).subject.contains("2"))
    }

    @Test("R-117 whoever owes a finding hears of its day, each once a stage and promise, without a word of what it is")
    func reminder() throws {
        let owed = try letters(
            FindingReminded(
                finding: "F-1", stage: .overdue, recipients: ["P-1", "P-2"], due: "2026-11-24T00:00+01:00", round: 2,
                validUntil: "2026-12-01T16:00+01:00"))
        #expect(owed.map(\.key.rawValue) == ["finding/F-1/2/overdue/P-1", "finding/F-1/2/overdue/P-2"])
        #expect(owed.allSatisfy { $0.questions.map(\.method) == ["directory.address", "learning.still-owed"] })
        for stage in FindingStage.allCases {
            let message = Wording.findingReminder(stage, due: "2026-11-24T00:00+01:00")
            #expect(!message.subject.contains("F-1") && message.paragraphs[0].contains("23. november 2026"))
        }
    }
}
