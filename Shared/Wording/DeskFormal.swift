package import CaseModel

/// Den formelle del: the chain from the leader's examination to the answer, and its time.
extension Wording.Desk {
    package static let formalNone =
        "Ingen del af sagen behandles formelt. Ønsker borgeren det, gør vi det, også før og efter samtalen."
    package static let formalLead =
        "Lederen undersøger klagen sammen med medarbejderen og skriver et udkast. Fagchef og direktør kvalitetssikrer "
        + "det hver for sig, før det sendes."
    package static func formalStage(_ stage: ReplyStage) -> String {
        switch stage {
        case .examining: "Undersøges"
        case .drafting: "Udkast skrives"
        case .withHead: "Til kvalitetssikring hos fagchefen"
        case .withDirector: "Til kvalitetssikring hos direktøren"
        case .approved: "Godkendt og klar til at blive sendt"
        case .sent: "Sendt"
        }
    }
    /// Assured, and its last day to complain has come.
    package static let formalApprovedPastDay = "Godkendt, men sidste dag at klage er kommet: skriv en ny dag"
    /// Why the answer cannot be said to be sent yet, and who has it.
    package static func replyWaits(_ stage: ReplyStage, for person: String?, isAcknowledged: Bool) -> String {
        let what =
            switch stage {
            case .examining: "Svaret kan ikke sendes endnu. Klagen skal undersøges"
            case .drafting: "Svaret kan ikke sendes endnu. Udkastet skal skrives og sendes til fagchef og direktør"
            case .withHead: "Svaret kan ikke sendes endnu. Fagchefen skal godkende det"
            case .withDirector: "Svaret kan ikke sendes endnu. Direktøren skal godkende det"
            case .approved, .sent: "Svaret er godkendt og skal sendes"
            }
        let whose = person.map { ". Det er op til \($0)." } ?? "."
        return what + whose + (isAcknowledged ? "" : " Og den, sagen er givet videre til, skal bekræfte det først.")
    }
    package static let formalNow = "Står nu"
    package static let formalTurn = "Det er op til"
    /// - Parameter canBeGiven: whether anybody else may have it.
    package static func formalTurnAway(canBeGiven: Bool) -> String {
        "Den, det er op til, er fraværende til efter fristen. "
            + (canBeGiven
                ? "Giv det til en anden nedenfor, eller giv borgeren en ny frist."
                : "Ingen anden har rollen og kan tage det: giv borgeren en ny frist, eller bed jeres it-drift om at give en kollega rollen.")
    }
    package static func formalTurnGone(canBeGiven: Bool) -> String {
        "Den, det er op til, er her ikke længere. "
            + (canBeGiven
                ? "Giv det til en anden nedenfor."
                : "Ingen anden har rollen: bed jeres it-drift om at give en kollega den, og giv det så til vedkommende nedenfor. "
                    + "Kan det ikke nås, så giv borgeren en ny frist.")
    }
    package static let formalConcerns = "Klagen"

    // The time
    package static func formalDue(_ latest: String) -> String {
        "Borgeren skal have et skriftligt svar senest \(latest)."
    }
    package static func formalLate(_ latest: String) -> String {
        "Borgeren skulle have haft et skriftligt svar senest \(latest)."
    }
    package static func formalKept(_ moment: String) -> String {
        "Det skriftlige svar blev sendt \(moment). Hvor et brev er nu, står under Breve."
    }
    package static func formalExtended(from first: String, by name: String, _ reason: String) -> String {
        "Fristen var \(first). \(name) har forlænget den: \(reason)"
    }
    /// The letter that says so lies unsent, and the old time has come.
    package static let formalExtensionUntold =
        "Borgeren har ikke fået besked om, at fristen er flyttet, og den gamle frist er kommet. Se under Breve på sagen, hvor "
        + "brevet er. Ring til borgeren, hvis det haster, og skriv det på brevet."
    package static func formalExtensionToldLate(_ moment: String) -> String {
        "Borgeren fik først besked om den nye frist \(moment), efter den gamle frist."
    }
    package static let formalExtend = "Forlæng fristen"
    package static let formalExtendHint =
        "Skriv begrundelsen, så borgeren kan læse den: borgeren skal have besked, inden den gamle frist går."
    package static let formalUntil = "Ny frist"
    package static let formalUntilMissing = "Skriv den nye frist som dag, måned og år."
    package static let formalReason = "Begrundelse"

    // The acts
    package static let formalPass = "Giv videre til den leder, der skal undersøge klagen"
    package static let formalPassTo = "Hvem skal undersøge den?"
    package static let formalPassMissing = "Vælg, hvem der skal undersøge klagen."
    package static let formalPassButton = "Giv videre"
    package static let formalExamine = "Undersøgelsen"
    package static let formalFindings = "Hvad fandt I ud af sammen med medarbejderen?"
    package static let formalFindingsHint = "Skriv det nøgternt: hvad skete der, og hvad skulle være sket."
    package static let formalExaminedButton = "Gem undersøgelsen"
    package static let formalDraft = "Udkast til svaret"
    package static func formalVersion(_ version: Int, by name: String, _ moment: String) -> String {
        "Udgave \(version), \(name), \(moment)"
    }
    package static func formalNewer(_ version: String) -> String {
        "Der er gemt et udkast, efter at du begyndte at skrive: \(version). Nedenfor står dine egne ord. Gem dem "
            + "for at gå videre med dem, eller slet dem for at skrive videre på det gemte udkast."
    }
    package static let formalReadNewer = "Læs det gemte udkast"
    package static let formalText = "Svaret til borgeren"
    package static let formalTextHint =
        "Begynd med det, borgeren har fortalt. Er vi enige, så beklag og sig, hvad vi gør. Er vi det ikke, så sig det klart."
    package static let formalHead = "Fagchef, der kvalitetssikrer"
    package static let formalDirector = "Direktør, der kvalitetssikrer"
    package static let formalAssurersHint = "Vælg begge for at sende udkastet til kvalitetssikring."
    package static let formalAssurerMissing = "Vælg både fagchef og direktør, eller gem udkastet uden at sende det."
    package static let formalKeep = "Gem udkastet"
    package static let formalSubmit = "Send til kvalitetssikring"
    package static let formalAssure = "Kvalitetssikring"
    package static let formalAssureHint =
        "Er der svaret på det, borgeren skrev? Er det klart, hvad vi er enige i, og hvad vi ikke er? Er klagevejledningen med?"
    package static let formalBackReason = "Hvad skal rettes?"
    package static let formalBackHint = "Kun hvis du sender det tilbage."
    package static let formalApprove = "Godkend"
    package static let formalSendBack = "Send tilbage"
    package static let formalSend = "Send svaret, og skriv på sagen, hvor det er journaliseret"
    package static let formalActs = "Det, der er gjort"
    package static func formalAct(_ kind: ReplyAct.Kind) -> String {
        switch kind {
        case .examined: "Undersøgt"
        case .drafted: "Udkast gemt"
        case .submitted: "Sendt til kvalitetssikring"
        case .approvedByHead: "Godkendt af fagchefen"
        case .approvedByDirector: "Godkendt af direktøren"
        case .sentBack: "Sendt tilbage"
        case .sent: "Svaret sendt"
        case .asked: "Borgeren ønskede skriftlig behandling"
        case .given: "Givet til en anden"
        }
    }
}
