import Lint

/// A second pair of eyes on a note's language: labels, office words, regret that is not ours. Advice, never a gate.
package enum LanguageHints {
    /// What was found, each once, in the order it stands.
    package static func found(in texts: [String]) -> [String] {
        var hints: [String] = []
        for finding in texts.flatMap({ Lint.findings(in: $0) }) where !hints.contains(finding.hint) {
            hints.append(finding.hint)
        }
        return hints
    }
}
