package import CaseModel

/// What a talk takes, a child's age, and a protected address, as Omkring borgeren, Sagen and Samtalen say it.
extension Wording.Desk {
    package static let needsHead = "Det kræver en samtale eller et møde"
    package static let needsHint = "Bestil tolken, før du ringer. En bisidder vælger borgeren selv."
    package static let needsSupport = "Hvad er der brug for?"
    package static let needsLanguage = "Hvilket sprog skal tolken kunne?"
    package static let needsLanguageHint = "Kun når der er brug for en tolk."
    package static let needsSave = "Gem, hvad der er brug for"

    package static let minorHead = "Er borgeren under 18 år?"
    package static let minorHint =
        "Under 15 går brevene til den, der har forældremyndigheden, og samtalen holdes med dem. Fra 15 er den unge selv part og får "
        + "selv brevene."
    package static let minorBorn = "Hvilken dag er borgeren født?"
    package static let minorBornHint = "Tom: borgeren er 18 år eller ældre."
    package static let minorSave = "Gem alderen"

    package static let protectHead = "Er adressen beskyttet?"
    package static let protectHint =
        "En beskyttet adresse vises kun for den, der beder om den, og hvert kig bliver skrevet ned."
    package static let protectChoice = "Adressen"
    package static let protectNo = "Er ikke beskyttet"
    package static let protectMissing = "Vælg, om adressen er beskyttet."
    package static let protectSave = "Gem om adressen"
    package static func choice(_ letters: ProtectedLetters) -> String {
        switch letters {
        case .digitalPostOnly: "Er beskyttet: breve kun med Digital Post"
        case .paperChecked: "Er beskyttet: jeg har sikret mig, at breve også må gå på papir"
        }
    }

    package static let addressProtected = "Adressen er beskyttet"
    package static let addressProtectedHint = "Sig den ikke i telefonen, og skriv den ikke i notatet."
    package static let addressSee = "Vis adressen"
    package static let addressTitle = "Beskyttet adresse"
    package static let addressSeen = "At du har set adressen, er skrevet i sagens log."
    package static let addressNone = "Der står ingen adresse på sagen."

    /// What is to be arranged before one rings, in one line; `nil` when there is nothing.
    package static func needs(
        _ wishes: CallWishes?, _ surroundings: CitizenSurroundings?, on day: CivilDay
    ) -> String? {
        var lines: [String] = []
        if let wishes, wishes.support.contains(.interpreter) {
            lines.append("Bestil tolk\(wishes.language.map { ": \($0)" } ?? "").")
        }
        if wishes?.support.contains(.supportPerson) == true { lines.append("Borgeren vil have en med.") }
        if let minor = surroundings?.minor, minor.stands(on: day) {
            lines.append(
                Self.minor(
                    age: minor.age(on: day), isWrittenToThroughCustody: minor.isWrittenToThroughCustody(on: day)))
        }
        return lines.isEmpty ? nil : lines.joined(separator: " ")
    }

    /// What follows from a child's age, for whoever rings or writes.
    package static func minor(age: Int, isWrittenToThroughCustody: Bool) -> String {
        isWrittenToThroughCustody
            ? "Borgeren er \(age) år. Tal med den, der har forældremyndigheden; brevene går dertil."
            : "Borgeren er \(age) år og selv part: tal med den unge selv. Brevene går til den unge."
    }
}
