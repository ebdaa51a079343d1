package import CaseModel
import Wording

/// To the citizen: how the objection to the note came out, and why.
///
/// What was put right in the note comes as a copy of its new version, a letter of its own.
package struct ObjectionAnswer: Letter {
    package static let name = "objectionAnswer"
    package static let occasions = [
        Occasion { (event: ObjectionJudged) in
            [ObjectionAnswer(answered: event.case, objection: event.objection)]
        }
    ]

    let answered: CaseID
    let objection: ObjectionID

    package var key: DutyKey { DutyKey(rawValue: "objection-answer/\(objection)") }
    package var kind: LetterKind { .objectionAnswer }
    package var `case`: CaseID? { answered }
    package var questions: [Question] {
        [
            Question(Self.answer, ReadObjectionAnswer(objection: objection)),
            .recipient(of: answered, for: .objectionAnswer),
        ]
    }

    static let answer = Need(rawValue: "objectionAnswer")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let answer = try fetched.reply(Self.answer, to: ReadObjectionAnswer.self)
        guard answer.case == answered, answer.objection == objection else { throw .notTogether }
        return desk.letter(Wording.objectionAnswerTemplate, about: answered, to: recipient) {
            Wording.objectionAnswer(answer, to: recipient.name, from: $0)
        }
    }
}
