import Wording

/// Words that belong in an office, and what one says instead. Source: R-069 (everyday language, orally and in writing).
enum Jargon {
    /// What is said of a word: another after `>`, and after `>>` what to do where no other word stands for it.
    private static let entries: [(pattern: Pattern, offer: String)] = [JargonWords.lines, OfficeWords.lines].flatMap {
        $0.split(separator: "\n").map { line in
            if let (words, advice) = line.parted(by: " >> ") { return (Pattern(words), Wording.advised(advice)) }
            let (words, plain) = line.parted(by: " > ") ?? (String(line), "")
            return (Pattern(words), Wording.plainer(plain))
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
                Hit(.jargon, range.lowerBound, range.upperBound, offer: entries[number].offer)
            })
        return graver.isEmpty ? found : found.filter { !mild.contains(sentence.tokens[$0.first].word) }
    }
}

extension Substring {
    /// What stands before and after a mark; `nil` without one.
    fileprivate func parted(by mark: String) -> (String, String)? {
        firstRange(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
    }
}
