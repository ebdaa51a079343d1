import CaseModel
import Wording

/// What the command line says no to before a service is asked; people read the sentence, programs the code.
package enum OperatingRefusal: Refusal {
    case notSignedIn
    case personUnknown(String)
    case personAmbiguous(String, [String])
    case unitUnknown(String)
    case unitAmbiguous(String, [String])
    /// It takes nothing new.
    case unitClosed(String)
    case lineHasOtherFields(fields: Int, columns: Int)
    case fieldEmpty(column: String)
    case fieldUnreadable(column: String, example: String)
    case pointWithoutKind
    case lineTooLong
    /// Somebody is to be rung, and no number was said.
    case phoneMissing

    package var code: String {
        switch self {
        case .notSignedIn: "call.not_signed_in"
        case .personUnknown: "operating.person_unknown"
        case .personAmbiguous: "operating.person_ambiguous"
        case .unitUnknown: "operating.unit_unknown"
        case .unitAmbiguous: "operating.unit_ambiguous"
        case .unitClosed: "operating.unit_closed"
        case .lineHasOtherFields: "operating.line_has_other_fields"
        case .fieldEmpty: "operating.field_empty"
        case .fieldUnreadable: "operating.field_unreadable"
        case .pointWithoutKind: "operating.point_without_kind"
        case .lineTooLong: "operating.line_too_long"
        case .phoneMissing: "operating.phone_missing"
        }
    }

    /// The sentence, with what was typed in its place.
    package var sentence: String { Wording.sentence(for: self, with: details) }

    private var details: [String: String] {
        switch self {
        case .notSignedIn, .pointWithoutKind, .lineTooLong, .phoneMissing: [:]
        case .personUnknown(let name), .unitUnknown(let name), .unitClosed(let name): ["name": name]
        case .personAmbiguous(let name, let all), .unitAmbiguous(let name, let all):
            ["name": name, "all": all.joined(separator: ", ")]
        case .lineHasOtherFields(let fields, let columns): ["fields": "\(fields)", "columns": "\(columns)"]
        case .fieldEmpty(let column): ["column": column]
        case .fieldUnreadable(let column, let example): ["column": column, "example": example]
        }
    }
}
