package import CaseModel

/// Vurdér henvendelsen, where what came in writing is no complaint (decision 74).
extension Wording.Desk {
    package static let aside = "Det er ikke en klage"
    package static let asideLead =
        "Er det ros, reklame eller noget, der hører til et andet sted, så sig det her. Så ringer ingen, der skal ikke "
        + "svares i sagen, og den tæller ikke med som en klage. Er du i tvivl, er det en klage."
    package static let asideWritten =
        "Der er skrevet et brev til borgeren i sagen. Er det sendt, og lover det noget, der nu ikke sker, så skriv til borgeren, hvorfor."
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
    package static let asideCase =
        "Sagen er lagt til side: ikke en klage. Er den det alligevel, så tag den op igen under “Vurdér henvendelsen”."
    package static let asideTeam = "Lagt til side: ikke en klage"
    package static let asideTeamLead =
        "En kollega har lagt det til side inden for den seneste uge. Se på det: er det en klage, så tag det op igen."
    package static let asideTeamMore = "Der er flere. De ældste er ikke vist her."
    package static func asideTeamSaid(_ reason: String?, by name: String?, _ moment: String) -> String {
        [reason?.firstLower, name.map { "af \($0)" }, moment].compactMap(\.self).joined(separator: ", ")
    }
    package static let asideTeamTake = "Tag sagen op igen"
    package static let asideTeamReason = "Lederen har set på den og siger, at det er en klage."
    package static let asideBack = "Det er en klage alligevel"
    package static let asideBackLead =
        "Så går sagen videre, hvor den stod. Opkald og svar skyldes igen, og frister regnes fra klagen kom."
    package static let asideBackReason = "Hvad gør det til en klage?"
    package static let asideBackReasonMissing = "Skriv, hvad der gør det til en klage."
    package static let asideBackSave = "Tag sagen op igen"
}
