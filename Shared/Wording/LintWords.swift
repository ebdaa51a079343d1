/// What is worth another look in a text about or to a citizen.
package enum LintRule: String, CaseIterable, Sendable {
    case label, diagnosis, jargon, parked, nuisance, understanding, irony, nextStep, contact
}

/// What the lint says: why, on what it rests, and what to write instead. Source of the rules: SOURCES.md; the words are ours.
extension Wording {
    package static func name(of rule: LintRule) -> String {
        switch rule {
        case .label: "mærkat"
        case .diagnosis: "diagnose"
        case .jargon: "kontorsprog"
        case .parked: "parkeret som oplevelse"
        case .nuisance: "vores besvær"
        case .understanding: "forståelse uden svar"
        case .irony: "ironi"
        case .nextStep: "næste skridt mangler"
        case .contact: "kontakt mangler"
        }
    }

    package static func reason(for rule: LintRule) -> String {
        switch rule {
        case .label: "Det er et mærkat på mennesket."
        case .diagnosis: "Det er en diagnose, som vi ikke kan stille."
        case .jargon: "Det er kontorsprog."
        case .parked: "Det kan lyde, som om det kun var noget, borgeren oplevede."
        case .nuisance: "Det lyder, som om det værste var besværet for os."
        case .understanding: "Forståelse uden et svar kan lyde, som om vi løber fra ansvaret."
        case .irony: "Det kan læses som ironi eller mistro."
        case .nextStep: "Der står ikke, hvad der sker nu."
        case .contact: "Der står ikke, hvem borgeren kan kontakte."
        }
    }

    package static func offer(for rule: LintRule) -> String {
        switch rule {
        case .label: "Skriv, hvad der skete, eller hvad der blev sagt."
        case .diagnosis: "Skriv, hvad du så eller hørte, eller hvem der har oplyst det."
        case .jargon: "Skriv det, som du ville sige det i telefonen."
        case .parked: "Skriv, hvad der skete, og om vi er enige i kritikken."
        case .nuisance: "Skriv, hvad det betød for borgeren, og hvad vi gør ved det."
        case .understanding: "Skriv, om vi er enige, og hvad vi så gør."
        case .irony: "Skriv, hvad borgeren sagde eller gjorde, uden kommentar."
        case .nextStep: "Skriv, hvem der gør hvad, og hvornår."
        case .contact: "Skriv et navn eller en enhed og et telefonnummer."
        }
    }

    /// A simpler word: skriv »hvis«.
    package static func plainer(_ word: String) -> String { "Skriv »\(word)«." }
    /// Where no other word stands for it: forklar ordet.
    package static func advised(_ what: String) -> String { "\(what.firstUpper)." }

    /// The rules of RULES.md that it rests on.
    package static func source(of rule: LintRule) -> String {
        switch rule {
        case .label: "R-027"
        case .diagnosis: "R-006, R-027"
        case .jargon: "R-069"
        case .parked: "R-123, R-127"
        case .nuisance: "R-124"
        case .understanding: "R-121, R-125"
        case .irony: "R-010, R-126"
        case .nextStep: "R-057"
        case .contact: "R-129"
        }
    }

    /// The documents that those rules come from, as whoever writes to a citizen knows them. Source: SOURCES.md, the five documents.
    package static func documents(behind rule: LintRule) -> [String] {
        let learning = "KlarRet 26"
        let steps = "Trappen"
        return switch rule {
        case .label, .jargon, .nextStep: [steps]
        case .diagnosis: ["Notat om Styrket Borgerkontakt 2014", steps]
        case .parked, .nuisance, .understanding, .contact: [learning]
        case .irony: [learning, "Notat om: Styrket borgerkontakt ved klager"]
        }
    }

    /// On what a finding rests, as it stands under it on a page: Kilde: KlarRet 26.
    package static func restsOn(_ rule: LintRule) -> String {
        "Kilde: \(documents(behind: rule).joined(separator: "; ")) (\(source(of: rule)))."
    }
}
