import Wording

/// A second pair of eyes on a note's language: labels, office words, regret that is not ours. Advice, never a gate.
package enum LanguageHints {
    /// What was found, each word once, in the order of the rules.
    package static func found(in texts: [String]) -> [String] {
        let text = " " + texts.joined(separator: " ").lowercased().map { $0.isWhitespace ? " " : String($0) }.joined()
        var hints: [String] = []
        for rule in Wording.Desk.languageRules {
            for start in rule.starts where begins(start, in: text) {
                hints.append(Wording.Desk.hint(start, rule.advice))
            }
        }
        return hints
    }

    /// Whether some word of the text begins like that.
    private static func begins(_ start: String, in text: String) -> Bool {
        let (sought, bytes) = (Array(start.utf8), Array(text.utf8))
        guard bytes.count > sought.count else { return false }
        return (1...(bytes.count - sought.count)).contains { place in
            !isLetter(bytes[place - 1]) && bytes[place..<(place + sought.count)].elementsEqual(sought)
        }
    }

    /// Letters of ASCII, and every byte of the others.
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte >= 0x80 }
}
