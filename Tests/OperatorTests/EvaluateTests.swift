import CaseModel
import Foundation
import LearningCore
import OperatorCore
import Testing
import Wording

/// `genklang evaluate` without a bus: what is asked for, and how it is written.
struct EvaluateTests {
    private func wish(_ arguments: [String]) throws -> EvaluateWish {
        try EvaluateWish(
            Options(arguments, values: ["from", "to", "against", "unit"], flags: ["csv", "example", "recount"]))
    }

    @Test("R-161 any period is evaluated against any other")
    func periods() throws {
        let wish = try wish(["--from", "2026-01-01", "--to", "2026-06-30", "--against", "2025-01-01:2025-06-30"])
        #expect(wish.period == "2026-01-01"..."2026-06-30")
        #expect(wish.against == "2025-01-01"..."2025-06-30")
        #expect(throws: UsageFault.self) { try self.wish(["--from", "2026-06-30", "--to", "2026-01-01"]) }
        #expect(throws: UsageFault.self) {
            try self.wish(["--from", "2026-01-01", "--to", "2026-02-01", "--against", "x"])
        }
        #expect(throws: UsageFault.self) { try self.wish([]) }
        #expect(try self.wish(["--example"]).period.lowerBound == "2012-01-01")
    }

    @Test("R-160 the file for programs has a stable name for each figure, a decimal comma, and the unit beside it")
    func file() {
        var tally = Tally(WholeMonths(around: PilotExample.pilot))
        for fact in PilotExample.facts { tally.add(fact) }
        let figures = tally.figures(isExample: true)
        let text = FigureTables.csv(figures, against: figures)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        // A spreadsheet knows the letters by the mark, and its reader that nobody has counted this.
        #expect(lines[0].hasPrefix("\u{FEFF}") && lines[0].hasSuffix(Wording.Desk.figuresExampleMark))
        #expect(lines[1] == "key;label;2012-01-01..2012-12-31;2012-01-01..2012-12-31;unit")
        #expect(lines.contains("closed-after-talk;Afsluttet efter samtalen;56;56;"))
        #expect(lines.contains("method-days-mean;Metoden: gennemsnit;17,0;17,0;dage"))
        #expect(text.components(separatedBy: "\r\n").count == lines.count + 1, "every line ends as RFC 4180 has it")
        #expect(FigureTables.table(figures, against: nil).contains("17,0 dage"), "in the terminal they stand together")
    }

    @Test("R-161 where whole months were counted and not the days asked for, the file and the table say both")
    func widened() throws {
        var tally = Tally(WholeMonths(around: "2026-11-05"..."2026-11-10"))
        for fact in PilotExample.facts { tally.add(fact) }
        let figures = tally.figures()
        let asked = try wish(["--from", "2026-11-05", "--to", "2026-11-10", "--against", "2026-11-01:2026-11-30"])
        let text = FigureTables.csv(figures, against: figures, asked: asked)
        let head = "2026-11-01..2026-11-30 (spurgt om 2026-11-05..2026-11-10)"
        #expect(text.hasPrefix("\u{FEFF}key;label;\(head);2026-11-01..2026-11-30;unit\r\n"))
        #expect(FigureTables.table(figures, against: nil, asked: asked).contains(head))
    }
}
