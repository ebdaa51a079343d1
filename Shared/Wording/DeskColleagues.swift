/// Choosing a colleague where there are many.
extension Wording.Desk {
    package static func colleagueFind(_ title: String) -> String { "\(title) Andre: skriv en del af navnet" }
    package static let colleagueFindHint =
        "På listen står din egen enhed og lederne over den. Er det en anden, så skriv et par bogstaver af navnet, og send."
    package static let colleaguesFindHint =
        "Er det andre, så skriv en del af hvert navn med komma imellem, og send. Passer et navn på flere, kan du vælge."
    package static func colleaguesFound(_ words: String) -> String {
        "Flere kolleger passer på »\(words)«. De står på listen nu. Vælg den rette."
    }
    package static func colleaguesTooMany(_ words: String) -> String {
        "For mange kolleger passer på »\(words)«. Skriv mere af navnet."
    }
    package static func colleagueUnknown(_ words: String) -> String {
        "Ingen kollega passer på »\(words)«. Skriv navnet på en anden måde."
    }
}
