import CaseModel
import Foundation
import LearningCore
import OperatorCore
import Testing

/// `genklang evaluate` without a bus: what is asked for, how it is written, how a recount finds what differs.
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

    private func fact(_ id: CaseID, closed: Timestamp? = nil, objections: Int = 0) -> Fact {
        Fact(
            heard: CaseFact(
                case: id, unit: "U-1", received: "2026-03-02T10:00+01:00", channel: .phone, kind: .complaint,
                route: .callback, closedAt: closed), calls: CallFact(case: id, objections: objections))
    }

    @Test func `a recount names every fact that its owner knows otherwise, and every case only one side knows`() {
        let own = [fact("K-1"), fact("K-2", objections: 1), fact("K-3")]
        let cases = [fact("K-1", closed: "2026-03-09T10:00+01:00").heard, fact("K-2").heard, fact("K-4").heard]
        let found = Recount(own, cases: cases, calls: [CallFact(case: "K-2")])
        #expect(
            found.differences.map { "\($0.case) \($0.fact)" } == [
                "K-1 closed", "K-2 objections", "K-3 unknown to intake", "K-4 unknown to learning",
            ])
        #expect(Recount(own, cases: own.map(\.heard), calls: own.map(\.calls)).differences.isEmpty)
    }

    @Test("R-160 the file for programs has a stable name for each figure, a decimal comma, and the unit beside it")
    func file() {
        var tally = Tally()
        for fact in PilotExample.facts where fact.heard.received >= "2012-01-01T00:00+01:00" { tally.add(fact) }
        let figures = tally.figures(from: "2012-01-01", to: "2012-12-31", isExample: true)
        let text = FigureTables.csv(figures, against: figures)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines[0] == "key;label;2012-01-01..2012-12-31;2012-01-01..2012-12-31;unit")
        #expect(lines.contains("closed-after-talk;Afsluttet efter samtalen;56;56;"))
        #expect(lines.contains("method-days-mean;Metoden: gennemsnit;17,0;17,0;dage"))
        #expect(text.components(separatedBy: "\r\n").count == lines.count + 1, "every line ends as RFC 4180 has it")
        #expect(FigureTables.table(figures, against: nil).contains("17,0 dage"), "in the terminal they stand together")
    }
}
