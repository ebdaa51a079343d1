package import CaseModel

/// Søg: what is asked for and what was found.
extension Wording.Desk {
    package static let search = "Søg"
    package static let searchWords = "Hvad leder du efter?"
    package static let searchHint =
        "Skriv begyndelsen af ét eller flere ord: et navn, en adresse, en mailadresse, et telefonnummer, eller noget fra sagen "
        + "eller et notat. En beskyttet adresse bliver ikke fundet. Det, du søger efter, bliver gemt i loggen."
    package static let searchButton = "Find"
    package static let found = "Fundet"
    package static let foundNone = "Ingen af de sager, du har adgang til, passer på det. Prøv færre eller andre ord."
    package static let foundNoneYet =
        "Der er ikke fundet noget i de nyeste sager. Søg videre i de ældre, eller skriv flere ord."
    package static let searchOnward = "Vis flere"
    package static let casesSilent =
        "Sagerne kan ikke søges igennem lige nu. Her er det, der står i notaterne. Prøv igen om lidt."
    package static let notesSilent =
        "Notaterne kan ikke søges igennem lige nu. Her er det, der står på sagerne. Prøv igen om lidt."
    package static let searchSilent = "Der kan ikke søges lige nu. Prøv igen om lidt."
    package static let inNote = "I notat"

    package static func foundCount(_ count: Int) -> String {
        count == 1 ? "1 sag vises." : "\(count) sager vises."
    }

    /// Where a case stands, in a word.
    package static func status(of row: CaseRow) -> String {
        row.isHistory ? "Historik" : row.isClosed ? "Afsluttet" : "Åben"
    }
}
