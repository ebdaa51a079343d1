import Wording

/// Words that belong in an office, and what one says instead. Source: R-069 (everyday language, orally and in writing).
enum Jargon {
    private static let entries: [(pattern: Pattern, plain: String)] = JargonWords.lines.split(separator: "\n").map {
        line in
        let halves = line.components(parting: " > ")
        return (Pattern(halves.0), halves.1)
    }
    private static let book = PatternBook(entries.map(\.pattern))

    static func hits(in sentence: Sentence) -> [Hit] {
        Hit.apart(
            book.all(in: sentence).map { number, range in
                Hit(.jargon, range.lowerBound, range.upperBound, offer: Wording.plainer(entries[number].plain))
            })
    }
}

extension Substring {
    /// What stands before and after a mark.
    fileprivate func components(parting mark: String) -> (String, String) {
        guard let range = firstRange(of: mark) else { return (String(self), "") }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
