package import DeskAnswers
import Lint

/// Where a form gives the citizen an illness, once Intake has said that it does; deciding is Intake's.
package enum OwnDiagnosis {
    package static let field = "not-ours"
    static let refusal = "intake.diagnosis_is_ours"

    /// That the words are the citizen's, or of somebody who may set a diagnosis.
    package static func isNotOurs(_ answers: Answers) -> Bool? { answers.has(field, "yes") ? true : nil }

    /// Each field in which one stands, with the words it stands in. The points are what the citizen complains of.
    static func places(in answers: Answers) -> [FieldFault] {
        answers.fields.filter { !$0.name.hasPrefix("point-") }.compactMap { field in
            Lint.diagnosis(in: field.value).map { FieldFault(field.name, $0.hint) }
        }
    }
}
