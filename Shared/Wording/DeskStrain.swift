package import CaseModel

/// Signs of strain in a unit, as a leader notes them.
extension Wording.Desk {
    package static let strain = "Tegn på belastning"
    package static let strainHint =
        "Ser du et af tegnene i enheden, så notér det. Vi gemmer enhed, tegn og dag, aldrig hvem. Genklang kender hverken "
        + "sygefravær eller opsigelser, så det er dig, der ser det."
    package static let strainNone = "Ingen tegn er noteret."
    package static let strainWhat = "Hvad ser du?"
    package static let strainSave = "Notér tegnet"
    package static let strainNext =
        "Tilbyd en debriefing efter en presset periode, eller aftal faste samtaler for enheden herover."

    package static func name(of sign: StrainSign) -> String {
        switch sign {
        case .takenHome: "konflikter bliver taget med hjem"
        case .sickLeave: "sygefravær, der hænger sammen med arbejdet"
        case .resignations: "opsigelser"
        case .mistrust: "mistillid i gruppen eller til ledelsen"
        }
    }

    package static func strainSeen(_ sign: StrainSign, in unit: String, on day: CivilDay) -> String {
        "\(unit): \(name(of: sign)), \(Wording.shortDay(day))"
    }
}
