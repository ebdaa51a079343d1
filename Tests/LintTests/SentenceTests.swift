import Lint
import Testing
import Wording

/// How well the rules do on a set: precision is how many findings were right, recall how many of what was wrong was found.
///
/// Every finding that the set does not name is a wrong one, also beside one that is right.
struct Score: CustomStringConvertible {
    private struct Count {
        var right = 0
        var wrong = 0
        var missed = 0
    }

    private var counts: [LintRule: Count] = [:]
    private var faults: [String] = []

    init(_ judged: [Judged], by lessons: Lessons? = nil) {
        for sentence in judged {
            let kind: Lint.Kind = sentence.isLetter ? .letter : .note
            let findings =
                lessons.map { Lint.findings(in: sentence.text, as: kind, by: $0) }
                ?? Lint.findings(in: sentence.text, as: kind)
            let found = Set(findings.map(\.rule))
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
        arguments: [("frozen", 200), ("kept", 60), ("third", 240), ("fourth", 120), ("fifth", 300)])
    func sets(name: String, count: Int) throws {
        let judged = try Judged.all(name)
        #expect(judged.count == count)
        let score = Score(judged)
        print("lint \(name): \(score)")
        #expect(score.precision >= 0.97, "\(score)")
        #expect(score.recall >= 0.95, "\(score)")
    }

    @Test("R-027 the set that nobody tunes or learns by is read no worse than when the reader first read it")
    func untuned() throws {
        let judged = try Judged.all("sixth")
        #expect(judged.count == 150)
        let score = Score(judged)
        #expect(score.precision >= 0.88, "precision \(score.precision)")
        #expect(score.recall >= 0.75, "recall \(score.recall)")
    }
}
