import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web

/// What a colleague owes, given on to somebody: filled, empty, silent, partly refused and long.
struct HandOverPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "team", path: ["holdet"])

    private func handOver(
        _ rows: [CallRow], results: [MoveResult] = [], faults: [FieldFault] = [],
        answers: Answers = Answers(["command": "D-4"])
    ) -> HandOverPage {
        let cards = Dictionary(
            uniqueKeysWithValues: rows.map { ($0.case, ShowCallerCard.Reply.named("Åse \($0.case)")) })
        return HandOverPage(
            frame: frame, colleague: "P-mette", calls: .heard(OwedCalls(rows, cards: cards, staff: .short, at: monday)),
            units: Dictionary(grouping: rows, by: \.case), results: results, staff: .short, answers: answers,
            now: monday, faults: faults)
    }

    @Test func `what a colleague owes stands with its promises, and each or all can be given to somebody`() throws {
        let html = handOver([
            .sample(1, due: "2026-11-23T08:00+01:00", state: .overdue, step: .red, attempts: 2),
            .sample(2, due: "2026-11-23T11:20+01:00"),
        ]).html
        try expect(html, "hand-over.html")
        #expect(!html.text.contains("Gunnar"), "somebody who has left is no choice")
        #expect(!html.text.contains("value=\"P-mette\""), "nor is whoever owes them")
        try expect(handOver([]).html, "hand-over-none.html")
        let silent = HandOverPage(
            frame: frame, colleague: "P-mette", calls: .silent, staff: NameBook(), answers: Answers(), now: monday)
        #expect(silent.html.text.contains("Denne del af siden kan ikke vises lige nu."))
    }

    @Test(
        "R-057 R-039 agreements and what the involved are to hear are handed on beside calls, by the same choice or each"
    )
    func owedBesides() throws {
        let rows = [
            ObligationRow(
                obligation: "G-1", case: "K-1", kind: .agreement, state: .open, owner: "P-mette",
                due: "2026-11-20T23:00+01:00", settled: nil, settledBy: nil, what: "Vi sender <brevet>"),
            ObligationRow(
                obligation: "G-2", case: "K-2", kind: .tellInvolved, state: .open, owner: "P-mette",
                due: "2026-11-27T16:00+01:00", settled: nil, settledBy: nil, what: nil),
        ]
        let page = HandOverPage(
            frame: frame, colleague: "P-mette", calls: .heard(OwedCalls([], cards: [:], staff: .short, at: monday)),
            staff: .short, answers: Answers(["command": "D-4"]), now: monday,
            owed: .heard(ListMyObligations.Reply(obligations: rows, hasMore: false)),
            given: [GiftResult(what: "Kopien", to: "Ahmed Yıldız", problem: nil)])
        try expect(page.html, "hand-over-owed.html")
        #expect(page.html.text.contains("Kopien: givet til Ahmed Yıldız") && page.html.text.contains("&lt;brevet&gt;"))
        let all = Answers(["alle": "P-ahmed", "giv-G-1": "", "sag-G-1": "K-1", "giv-G-2": "bliver", "sag-G-2": "K-2"])
        #expect(HandingOver.gifts(in: all) == [HandingOver.Gift(case: "K-1", obligation: "G-1", to: "P-ahmed")])
        #expect(try HandingOver.moves(in: all).isEmpty, "nothing but what is owed besides is chosen")
        #expect(throws: FieldFaults.self) { try HandingOver.moves(in: Answers(["giv-G-1": "", "sag-G-1": "K-1"])) }
    }

    @Test func `what was given on is said by name, and what was not with why, at its field and above`() throws {
        let results = [
            MoveResult(case: "K-2", citizen: "Bo", to: "Ahmed Yıldız", problem: nil),
            MoveResult(case: "K-1", citizen: "Åse", to: "Ahmed Yıldız", problem: "Der mangler en begrundelse."),
        ]
        let html = handOver(
            [.sample(1, due: "2026-11-23T08:00+01:00", state: .overdue)], results: results,
            faults: [FieldFault("til-K-1", "Der mangler en begrundelse.")],
            answers: Answers(["command": "D-5", "til-K-1": "P-ahmed"])
        ).html
        try expect(html, "hand-over-partly.html")
        #expect(html.text.contains("Bo: Ahmed Yıldız ringer nu."))
        #expect(html.text.contains("Åse blev ikke givet til Ahmed Yıldız. Der mangler en begrundelse."))
    }

    @Test func `thirty calls to give on keep the page small`() {
        let rows = (1...30).map { CallRow.sample($0, due: "2026-11-23T15:00+01:00") }
        #expect(handOver(rows).html.bytes.count < 50_000)
    }

    @Test func `each is given to whoever was chosen for it, the rest to whoever takes all, and some stay`() throws {
        let answers = Answers([
            "alle": "P-ahmed", "til-K-1": "", "til-K-2": "P-lone", "til-K-3": "bliver", "til-K-1 ": "P-lone",
        ])
        #expect(
            try HandingOver.moves(in: answers) == [
                HandingOver.Move(case: "K-1", to: "P-ahmed"), HandingOver.Move(case: "K-2", to: "P-lone"),
            ])
        for nothing in [Answers(["alle": "", "til-K-1": ""]), Answers(["alle": "P-ahmed", "til-K-1": "bliver"])] {
            #expect(throws: FieldFaults.self) { try HandingOver.moves(in: nothing) }
        }
    }
}
