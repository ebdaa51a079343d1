import CaseModel
import DeskAnswers
import Wording

/// The code that a citizen has from a letter, as it was typed on either page that asks for it.
enum LetterCode {
    static func read(_ answers: Answers, _ faults: inout [FieldFault]) -> AnswerCode? {
        if let code = AnswerCode(typed: answers["code"]) { return code }
        let isEmpty = answers["code"].isEmpty
        faults.append(FieldFault("code", isEmpty ? Wording.Public.codeMissing : Wording.Public.codeWrong))
        return nil
    }
}
