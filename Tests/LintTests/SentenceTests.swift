import Foundation
import Lint
import Testing
import Wording

/// Sentences with what is to be found in each, `ok` for nothing; written before any rule.
private struct Judged {
    let rule: LintRule?
    let text: String

    static func all(_ name: String) throws -> [Judged] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Sentences")
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            try #require(parts.count == 2)
            try #require(parts[0] == "ok" || LintRule(rawValue: parts[0]) != nil)
            return Judged(rule: LintRule(rawValue: parts[0]), text: parts[1])
        }
    }
}

/// How well the rules do on a set: precision is how many findings were right, recall how many of what was wrong was found.
private struct Score: CustomStringConvertible {
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []

    init(_ judged: [Judged]) {
        for sentence in judged {
            let rules = Set(Lint.findings(in: sentence.text).map(\.rule))
            if let rule = sentence.rule {
                if rules.contains(rule) { right += 1 } else { missed.append("\(rule): \(sentence.text)") }
            } else if let rule = rules.first {
                wrong.append("\(rule): \(sentence.text)")
            }
        }
    }

    var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
    var recall: Double { Double(right) / Double(max(1, right + missed.count)) }

    var description: String {
        func percent(_ share: Double) -> String { "\(Int((share * 1000).rounded()) / 10) %" }
        return "precision \(percent(precision)), recall \(percent(recall)); wrong \(wrong); missed \(missed)"
    }
}

@Suite("The lint on sentences written before its rules")
struct SentenceTests {
    @Test("R-027 R-069 R-123 R-124 R-125 of 200 frozen sentences nine in ten are judged rightly")
    func frozen() throws {
        let judged = try Judged.all("frozen.tsv")
        #expect(judged.count == 200)
        let score = Score(judged)
        print("lint frozen: \(score)")
        #expect(score.precision >= 0.95, "\(score)")
        #expect(score.recall >= 0.9, "\(score)")
    }

    @Test("of 60 sentences that were kept apart three in four are judged rightly")
    func kept() throws {
        let judged = try Judged.all("kept.tsv")
        #expect(judged.count == 60)
        let score = Score(judged)
        print("lint kept: \(score)")
        #expect(score.precision >= 0.9, "\(score)")
        #expect(score.recall >= 0.75, "\(score)")
    }
}
