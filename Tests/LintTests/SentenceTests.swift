import Foundation
import Lint
import Testing
import Wording

/// Sentences with what is to be found in each, `ok` for nothing. Each set was written before any rule had seen it.
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
///
/// Every finding that the set does not name is a wrong one, also beside one that is right.
private struct Score: CustomStringConvertible {
    private struct Count {
        var right = 0
        var wrong = 0
        var missed = 0
    }

    private var counts: [LintRule: Count] = [:]
    private var faults: [String] = []

    init(_ judged: [Judged]) {
        for sentence in judged {
            // What is missing can only be missing from a letter.
            let isLetter = sentence.rule == .nextStep || sentence.rule == .contact || sentence.text.hasPrefix("Kære ")
            let found = Set(Lint.findings(in: sentence.text, as: isLetter ? .letter : .note).map(\.rule))
            if let rule = sentence.rule {
                if found.contains(rule) {
                    counts[rule, default: Count()].right += 1
                } else {
                    counts[rule, default: Count()].missed += 1
                    faults.append("missed \(rule): \(sentence.text)")
                }
            }
            for rule in found where rule != sentence.rule {
                counts[rule, default: Count()].wrong += 1
                faults.append("wrong \(rule): \(sentence.text)")
            }
        }
    }

    private var right: Int { counts.values.reduce(0) { $0 + $1.right } }
    var precision: Double { Double(right) / Double(max(1, right + counts.values.reduce(0) { $0 + $1.wrong })) }
    var recall: Double { Double(right) / Double(max(1, right + counts.values.reduce(0) { $0 + $1.missed })) }

    var description: String {
        func percent(_ share: Double) -> String { "\(Double((share * 1000).rounded()) / 10) %" }
        let classes = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { rule, count in
            "\(rule) \(count.right)/\(count.right + count.missed) wrong \(count.wrong)"
        }
        return
            "precision \(percent(precision)), recall \(percent(recall)); \(classes.joined(separator: ", ")); \(faults)"
    }
}

@Suite("The lint on sentences written before its rules")
struct SentenceTests {
    @Test(
        "R-027 R-069 R-123 R-124 R-125 on sentences by another hand nineteen findings in twenty are right, and as many are made",
        arguments: [("frozen.tsv", 200), ("kept.tsv", 60), ("third.tsv", 240), ("fourth.tsv", 120), ("fifth.tsv", 300)])
    func sets(name: String, count: Int) throws {
        let judged = try Judged.all(name)
        #expect(judged.count == count)
        let score = Score(judged)
        print("lint \(name): \(score)")
        #expect(score.precision >= 0.97, "\(score)")
        #expect(score.recall >= 0.95, "\(score)")
    }

    @Test("R-027 the set that nobody tunes by is read no worse than when it was first seen")
    func untuned() throws {
        let judged = try Judged.all("sixth.tsv")
        #expect(judged.count == 150)
        let score = Score(judged)
        #expect(score.precision >= 0.82, "precision \(score.precision)")
        #expect(score.recall >= 0.58, "recall \(score.recall)")
    }
}
