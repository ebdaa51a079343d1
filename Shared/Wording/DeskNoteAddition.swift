/// Føj til eller ret notatet.
extension Wording.Desk {
    package static let correctionTitle = "Føj til eller ret notatet"
    package static let correctionOpen = "Føj til eller ret notatet"
    package static let correctionLead =
        "Det, du gemmer, bliver en ny udgave, og borgeren får den som kopi. De tidligere udgaver bliver stående."
    package static func correctionOf(_ version: Int, _ moment: String) -> String {
        "Du retter udgave \(version) af notatet om samtalen \(moment)."
    }
    package static let correctionConsentHead = "Er borgeren enig i, at sagen slutter sådan?"
    package static let correctionConsentHint =
        "Borgeren sagde ja til den udgave, der er nu. Fortæl om ændringen, og spørg igen. Har du ikke spurgt, skylder vi borgeren "
        + "et opkald om det, med en frist."
    package static let correctionConsentYes = "Ja, borgeren har hørt ændringen og er enig"
    package static let correctionConsentNo = "Jeg har ikke spurgt endnu"
    package static let correctionConsentMissing =
        "Borgeren har sagt ja til den udgave, der er nu. Vælg, om borgeren også er enig i den nye."
    package static let correctionSave = "Gem den nye udgave"
    package static let correctionSaved = "Den nye udgave er gemt, og borgeren får en kopi."
    package static let correctionNone = "Der er ikke ændret noget. Skriv det, der skal føjes til eller rettes."
}
