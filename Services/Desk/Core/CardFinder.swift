package import CaseModel
package import Wording

/// Finds the action card while the citizen's words still hang in the air.
///
/// A card is found by its phrase: those in which most of the words stand, and none in which fewer than half as many do.
/// Small words stand everywhere, so they count only where nothing longer was typed.
package enum CardFinder {
    private static let fewestLetters = 4

    /// - Throws: when nothing that could be looked for was typed.
    package static func find(
        _ typed: String, among cards: [Wording.Desk.Advice]
    ) throws(SearchRefusal) -> [Wording.Desk.Advice] {
        let all = try SearchWords(typed).words
        let long = all.filter { $0.count >= fewestLetters }
        let words = (long.isEmpty ? all : long).compactMap { try? SearchWords($0) }
        let hits = cards.map { card in words.count { $0.excerpt(of: card.title) != nil } }
        guard let best = hits.max(), best > 0 else { return [] }
        let found = cards.indices.filter { hits[$0] * 2 > best || hits[$0] == best }
        return found.sorted { (-hits[$0], $0) < (-hits[$1], $1) }.map { cards[$0] }
    }

    /// A unit's own card as advice: what we say, then what we do.
    package static func advice(_ row: CardRow) -> Wording.Desk.Advice {
        Wording.Desk.Advice(Wording.Desk.cardTitle(row.phrase), [row.say, row.act].filter { !$0.isEmpty })
    }
}
