import CaseModel
import OperatorCore
import Testing

/// The pile of letters on paper at the command line.
@Suite struct PrintTableTests {
    @Test func `letters are named by identifier or by file, each once, wherever the file lies`() throws {
        let one = LetterID(random: Array(repeating: 7, count: 13))
        let words = [one.rawValue, "\(one).pdf", "/var/lib/genklang/outbox/letters/\(one).pdf"]
        #expect(try PrintTable.letters(words) == [one])
        #expect(throws: UsageFault.self) { try PrintTable.letters(["brev 7"]) }
    }

    @Test func `as many are named as were posted, and one at least`() throws {
        let one = LetterID(random: Array(repeating: 7, count: 13))
        guard case .run(let invocation) = try Request(["letters", "printed", "\(one).pdf", "b", "c"]) else {
            Issue.record("not understood")
            return
        }
        #expect(invocation.options.words.count == 3)
        #expect(throws: UsageFault.self) { try Request(["letters", "printed"]) }
    }

    @Test func `the list says what to look at, and what could not be said`() {
        let sheet = WaitingSheet(
            number: 1, letter: "L-1", file: "L-1.pdf", pages: 2, hasWindow: false, isAbroad: true,
            since: "2026-11-24T08:00Z")
        let text = PrintTable.text([sheet])
        #expect(text.contains("no address") && text.contains("abroad"))
        #expect(PrintTable.text(MarkPrinted.Reply(posted: ["L-1"], unchanged: ["L-2"])).contains("L-2 was not waiting"))
    }
}
