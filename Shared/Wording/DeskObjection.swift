package import CaseModel

/// Svar på indsigelsen: how an objection to a note came out, written to the citizen.
extension Wording.Desk {
    package static let objectionPage = "Svar på indsigelsen"
    package static let objectionAnswer = "Svar på indsigelsen"
    package static let objectionSeeAnswer = "Se svaret på indsigelsen"
    package static let objectionSaid = "Det siger borgeren"
    package static let objectionNote = "Notatet, som det er nu"
    package static let objectionTalkFirst =
        "Ring helst først: en indsigelse bliver bedst besvaret i en samtale. Svaret går til borgeren som brev."
    package static let objectionStopsClock = "Når du sender svaret, skylder vi ikke længere et opkald om indsigelsen."
    package static let objectionOutcomeHead = "Har borgeren ret?"
    package static let objectionOutcomeMissing = "Vælg, om borgeren har ret."
    package static let objectionReason = "Derfor"
    package static let objectionReasonHint = "Skriv til borgeren. Teksten står ordret i brevet."
    package static let objectionReasonMissing = "Skriv til borgeren, hvorfor svaret er, som det er."
    package static let objectionAddition = "Det tilføjer vi i notatet"
    package static let objectionAdditionHint =
        "Skal udfyldes, når noget bliver rettet. Det kommer til at stå sidst i notatet; det, der stod, bliver stående. "
        + "Borgeren får en kopi."
    package static let objectionAdditionMissing = "Skriv, hvad der skal tilføjes i notatet."
    package static let objectionSend = "Send svaret"
    package static let objectionAnswered = "Svaret er gemt og bliver sendt til borgeren."
    package static let objectionWhy = "Begrundelse til borgeren"
    package static let objectionAdded = "Tilføjet i notatet"

    package static func choice(_ outcome: ObjectionOutcome) -> String {
        switch outcome {
        case .upheld: "Ja, notatet bliver rettet"
        case .partlyUpheld: "Ja, i noget af det"
        case .notUpheld: "Nej, notatet bliver stående"
        }
    }

    package static func objectionCame(out outcome: ObjectionOutcome) -> String {
        switch outcome {
        case .upheld: "Besvaret: borgeren fik ret."
        case .partlyUpheld: "Besvaret: borgeren fik ret i noget af det."
        case .notUpheld: "Besvaret: notatet blev stående."
        }
    }
}

extension Wording {
    /// That an objection to the same talk lies in another of the citizen's cases.
    package static func objectedBeside(_ row: ObjectionBeside) -> String {
        Desk.objectedBeside(isSeen: row.case != nil) + (row.case.map { " \(caseLine($0))" } ?? "")
    }
}

extension Wording.Desk {
    /// - Parameter isSeen: whether the case's number follows.
    package static func objectedBeside(isSeen: Bool) -> String {
        let place = isSeen ? "her:" : "i en anden af borgerens sager."
        return "Borgeren har gjort indsigelse mod notatet om den samme samtale. Den bliver besvaret \(place)"
    }
}
