package import CaseModel

/// Vurdér henvendelsen, where what came in writing is no complaint (decision 74).
extension Wording.Desk {
    package static let aside = "Det er ikke en klage"
    package static let asideLead =
        "Er det ros, reklame eller noget, der hører til et andet sted, så sig det her. Så ringer ingen, der skal ikke "
        + "svares i sagen, og den tæller ikke med som en klage. Er du i tvivl, er det en klage."
    package static let asideWritten =
        "Vi har sendt borgeren et brev i sagen. Lover det noget, der nu ikke sker, så skriv til borgeren, hvorfor."
    package static let asideReason = "Hvad er det?"
    package static let asideReasonMissing = "Vælg, hvad det er."
    package static let asideWords = "Hvor er det sendt hen, eller hvad er det?"
    package static let asideWordsHint = "Skal skrives, når det er en anden sag eller noget andet."
    package static let asideSave = "Læg til side"
    package static func choice(_ reason: NoComplaintReason) -> String {
        switch reason {
        case .praise: "Ros eller tak"
        case .advertising: "Reklame eller en mail til alle"
        case .otherMatter: "Aktindsigt eller en anden sag"
        case .otherCase: "Hører til en anden sag hos os"
        case .misdirected: "Sendt forkert, ikke til os"
        case .other: "Noget andet"
        }
    }
    package static func asideSaid(_ reason: String, by name: String?, _ moment: String) -> String {
        "\(moment.firstUpper)\(name.map { " sagde \($0)" } ?? " blev det sagt"), at det ikke er en klage: \(reason)"
    }
    package static let asideBack = "Det er en klage alligevel"
    package static let asideBackLead =
        "Så går sagen videre, hvor den stod. Opkald og svar skyldes igen, og frister regnes fra klagen kom."
    package static let asideBackReason = "Hvad gør det til en klage?"
    package static let asideBackReasonMissing = "Skriv, hvad der gør det til en klage."
    package static let asideBackSave = "Tag sagen op igen"
}
