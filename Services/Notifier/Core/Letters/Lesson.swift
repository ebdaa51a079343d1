package import CaseModel
import Wording

/// To the citizen: this has changed because you complained. The words are Learning's, written for citizens.
package struct Lesson: Letter {
    package static let name = "lesson"
    package static let occasions = [
        Occasion { (event: LessonToTell) in [Lesson(owed: event.case, finding: event.finding)] }
    ]

    let owed: CaseID
    let finding: FindingID

    package init(owed: CaseID, finding: FindingID) {
        self.owed = owed
        self.finding = finding
    }

    package var key: DutyKey { DutyKey(rawValue: "lesson/\(finding)/\(owed)") }
    package var kind: LetterKind { .whatWeChanged }
    package var `case`: CaseID? { owed }
    package var questions: [Question] {
        [Question(.lesson, ReadLesson(case: owed, finding: finding)), .recipient(of: owed, for: .whatWeChanged)]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let lesson = try fetched.reply(.lesson, to: ReadLesson.self)
        let recipient = try fetched.recipient()
        return desk.letter(Wording.lessonTemplate, about: owed, to: recipient) {
            Wording.lesson(lesson.text, to: recipient.name, about: owed, from: $0)
        }
    }
}

extension Need {
    /// What has changed, from Learning.
    static let lesson = Need(rawValue: "lesson")
    /// Whether the finding is still owed, from Learning.
    static let findingOwed = Need(rawValue: "findingOwed")
}
