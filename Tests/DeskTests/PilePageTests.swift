import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Breve, der skal printes.
@Suite struct PilePageTests {
    private static let secretary = Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: [])

    private func page(
        _ queue: Heard<ListPrintQueue.Reply>, faults: [FieldFault] = [], unchanged: [LetterID] = []
    ) -> String {
        PilePage(
            frame: Frame(
                name: "Karen Strøm", viewer: Self.secretary, formToken: "form-token", current: "letters.paper.show",
                path: ["papirbreve"]),
            queue: queue, parts: FormParts(answers: Answers(["command": "D-1"]), faults: faults),
            unchanged: unchanged, now: monday
        ).html.text.withoutDigests
    }

    private static let sheets = [
        WaitingSheet(
            number: 1, letter: "L-1", file: "L-1.pdf", pages: 1, hasWindow: true, isAbroad: false, since: monday),
        WaitingSheet(
            number: 2, letter: "L-2", file: "L-2.pdf", pages: 3, hasWindow: false, isAbroad: true, since: monday),
    ]

    @Test func `the pile stands in the order of packing, says what to look at first, and names nobody`() throws {
        let html = page(.heard(ListPrintQueue.Reply(sheets: Self.sheets, hasMore: true)))
        #expect(try Golden.text("pages/pile.html", produced: html) == html)
        #expect(
            html.contains("1. L-1.pdf, 1 side") && html.contains("2. L-2.pdf, 3 sider, til udlandet, ingen adresse"))
        #expect(html.contains(Wording.Desk.pileMore))
        #expect(page(.heard(ListPrintQueue.Reply(sheets: [], hasMore: false))).contains(Wording.Desk.pileNone))
        #expect(page(.silent).contains("kan ikke vises lige nu"))
    }

    @Test
    func `what has lain too long stands first in words, what is stopped is to be taken out, and all can be marked`() {
        let sheet = { (number: Int, isLate: Bool?, isStopped: Bool?) in
            WaitingSheet(
                number: number, letter: LetterID(unchecked: "L-\(number)"), file: "L-\(number).pdf", pages: 1,
                hasWindow: true,
                isAbroad: false, since: monday, isLate: isLate, isStopped: isStopped)
        }
        let html = page(
            .heard(
                ListPrintQueue.Reply(
                    sheets: [sheet(1, true, nil), sheet(2, nil, true), sheet(3, nil, nil)], hasMore: false)))
        #expect(html.contains(Wording.Desk.pileLate) && html.contains(Wording.Desk.pileStopped))
        #expect(html.contains("for længe") && html.contains("2. L-2.pdf, STOPPET"))
        // "All" are those that can be posted.
        #expect(html.contains("name=\"shown\" value=\"L-1 L-3\""))
        let named = page(.heard(ListPrintQueue.Reply(sheets: [], hasMore: false)), unchanged: ["L-7", "L-8"])
        #expect(named.contains("L-7.pdf, L-8.pdf"))
    }

    @Test func `the way there stands on Breve for whoever prints, and for nobody else`() {
        func board(_ viewer: Viewer) -> String {
            LettersPage(
                frame: Frame(name: "x", viewer: viewer, formToken: nil, current: "letters", path: ["breve"]),
                deliveries: .heard(ListDeliveries.Reply(rows: [])), list: .forPersons, staff: .north, now: monday
            ).html.text
        }
        #expect(board(Self.secretary).contains("href=\"/papirbreve\""))
        #expect(!board(.lone).contains("/papirbreve"))
    }
}
