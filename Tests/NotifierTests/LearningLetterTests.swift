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
        let oral = MediationChanged(case: "K-1", mediation: "B-1", state: .offered, ground: .locked, isOral: true)
        #expect(try letters(oral).isEmpty, "what was said is not sent as well")
        for ground in MediationGround.allCases {
            let words = Wording.mediation(to: nil, about: "K-1", because: ground, from: .borgerservice)
            #expect(words.contains { if case .paragraph(let text) = $0 { text.contains("frivilligt") } else { false } })
            let isSorry = words.contains {
                if case .paragraph(let text) = $0 { text.contains("kede af") } else { false }
            }
            #expect(
                isSorry == [.locked, .talksWentWrong].contains(ground), "nobody is sorry for what the citizen wished")
        }
    }

    @Test(
        "R-132 R-135 a decision about a reparation is told to whoever proposed it, and in a letter where it was not said"
    )
    func reparation() throws {
        func owed(by letter: Bool, _ by: PersonID) throws -> [String] {
            try letters(
                ReparationDecided(
                    case: "K-1", reparation: "G-1", isGranted: false, by: by, proposedBy: "P-7", isByLetter: letter)
            ).map(\.key.rawValue)
        }
        #expect(try owed(by: true, "P-3") == ["reparation/G-1", "reparation/G-1/P-7"])
        #expect(try owed(by: false, "P-3") == ["reparation/G-1/P-7"])
        #expect(try owed(by: false, "P-7").isEmpty, "whoever decided their own proposal knows")
        let gift = try letters(
            ReparationDecided(
                case: "K-1", reparation: "G-1", isGranted: true, by: "P-3", proposedBy: "P-7", isByLetter: false,
                giver: "P-8"))
        #expect(gift.map(\.key.rawValue) == ["reparation/G-1/P-8", "reparation/G-1/P-7"])
        #expect(Wording.reparationGift(about: "K-1").paragraphs[0].contains("du giver det"))
        let words = Wording.reparation(
            isGranted: false, "Fordi.", appeal: "Skriv til Ankestyrelsen.", to: nil, about: "K-1", from: .borgerservice)
        #expect(words.contains(.verbatim("Fordi.")) && words.contains(.verbatim("Skriv til Ankestyrelsen.")))
    }

    @Test("R-117 whoever is given a finding hears so, and again when it opens, unless it has moved on meanwhile")
    func given() throws {
        let owed = try letters(
            FindingGiven(finding: "F-1", to: "P-1", isReopened: true, due: "2026-11-24T00:00+01:00", round: 2))
        #expect(owed.map(\.key.rawValue) == ["finding/F-1/2/given/P-1"])
        #expect(owed[0].questions.map(\.method) == ["directory.address", "learning.still-owed"])
        #expect(
            Wording.findingGiven(isReopened: true, due: "2026-11-24T00:00+01:00").paragraphs[0]
                .contains("åbnet igen"))
        let both = try letters(
            FindingGiven(
                finding: "F-1", to: "P-1", isReopened: true, due: "2026-11-24T00:00+01:00", round: 2, leader: "P-3"))
        #expect(both.map(\.key.rawValue) == ["finding/F-1/2/given/P-1", "finding/F-1/2/given/P-3"])
    }

    @Test("R-108 R-131 R-147 what waits in Læring is told of once a stage and promise, and names no more than the case")
    func learning() throws {
        for task in LearningTask.allCases where task != .finding {
            let owed = try letters(
                LearningReminded(
                    task: task, matter: "R-1", case: "K-1", stage: .overdue, recipients: ["P-1", "P-2"],
                    due: "2026-11-24T00:00+01:00", round: 3, validUntil: "2026-12-01T16:00+01:00"))
            #expect(
                owed.map(\.key.rawValue) == ["P-1", "P-2"].map { "learning/\(task.rawValue)/R-1/3/overdue/\($0)" })
            #expect(owed.allSatisfy { $0.questions.map(\.method) == ["directory.address", "learning.still-waited"] })
            let message = Wording.learningReminder(task, .overdue, due: "2026-11-24T00:00+01:00", about: "K-1")
            #expect(!message.subject.contains("K-1") && message.paragraphs[0].contains("23. november 2026"))
        }
    }

    @Test("R-108 R-117 much in Læring is one message: how many of each kind, how many late, no case and no name")
    func together() throws {
        let owed = try letters(
            RemindedTogether(digest: "Y-1", person: "P-1", count: 33, validUntil: "2026-12-01T16:00+01:00"))
        #expect(owed.map(\.key.rawValue) == ["learning-together/Y-1"] && owed[0].case == nil)
        #expect(owed[0].questions.map(\.method) == ["directory.address", "learning.digest"])
        let message = Wording.learningTogether([
            DigestedTask(.finding, count: 1, late: 1, due: "2026-11-24T00:00+01:00"),
            DigestedTask(.review, count: 33, late: 0, due: "2026-11-24T16:00+01:00"),
            DigestedTask(.reparation, count: 3, late: 1, due: "2026-11-20T16:00+01:00"),
            DigestedTask(.assessment, count: 2, late: 0, due: "2026-12-20T16:00+01:00"),
        ])
        #expect(
            message.paragraphs.dropLast() == [
                "1 læringspunkt, der skal gøres. Fristen er overskredet.",
                "33 gennemgange, der skal afsluttes. Den første frist er "
                    + "\(Wording.latest(before: "2026-11-24T16:00+01:00")).",
                "3 forslag om at gøre noget godt igen, der skal have et svar. Fristen er overskredet for 1 af dem.",
                "2 enheder, der har vurderinger at se på.",
            ])
        #expect(message.subject == "Genklang: flere ting i Læring venter på dig")
    }

    @Test("R-113 a review's meeting is an hour in each calendar, and is taken out of it by the next number")
    func meeting() throws {
        func message(_ isCalledOff: Bool, _ sequence: Int) throws -> any Letter {
            try #require(
                letters(
                    ReviewMeetingSet(
                        review: "R-1", people: ["P-1"], at: "2026-11-26T10:00+01:00", sequence: sequence,
                        isCalledOff: isCalledOff)
                ).first)
        }
        #expect(try message(false, 0).key.rawValue == "meeting/R-1/0/P-1")
        #expect(try message(true, 1).key.rawValue == "meeting/R-1/1/P-1")
        let hour = Wording.reviewMeeting("R-1", sequence: 0, at: "2026-11-26T10:00+01:00")
        let off = Wording.reviewMeeting("R-1", sequence: 1, at: nil)
        #expect(hour.name == off.name && off.start == nil && off.sequence > hour.sequence)
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
