package import CaseModel

/// What came by the pages for citizens, and how it is found out who wrote it.
extension Wording.Desk {
    package static let notVerified = "Ikke bekræftet, hvem det er"
    package static let notVerifiedHint =
        "Oplysningerne er borgerens egne, fra formularen på hjemmesiden eller en mail. Intet bliver sendt til adressen, før en af os har sikret sig, "
        + "at det er borgeren. Ring gerne nu; det venter ikke på det her."
    package static let verifyHead = "Bekræft, hvem det er"
    package static let verifyHow = "Hvordan har du sikret dig det?"
    package static let verifyAddress = "Adressen, der må sendes breve til"
    package static let verifyAddressHint =
        "Ret den, hvis borgeren siger noget andet. Tom, hvis borgeren ikke vil have breve."
    package static let verify = "Det er borgeren"
    package static let verifyMissing = "Vælg, hvordan du har sikret dig, at det er borgeren."
    package static let verifyTooLong = "Adressen kan højst have fem linjer."
    package static func choice(_ how: IdentityCheck) -> String {
        switch how {
        case .knownNumber: "Jeg ringede på et nummer, vi havde i forvejen"
        case .inPerson: "Borgeren har været her og vist, hvem det er"
        case .digitalPost: "Borgeren har skrevet med Digital Post eller MitID"
        case .answeredRightly: "Borgeren svarede rigtigt på noget, kun vi to ved fra sagen"
        }
    }
    package static let verified = "Bekræftet"
    package static func verified(_ how: IdentityCheck, by name: String, _ when: String) -> String {
        "\(choice(how)). \(name), \(when)."
    }

    package static let suits = "Passer bedst"
    package static let wishes = "Borgeren ønsker"
    package static func wish(_ offer: SupportOffer, language: String?) -> String {
        guard offer == .interpreter, let language else { return choice(offer) }
        return "\(choice(offer)) (\(language))"
    }

    package static let saidHead = "Det har borgeren svaret"
    package static func said(_ kind: AnswerKind) -> String {
        switch kind {
        case .objection: "Indsigelse"
        case .reply: "Svar"
        }
    }
    package static func toVersion(_ version: Int) -> String { "til notatets udgave \(version)" }
    package static let saidLeftOut = "Borgeren har skrevet mere, end der er vist her."
    package static let readIt = "Jeg har læst det"
    package static func read(by name: String) -> String { "Læst af \(name)." }
    package static let objectionOpen = "Venter på en samtale."
    package static let objectionDone = "Besvaret i en samtale."
    package static let repliesHead = "Borgere har svaret på et notat"
    package static let repliesHint = "Læs svaret på sagen, og sig dér, at du har læst det."
    package static let replyOf = "Svar i sag"
}
