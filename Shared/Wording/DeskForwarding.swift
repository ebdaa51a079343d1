/// A complaint, or a part of it, that belongs to another authority.
extension Wording.Desk {
    package static let forwarding = "Send videre til en anden myndighed"
    package static let forwardingLead =
        "Hører klagen, eller et punkt i den, til hos en anden myndighed, sender I den dertil med det samme og fortæller borgeren "
        + "det. En klagefrist kan løbe fra den dag, den kom til os, så send altid tidspunktet med."
    package static func forwardingCame(_ moment: String) -> String { "Klagen kom til os \(moment)." }
    package static let forwardingWrite = "Den er sendt videre"
    package static let forwardingPoints = "Hvad er sendt?"
    package static let forwardingPointsHint = "Sæt ingen hak, når det er hele klagen. Resten bliver hos os."
    package static let forwardingAuthority = "Hvilken myndighed?"
    package static let forwardingSentTo = "Hvor er den sendt hen?"
    package static let forwardingSentToHint = "Adresse, mail eller Digital Post hos myndigheden."
    package static let forwardingReason = "Hvorfor hører den til der?"
    package static let forwardingReasonHint = "Borgeren læser det i brevet fra os."
    package static let forwardingSent = "Hvornår er den sendt?"
    package static let forwardingSave = "Gem, og fortæl borgeren det"
    package static let forwardingAuthorityMissing = "Skriv, hvilken myndighed den er sendt til."
    package static let forwardingSentToMissing = "Skriv, hvor den er sendt hen."
    package static let forwardingReasonMissing = "Skriv, hvorfor den hører til der."
    package static let forwardingNone = "Intet i sagen er sendt videre."
    package static let forwardingWhole = "Hele klagen"
    package static func forwardingOnly(_ points: [Int]) -> String {
        points.count == 1
            ? "Punkt \(points[0])" : "Punkt " + points.map(String.init).joined(separator: ", ")
    }
    package static let forwardingReceived = "Kom til os"
    package static let forwardingBy = "Sendt videre"
    package static let forwardingTold = "Borgeren"
    package static func forwardingToldAt(_ moment: String) -> String { "fik besked \(moment)" }
    package static func forwardingWrittenAt(_ moment: String) -> String {
        "blev skrevet til \(moment). Hvor brevet er nu, står under Breve"
    }
    /// Where how it was told is too long ago to be shown.
    package static func forwardingToldOrWrittenAt(_ moment: String) -> String {
        "fik besked eller blev skrevet til \(moment)"
    }
    package static let forwardingToldNot = "har ikke fået besked endnu"
    package static let forwardingHave = "Har de den?"
    package static func forwardingAskBy(_ latest: String) -> String { "Ikke bekræftet. Spørg dem senest \(latest)." }
    package static func forwardingTaken(_ reference: String, _ moment: String) -> String {
        "Ja, de skrev det \(moment). Svaret ligger her: \(reference)"
    }
    package static func forwardingReturned(_ reference: String, _ moment: String) -> String {
        "Nej, den er ikke deres, og den er vores igen siden \(moment). Svaret ligger her: \(reference)"
    }
    package static let forwardingAnswer = "De har svaret"
    package static let forwardingIsTaken = "Hvad svarede de?"
    package static let forwardingYes = "De har den, og den er deres"
    package static let forwardingNo = "Den er ikke deres, og den er vores igen"
    package static let forwardingReference = "Hvor ligger deres svar?"
    package static let forwardingReferenceHint = "Journalnummer, eller en mails emne og dato."
    package static let forwardingAnswerSave = "Gem svaret"
    package static let forwardingAnswerMissing = "Vælg, hvad de svarede."
    package static let forwardingReferenceMissing = "Skriv, hvor deres svar ligger."
    package static let forwardingTellSave = "Jeg har selv fortalt borgeren det"
    /// Why a call is still owed about a complaint that has been sent on.
    package static func forwardedCallStands(_ authority: String) -> String {
        "Klagen er sendt til \(authority). Opkaldet står, til de har sagt, at de har den: ring, og fortæl borgeren det."
    }
    /// Why one is owed about what came back.
    package static func forwardingCameBack(_ authority: String) -> String {
        "\(authority) har sagt, at det, vi sendte dem, ikke er deres. Det er hos os igen: ring, og fortæl borgeren det."
    }
    /// Why none is any more.
    package static func forwardedCallEnded(_ authority: String) -> String {
        "Sagen er afsluttet: \(authority) har sagt, at de har den. Derfor skal vi ikke ringe om den mere."
    }
    package static func forwardedTo(_ authority: String, _ moment: String) -> String {
        "Sendt videre til \(authority) \(moment)"
    }
}
