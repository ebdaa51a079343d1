import Lint
package import Wording

/// A second pair of eyes on what is written: labels, office words, regret that is not ours. Advice, never a gate; each says why,
/// on what it rests, and what to write instead.
package enum LanguageHints {
    /// What was found, each once, in the order it stands.
    package static func found(in texts: [String]) -> [String] { told(texts.flatMap { Lint.findings(in: $0) }) }

    /// What was found in what was typed, and what the whole letter, as it would be sent, does not say.
    package static func found(in texts: [String], of letter: LetterText?) -> [String] {
        let whole = letter.map { Lint.missing(in: $0.words(withTyped: true)) } ?? []
        return told(texts.flatMap { Lint.findings(in: $0) } + whole)
    }

    private static func told(_ findings: [Finding]) -> [String] {
        var hints: [String] = []
        for finding in findings where !hints.contains(finding.sourcedHint) { hints.append(finding.sourcedHint) }
        return hints
    }
}
