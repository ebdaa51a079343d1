package import CaseModel
package import DeskAnswers
import Wording

/// /svar read as an answer to a note, or everything that must be put right in it.
package enum AnswerForm {
    /// Bytes of UTF-8; what Callback keeps of an objection.
    package static let mostWords = 8000

    package static func command(_ answers: Answers) throws(FieldFaults) -> AnswerNote {
        var faults: [FieldFault] = []
        let code = LetterCode.read(answers, &faults)
        let kind: AnswerKind? = answers.choice("kind")
        if kind == nil { faults.append(FieldFault("kind", Wording.Public.answerKindMissing)) }
        let text = answers["text"]
        if text.isEmpty { faults.append(FieldFault("text", Wording.Public.answerMissing)) }
        if text.utf8.count > mostWords {
            faults.append(FieldFault("text", Wording.Public.tooLong(text, most: mostWords)))
        }
        guard faults.isEmpty, let code, let kind else { throw FieldFaults(faults) }
        return AnswerNote(code: code, kind: kind, text: text)
    }
}
