import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// What has happened in a case, as Sagen tells it.
@Suite struct CaseHistoryTests {
    private func page(_ letters: Heard<ListLetters.Reply>) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse Påhit", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: nil, summary: "Klage", points: [], about: [], unsuitable: nil, wish: .call,
            registeredBy: "P-karen", outcome: nil, handovers: [], steps: [],
            history: [HistoryRow(at: monday, what: "letter-sent", by: nil, detail: "receipt L-1")], missing: [],
            leftOut: 0)
        let parts = FormParts(answers: Answers(), faults: [])
        return CasePage(
            frame: Frame(name: "x", viewer: .lone, formToken: "t", current: "case"), shown: shown, calls: .silent,
            letters: letters, agreements: .silent, reviews: nil, staff: .north, now: monday.adding(hours: 3),
            step: parts, objection: parts, reply: parts, contact: parts, assign: parts
        ).html.text
    }

    @Test("R-073 where a letter is now stands in the history as under Breve, also of those that nobody follows")
    func whereItIs() {
        let written = "I dag kl. 9.10: Et brev til borgeren blev skrevet: kvittering"
        let posted = DeliveryRow(
            channel: .paper, document: "1", state: .received, since: monday.adding(hours: 2), evidence: nil,
            next: .nothing)
        let row = LetterRow(
            letter: "L-1", kind: .receipt, state: .sent, since: monday, note: nil, version: nil, to: nil, by: nil,
            isLate: false, reason: nil, digest: nil, delivery: posted)
        #expect(
            page(.heard(ListLetters.Reply(letters: [row])))
                .contains("\(written) (på papir, er lagt til posten, i dag kl. 11.10)</li>"))
        // Of what Notifier does not tell no more is said than is known.
        #expect(page(.silent).contains("\(written)</li>"))
    }
}
