import Foundation
import Lint
import Testing
import Wording

/// The sets that the reader learns by. Nobody tunes by the sixth, so it is not among them.
private enum Sets {
    /// By strangers, who wrote each for itself: what is learnt without one is measured on it.
    static let strangers = ["seventh", "eighth"]
    static let others = ["frozen", "kept", "third", "fourth", "fifth", "written", "house"]

    static var all: [String] { strangers + others }
}

/// What the lint has learnt is what its sets teach, and how it does on sentences it has not learnt by.
@Suite("The lint's reader and its lessons")
struct ReaderTests {
    @Test("R-027 R-123 R-124 R-125 the lessons are what the sets teach, and read a set that was not among them")
    func learnt() throws {
        let sets = try Sets.all.map { name in (name: name, lines: try Judged.all(name)) }
        let lines = sets.flatMap { set in set.lines.map { (name: set.name, line: $0) } }
        let trainer = Trainer(lines.map(\.line))
        let parts = Sets.strangers.map { name in
            let others = lines.indices.filter { lines[$0].name != name }
            let known = Set(others.map { lines[$0].line.text })
            let new = lines.filter { $0.name == name && !known.contains($0.line.text) }.map(\.line)
            return (name: name, lines: new, lessons: trainer.lessons(from: others))
        }
        let limit = Trainer.limit(
            parts.flatMap { part in part.lines.map { ($0, Reader.sums(in: $0.text, by: part.lessons)) } })
        for part in parts {
            let score = Score(part.lines, by: Lessons(part.lessons.byRule, limit: limit))
            print("lint \(part.name), not learnt by: \(score)")
            #expect(score.precision >= 0.86, "\(part.name)")
            #expect(score.recall >= 0.78, "\(part.name)")
        }
        try Self.keep(Lessons(trainer.lessons(from: Array(lines.indices)).byRule, limit: limit))
    }

    private static let comment =
        "/// What the sets have taught the reader. Written by the trainer; see `Lessons` for how it is read."

    /// The file in the tree is what was learnt; with `GENKLANG_UPDATE_GOLDEN` set it becomes that.
    private static func keep(_ lessons: Lessons) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Shared/Lint/Learnt.swift").standardized
        let lines =
            [Self.comment, "extension Lessons {", "    static let text = \"\"\""]
            + lessons.text.split(separator: "\n").map { "        " + $0 } + ["        \"\"\"", "}", ""]
        let produced = lines.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["GENKLANG_UPDATE_GOLDEN"] != nil {
            try produced.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(kept == produced, "learn again: scripts/test --update-golden --filter ReaderTests, and build")
    }

    @Test("a sentence built as no rule has it is read by what stands in it, and the words that speak most are shown")
    func shown() throws {
        let finding = try #require(
            Lint.findings(in: "At du gik fra mødet med følelsen af at være til besvær, beklager vi.").first)
        #expect(finding.rule == .parked)
        #expect(!finding.found.isEmpty && finding.found.split(separator: " ").count <= 8)
    }

    @Test("lessons are read as they are written")
    func written() {
        let lessons = Lessons("limit 15\nlabel start -45\nsur:31 LABEL>#:-4\nirony start 2")
        #expect(lessons.limit == 15)
        #expect(lessons.byRule[.label]?.start == -45)
        #expect(lessons.byRule[.label]?.weights == ["sur": 31, "LABEL>#": -4])
        #expect(Lessons(lessons.text).text == lessons.text)
    }
}
