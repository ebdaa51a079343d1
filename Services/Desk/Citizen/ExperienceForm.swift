package import CaseModel
package import DeskAnswers
import Wording

/// /svar/moedt read as what a citizen says of how they were met, or everything that must be put right in it.
package enum ExperienceForm {
    package static func command(_ answers: Answers) throws(FieldFaults) -> TellExperience {
        var faults: [FieldFault] = []
        let code = LetterCode.read(answers, &faults)
        let lines = ExperienceQuestion.allCases.compactMap { question in
            answers.choice(question.rawValue, of: ExperienceAnswer.self).map {
                ExperienceLine(question: question, answer: $0)
            }
        }
        if lines.isEmpty {
            faults.append(FieldFault(ExperienceQuestion.allCases[0].rawValue, Wording.Public.metMissing))
        }
        guard faults.isEmpty, let code else { throw FieldFaults(faults) }
        return TellExperience(code: code, answers: lines)
    }
}
