package import CaseModel

/// What whoever rings must know before they do: that the citizen has written, and what holds by their other cases.
extension Wording.Desk {
    package static func hasAnswered(_ when: String) -> String { "Borgeren har svaret \(when). Læs det, før du ringer." }
    /// On a line of a table.
    package static let hasAnswered = "har svaret"

    /// Sentences; none when nothing holds (decision 115).
    ///
    /// - Parameter name: what a colleague is called.
    package static func holdsElsewhere(_ holds: HoldsElsewhere?, name: (PersonID) -> String) -> [String] {
        guard let holds else { return [] }
        var sentences: [String] = []
        if !holds.closedWays.isEmpty {
            let ways = holds.closedWays.map(choice).joined(separator: ", ").lowercased()
            sentences.append("Kontakten med borgeren er begrænset i en anden sag (\(ways)).")
        }
        if holds.isRed {
            let whom = holds.ask.map(name).joined(separator: ", ")
            sentences.append(
                "Borgeren har en anden sag, hvor samarbejdet er på rødt trin."
                    + (whom.isEmpty ? "" : " Spørg \(whom), før du ringer."))
        } else if !holds.closedWays.isEmpty {
            sentences[0] += " Spørg din leder, hvad der gælder."
        }
        return sentences
    }
}
