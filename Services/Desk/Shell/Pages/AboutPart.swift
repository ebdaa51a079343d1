import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Whom a complaint is about, and who takes it on: the same fields at registration and when it is judged.
struct AboutPart {
    let parts: FormParts
    let staff: NameBook
    let viewer: Viewer?

    /// The names of its fields, and of the lines beside them.
    static let fields = (RegistrationForm.aboutFields + ["recipient"]).flatMap { [$0, ColleagueChoice.find($0)] }

    /// A field for each employee that it may be about.
    var about: HTML {
        let field = ColleagueField(parts: parts, staff: staff, viewer: viewer, isByUnit: true)
        let each = RegistrationForm.aboutFields.enumerated().map { index, name in
            field.one(
                name, Wording.Desk.about(index + 1), hint: index == 0 ? Wording.Desk.aboutHint : nil, isOptional: true,
                empty: Wording.Desk.nobody)
        }
        return each.joined()
    }

    /// Only those whose work is cases: nobody else could open it.
    var recipient: HTML {
        let takers = Set(staff.takers.map(\.person))
        return ColleagueField(
            parts: parts, staff: staff, viewer: viewer, isByUnit: true, among: { takers.contains($0.person) }
        ).one(
            "recipient", Wording.Desk.recipient, hint: Wording.Desk.recipientHint, isOptional: true,
            empty: Wording.Desk.nobody)
    }
}
