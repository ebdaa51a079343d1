package import CaseModel
import Wording

/// A colleague who is soon to ring hears that the citizen has written, before they do; what was written stands in Genklang (decision 19).
package struct AnswerAhead: Letter {
    package static let name = "answerAhead"
    package static let occasions = [Occasion { (event: AnswerReceived) in owed(after: event) }]

    let answered: CaseID
    let document: IncomingID
    let callback: CallbackID
    let agreed: AppointedHour
    let to: PersonID

    /// Each is told, where a talk is near.
    package static func owed(after event: AnswerReceived) -> [AnswerAhead] {
        guard let ahead = event.ahead else { return [] }
        return ahead.recipients.map { person in
            AnswerAhead(
                answered: event.document.case, document: event.document.document, callback: ahead.callback,
                agreed: ahead.agreed, to: person)
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "answered/\(document)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { answered }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to), .stillDue(callback, .owed, to: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("answered/1", Wording.answered(about: answered, before: agreed, at: desk.now), fetched)
    }
}
