import Foundation
import Testing
import Wording

/// A line of a set of sentences: the text, and what is to be found in it, `ok` for nothing.
struct Judged {
    let rule: LintRule?
    let text: String

    /// What is missing can only be missing from a letter.
    var isLetter: Bool { rule == .nextStep || rule == .contact || text.hasPrefix("Kære ") }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Sentences")

    static func all(_ name: String) throws -> [Judged] {
        let text = try String(contentsOf: folder.appendingPathComponent(name + ".tsv"), encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            try #require(parts.count == 2, "\(name): \(line)")
            try #require(parts[0] == "ok" || LintRule(rawValue: parts[0]) != nil, "\(name): \(line)")
            return Judged(rule: LintRule(rawValue: parts[0]), text: parts[1])
        }
    }
}
