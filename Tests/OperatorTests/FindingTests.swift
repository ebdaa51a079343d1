import CaseModel
import OperatorCore
import Testing

/// `genklang finding` without a bus: what is asked for, and how it is written.
struct FindingCommandTests {
    private let colleagues = Colleagues.invented

    @Test("R-117 one's own findings are listed, and a leader's with the filters that were said")
    func list() throws {
        let mine = try ListFindings(options(.findingList), colleagues)
        #expect((mine.scope, mine.includeFinished, mine.state) == (.mine, false, nil))
        let led = try ListFindings(options(.findingList, "--led", "--state", "underWay"), colleagues)
        #expect((led.scope, led.state) == (.led, .underWay))
    }

    @Test("R-117 a state that is none is named with those there are")
    func state() throws {
        let wish = try AdvanceFinding(options(.findingAdvance, "F-1", "done", "--said", "Rettet"))
        #expect((wish.finding, wish.state, wish.said) == ("F-1", .done, "Rettet"))
        #expect(throws: UsageFault.self) {
            try AdvanceFinding(options(.findingAdvance, "F-1", "færdig"))
        }
    }

    @Test("R-117 a day alone is the last one for a finding, a moment is that moment")
    func due() throws {
        func moved(_ due: String) throws -> Timestamp {
            let wish = try options(.findingMove, "F-1", "--owner", "Mette Rønne", "--due", due, "--reason", "Ferie")
            return try MoveFinding(wish, colleagues).due
        }
        #expect(try moved("2026-12-04") == "2026-12-05T00:00+01:00")
        #expect(try moved("4/12-2026") == "2026-12-05T00:00+01:00")
        #expect(try moved("2026-12-04T14:30") == "2026-12-04T14:30+01:00")
        #expect(throws: UsageFault.self) { try moved("snart") }
        let added = try AddFinding(
            options(
                .learningFinding, "R-1", "--text", "Skabelonen rettes", "--cause", "systemError", "--owner",
                "Mette Rønne",
                "--due", "2026-12-04", "--recurrence", "once"), colleagues)
        #expect(added.due == "2026-12-05T00:00+01:00")
    }

    @Test("R-117 a line says whose it is, by when and where it stands")
    func table() {
        let row = FindingRow(
            finding: "F-1", text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-1",
            due: "2026-12-02T00:00+01:00")
        let text = FindingTables.findings(ListFindings.Reply(findings: [row], hasMore: false), colleagues)
        for part in ["F-1", "Skabelonen rettes", "Mette Rønne", "åbent"] { #expect(text.contains(part)) }
    }
}
