import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Svar på indsigelsen, and the letter that is looked at before it is sent.
@Suite struct ObjectionPageTests {
    private static let note = NoteRow(
        case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-mette", spokenAt: "2026-11-20T15:00+01:00",
        filedAt: "2026-11-20T15:30+01:00", outcome: .formal, hasConsent: false)

    private static func shown(answer outcome: ObjectionOutcome? = nil) -> ShowObjection.Reply {
        ShowObjection.Reply(
            row: ObjectionRow(
                objection: "O-1", note: "N-1", version: 1, channel: .phone, raisedAt: monday, answeredBy: nil,
                outcome: outcome), text: "Fristen var <den 10.>", note: note,
            draft: NoteDraft(text: "Vi talte om brevene."),
            answer: outcome.map {
                ReadObjectionAnswer.Reply(
                    case: "K-1", objection: "O-1", raisedAt: monday, spokenAt: note.spokenAt, outcome: $0,
                    reason: "Det har vi hørt.", addition: $0.corrects ? "Fristen er den 10." : nil, by: "P-mette")
            })
    }

    private func page(
        _ shown: ShowObjection.Reply, as viewer: Viewer = .mette, faults: [FieldFault] = []
    ) -> String {
        ObjectionPage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.objection.show",
                path: ["side"]),
            id: "K-1", shown: shown, staff: .north, now: monday,
            parts: FormParts(answers: Answers(["command": "D-1"]), faults: faults)
        ).html.text.withoutDigests
    }

    @Test func `the page in its states`() throws {
        for (name, html) in [
            ("objection-open.html", page(Self.shown())), ("objection-answered.html", page(Self.shown(answer: .upheld))),
        ] {
            #expect(try Golden.text("pages/\(name)", produced: html) == html)
        }
    }

    @Test("R-074 an objection is answered once: then the answer stands there, and no form")
    func once() {
        let open = page(Self.shown())
        #expect(open.contains("name=\"objection-outcome\"") && open.contains("/udkast/indsigelse"))
        #expect(open.contains("Fristen var &lt;den 10.&gt;"))
        let answered = page(Self.shown(answer: .notUpheld))
        #expect(!answered.contains("name=\"objection-outcome\"") && answered.contains("Det har vi hørt."))
        let secretary = Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: [])
        #expect(!page(Self.shown(), as: secretary).contains("name=\"objection-outcome\""))
    }

    @Test func `the answer needs an outcome and a reason, and an addition where something is put right`() {
        func faults(_ answers: Answers) -> [String] {
            do throws(FieldFaults) {
                _ = try ObjectionForm.answer(answers, to: "O-1", in: "K-1")
                return []
            } catch { return error.fields }
        }
        #expect(faults(Answers([])) == ["objection-outcome", "objection-reason"])
        let upheld = Answers(["objection-outcome": "upheld", "objection-reason": "Ja."])
        #expect(faults(upheld) == ["objection-addition"])
        #expect(faults(upheld.with("objection-addition", "Den 10.")) == [])
        #expect(faults(upheld.with("objection-outcome", "notUpheld")) == [])
    }

    @Test func `a letter that is looked at stands word for word, with what would hold it back and no way to send it`()
        throws
    {
        let sender = LetterSender(
            municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: ["Rådhuspladsen 1"],
            phone: "99 99 99 99", phoneHours: "mandag kl. 8–16", page: nil)
        let text = LetterText(
            template: "note-copy/2", sender: sender, recipient: ["Åse <b>Ærøskøbing", "Blåbærvej 1"],
            date: "2026-11-23", case: "K-1", blocks: [.heading("Kopi"), .verbatim("Linje <et>")])
        let html = LetterPreviewPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.preview", path: ["side"]),
            id: "K-1", form: .receipt,
            letter: PreviewLetter.Reply(text: text, channel: .paper, obstacle: "channel.address_changed"),
            sentences: [], answers: Answers(["token": "form-token", "command": "D-1", "receipt": "Kære \"Åse\""])
        ).html.text.withoutDigests
        #expect(try Golden.text("pages/letter-preview.html", produced: html) == html)
        #expect(html.contains("Linje &lt;et&gt;") && html.contains("på papir") && html.contains("bekræft det"))
        #expect(html.contains("name=\"receipt\" value=\"Kære &quot;Åse&quot;\"") && html.contains("value=\"pdf\""))
        #expect(
            html.contains("href=\"/sager/K-1/skylder\"") && !html.components(separatedBy: "</title>")[0].contains("Åse")
        )
    }

    @Test(arguments: PreviewedForm.allCases)
    func `a form that lacks something says what, and shows no half letter`(form: PreviewedForm) {
        #expect(throws: FieldFaults.self) {
            try form.letter(Answers([]), about: "K-1", PreviewSurroundings(name: "Mette Rønne"), at: monday)
        }
    }

    @Test func `the note's letter is made of the form as it stands, also before everything in it is right`() throws {
        let answers = Answers.conversation.with("caller", "")
        let letter = try PreviewedForm.note.letter(
            answers, about: "K-1", PreviewSurroundings(name: "Mette Rønne"), at: monday)
        guard case .note(let draft, let outcome, let consent, let spokenAt, _) = letter else {
            Issue.record("no note")
            return
        }
        #expect(draft.text == "Vi talte om brevene." && outcome == .solved && spokenAt == nil)
        #expect(consent == Consent(hasAgreed: true, words: "Ja tak, det er fint."))
    }
}
