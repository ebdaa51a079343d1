package import DeskAnswers
import Lint
import Wording

/// What we write of a citizen in words of our own is what was seen, never a diagnosis.
///
/// Whose words they are no program knows: whoever writes says that they are the citizen's, or of somebody who may set one.
package enum OwnDiagnosis {
    package static let field = "not-ours"

    /// Refuses a diagnosis in any of these fields, at the field it stands in.
    package static func check(_ answers: Answers, _ fields: [String]) throws(FieldFaults) {
        guard !answers.has(field, "yes") else { return }
        let found = fields.compactMap { name -> FieldFault? in
            let finding = answers.text(name).flatMap { Lint.findings(in: $0).first { $0.rule == .diagnosis } }
            return finding.map { FieldFault(name, $0.hint) }
        }
        guard !found.isEmpty else { return }
        throw FieldFaults(found + [FieldFault(field, Wording.Desk.notOursMissing)])
    }
}
