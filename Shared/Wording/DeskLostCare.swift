/// Trivsel after its file was put back from a backup, and what lapsed since somebody has left.
extension Wording.Desk {
    package static let careLostHead = "Noget i Trivsel er gået tabt"

    /// - Parameter since: when the backup was made; absent where nobody knows.
    package static func careLost(since: String?, until: String) -> String {
        let span = since.map { "mellem \($0) og \(until)" } ?? "den sidste tid før \(until)"
        return "Trivsel er gendannet fra en sikkerhedskopi. Det, der blev skrevet her \(span), er gået tabt: "
            + "hændelser, ønsker om en samtale, tilbud og svar. Skrev du noget i den tid, så skriv det igen. Ingen følger op på en "
            + "hændelse, der er gået tabt, før den er registreret igen, og fristerne for at anmelde den regnes stadig fra, da "
            + "den skete."
    }

    package static func incidentLost(_ when: String) -> String {
        "Hændelsen, der blev registreret \(when), og som du skulle følge op på, er gået tabt. Tal med dem, det gik ud over, "
            + "og registrér den igen, hvis ingen har gjort det."
    }

    package static let incidentLostTitle = "Hændelsen er gået tabt"

    package static let careGoneHead = "Bortfaldet, fordi de ikke er her længere"
    package static func careGone(_ day: String) -> String { "Bortfaldt \(day)." }
    package static let careGoneHint =
        "Er det en fejl, så sig det til administratoren. Står de der igen, bliver du bedt om det, der stadig gælder."
}
