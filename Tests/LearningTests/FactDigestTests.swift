import CaseModel
import LearningShell
import Store
import Support
import Testing

/// Where a recount begins: Learning's facts, span after span.
@Suite struct FactDigestTests {
    private static let lead = Viewer(person: "P-1", unit: "U-1", roles: [.learningLead], leads: [])

    @Test func `spans of a thousand cases hold every fact once, and the last has no end`() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        let count = 2 * FactDigest.casesPerSpan + 7
        for number in 0..<count {
            let digits = String(number)
            let id = CaseID(unchecked: "K-" + String(repeating: "0", count: 4 - digits.count) + digits)
            try bench.database.run(
                """
                INSERT INTO fact (case_id, unit, received, channel, kind, route, spoken_at)
                VALUES (:case, 'U-3', \(number), 'phone', 'complaint', 'callback', \(number + 1))
                """, ["case": .text(id.rawValue)])
        }
        var facts: [CaseModel.Fact] = []
        var isLast = false
        while !isLast {
            let page = try bench.ask(ListFacts(after: facts.last?.heard.case), as: Self.lead, by: .operator)
            facts += page.facts
            isLast = page.isLast
        }
        var spans: [DigestFacts.Reply] = []
        repeat {
            spans.append(
                try bench.ask(DigestFacts(after: spans.last?.through), as: Self.lead, by: .operator))
        } while spans.last?.through != nil
        #expect(spans.map(\.heard.cases) == [FactDigest.casesPerSpan, FactDigest.casesPerSpan, 7])
        #expect(spans.map(\.through) == ["K-0999", "K-1999", nil])
        #expect(spans[2].heard == facts.suffix(7).reduce(into: FactDigest()) { $0.add($1.heard) })
        #expect(spans[1].calls == facts[1_000..<2_000].reduce(into: FactDigest()) { $0.add($1.calls) })
    }

    @Test func `whoever may not recount is told nothing`() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        let leader = Viewer(person: "P-2", unit: "U-3", roles: [.leader], leads: ["U-3"])
        #expect(bench.refusal(of: DigestFacts(), as: leader, by: .operator) == "learning.may_not_recount")
    }
}
