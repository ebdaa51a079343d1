import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// What came by the pages for citizens, as colleagues see it.
struct VerificationPageTests {
    private let frame = Frame(
        name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case", path: ["side"])

    private func page(
        _ verification: Verification? = nil, sent: FormParts? = nil, answers: [CitizensAnswer] = []
    ) -> CasePage {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .publicForm, kind: .complaint, route: .callback,
                citizen: "Åse Ærøskøbing", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: Citizen(
                name: "Åse Ærøskøbing", phone: "12345678", addressLines: ["Søvej 1", "9999 Prøveby"],
                isVerified: verification != nil),
            summary: "Breve er ikke blevet besvaret.", points: [], about: [], unsuitable: nil, wish: .call,
            registeredBy: .publicForm, outcome: nil, handovers: [], steps: [],
            history: [HistoryRow(at: monday, what: "submitted", by: nil, detail: nil)], missing: ["conversation"],
            leftOut: 0,
            wishes: CallWishes(suits: "efter kl. 14", support: [.interpreter, .meeting], language: "polsk"),
            verification: verification)
        let parts = FormParts(answers: Answers(["command": "D-9"]), faults: [])
        return CasePage(
            frame: frame, shown: shown, calls: .silent, letters: .silent, agreements: .silent, reviews: nil,
            staff: .north, now: monday, step: parts, objection: parts, reply: parts, contact: parts, assign: parts,
            verify: sent ?? parts,
            answers: .heard(ReadAnswers.Reply(answers: answers, leftOut: answers.isEmpty ? 0 : 2)))
    }

    @Test func `a case from the form says that nobody has checked who it is, and how that is said`() throws {
        let html = page().html
        try expect(html, "case-unverified.html")
        #expect(html.text.contains("Ikke bekræftet, hvem det er") && html.text.contains("Tolk (polsk)"))
        #expect(html.text.contains("Søvej 1\n9999 Prøveby</textarea>"))
    }

    @Test func `a mistake in saying who it is keeps what was typed`() throws {
        let sent = FormParts(
            answers: Answers(["command": "D-9", "address": "Ny vej 2"]),
            faults: [FieldFault("how", "Vælg, hvordan du har sikret dig, at det er borgeren.")])
        let text = page(sent: sent).html.text
        #expect(
            text.contains("Ny vej 2</textarea>") && text.contains("id=\"how-fault\"") && text.contains("<details open>")
        )
    }

    @Test func `once somebody has, it stands who, when and how, and nobody is asked again`() throws {
        let text = page(Verification(how: .knownNumber, by: "P-mette", at: monday)).html.text
        #expect(text.contains("Jeg ringede på et nummer, vi havde i forvejen. Mette Rønne, i dag kl. 9.10."))
        #expect(!text.contains("/bekraeft") && !text.contains("Ikke bekræftet"))
    }

    @Test func `what the citizen has answered is shown word for word, a reply until somebody has read it`() throws {
        func said(_ kind: AnswerKind, _ text: String, readBy: PersonID? = nil) -> CitizensAnswer {
            CitizensAnswer(
                kind: kind, note: "N-1", version: 1, channel: .publicForm, at: monday, text: text,
                reply: kind == .reply ? "B-1" : nil, readBy: readBy, answeredBy: nil)
        }
        let html = page(answers: [said(.reply, "Tak <b>for</b> det."), said(.objection, "Nej.")]).html
        try expect(html, "case-answers.html")
        #expect(html.text.contains("Tak &lt;b&gt;for&lt;/b&gt; det.") && html.text.contains("Jeg har læst det"))
        let read = page(answers: [said(.reply, "Tak.", readBy: "P-lone")]).html.text
        #expect(read.contains("Læst af Lone Ågård.") && !read.contains("Jeg har læst det"))
    }
}
