import Wording

/// Words that belong in an office, and what one says instead. Source: R-069 (everyday language, orally and in writing).
enum Jargon {
    private static let entries: [(pattern: Pattern, plain: String)] = [JargonWords.lines, OfficeWords.lines].flatMap {
        $0.split(separator: "\n").map { line in
            let halves = line.components(parting: " > ")
            return (Pattern(halves.0), halves.1)
        }
    }
    private static let book = PatternBook(entries.map(\.pattern))

    /// Hardly more than stiff.
    private static let mild = Forms.plain(
        "grundet såfremt hvad i idet eftersom vedrørende angående hvorvidt hermed ved med på ligeledes endvidere herunder afholdt afholde"
    )

    static func hits(in sentence: Sentence, besides graver: [Hit]) -> [Hit] {
        let found = Hit.apart(
            book.all(in: sentence).map { number, range in
                Hit(.jargon, range.lowerBound, range.upperBound, offer: Wording.plainer(entries[number].plain))
            })
        return graver.isEmpty ? found : found.filter { !mild.contains(sentence.tokens[$0.first].word) }
    }
}

extension Substring {
    /// What stands before and after a mark.
    fileprivate func components(parting mark: String) -> (String, String) {
        guard let range = firstRange(of: mark) else { return (String(self), "") }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
