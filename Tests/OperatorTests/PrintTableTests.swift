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

    @Test func `what is laid for the journal again is a letter, or a document by its UUID`() throws {
        let letter = LetterID(random: Array(repeating: 7, count: 13))
        let uuid = "0b6f2c1e-0000-4000-8000-000000000001"
        func wish(_ word: String) throws -> JournalWish { try JournalWish(Options([word], values: [])) }
        #expect(try wish(letter.rawValue) == .letter(letter))
        #expect(try wish(uuid) == .document(IncomingID(unchecked: uuid)))
        for wrong in ["E-1", "K-2041", "brev 7"] { #expect(throws: UsageFault.self) { try wish(wrong) } }
    }

    @Test func `the list says what to look at, and what could not be said`() {
        let sheet = WaitingSheet(
            number: 1, letter: "L-1", file: "L-1.pdf", pages: 2, hasWindow: false, isAbroad: true,
            since: "2026-11-24T08:00Z")
        let text = PrintTable.text([sheet])
        #expect(text.contains("no address") && text.contains("abroad"))
        let late = WaitingSheet(
            number: 2, letter: "L-2", file: "L-2.pdf", pages: 2, hasWindow: true, isAbroad: false,
            since: "2026-11-20T08:00Z", isLate: true)
        let stopped = WaitingSheet(
            number: 3, letter: "L-3", file: "L-3.pdf", pages: 2, hasWindow: true, isAbroad: false,
            since: "2026-11-20T08:00Z", isLate: true, isStopped: true)
        // One clock for whoever runs it: the one on the wall, and how far it is from UTC.
        #expect(text.contains("2026-11-24T09:00:00+01:00"))
        let lines = PrintTable.text([sheet, late, stopped]).split(separator: "\n").map(String.init)
        #expect(lines[2].hasSuffix("late") && lines[3].hasSuffix("stopped") && !lines[1].hasSuffix("late"))
        #expect(
            PrintTable.text(MarkPrinted.Reply(posted: [], unchanged: [], removed: ["L-3"])).contains("L-3 was stopped"))
        #expect(PrintTable.text(MarkPrinted.Reply(posted: ["L-1"], unchanged: ["L-2"])).contains("L-2 was not waiting"))
    }

    @Test func `whoever runs it is refused in English and with a code, never about cases of theirs`() {
        #expect(OperatorWords.line(for: "notifier.unknown_letter")?.hasPrefix("there is no letter") == true)
        #expect(OperatorWords.line(for: "case.waits_for_operations")?.contains("genklang parked list") == true)
        #expect(OperatorWords.line(for: "callback.policy_unknown")?.contains("genklang policy show") == true)
        #expect(OperatorWords.line(for: "service.held")?.contains("genklang held show") == true)
    }

    @Test("R-077 the list of letters says by which code the journal refused one")
    func refusedByJournal() {
        let letter = LetterRow(
            letter: "L-9", kind: .noteCopy, state: .sent, since: "2026-11-24T08:00Z", note: nil, version: nil, to: nil,
            by: nil, isLate: false, reason: nil, digest: nil,
            journal: JournalRow(
                place: .refused, number: nil, code: "case_closed", since: "2026-11-24T08:00Z", isMissing: true))
        let row = PlacedLetter(stand: .unjournaled, case: "K-9", letter: letter)
        #expect(DeliveryTables.list(ListDeliveries.Reply(rows: [row])).contains("case_closed"))
        #expect(DeliveryTables.show(row).contains("code: case_closed"))
    }
}
