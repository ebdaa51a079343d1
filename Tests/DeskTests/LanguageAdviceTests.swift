import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// How what was typed reads, beside the letter it goes into.
@Suite struct LanguageAdviceTests {
    @Test(
        "R-121 R-123 R-124 R-125 every form that somebody regrets in has its language looked at beside the letter",
        arguments: [
            (PreviewedForm.receipt, "receipt"), (.reply, "reply-text"), (.extension, "formal-reason"),
            (.restriction, "facts"), (.objection, "objection-reason"), (.objection, "objection-addition"),
            (.correction, "objection-addition"), (.addition, "text"), (.forwarding, "forward-reason"),
        ])
    func advised(form: PreviewedForm, field: String) {
        func page(_ typed: String) -> String {
            LetterPreviewPage(
                frame: Frame(name: "x", viewer: .mette, formToken: "t", current: "case.preview"), id: "K-1", form: form,
                letter: nil, sentences: [], answers: Answers([field: typed])
            ).html.text
        }
        let parked = page("Vi beklager, at du har oplevet det sådan.")
        #expect(parked.contains(Wording.reason(for: .parked)))
        #expect(parked.contains("Kilde: KlarRet 26 (R-123, R-127)."), "a finding says on what it rests")
        #expect(page("Brevet kom tre uger for sent.").contains(Wording.Desk.noHints))
    }

    @Test(
        "R-121 R-123 R-125 R-126 in a written answer, how the citizen was heard and what is put right are read as well")
    func groundsInTheLetter() {
        func page(_ heard: String) -> String {
            let blocks: [LetterBlock] = [
                .verbatim(heard), .verbatim("Brevet kom tre uger for sent."),
                .paragraph("Vi ringer til dig senest fredag."), .paragraph("Ring til os på 99 99 99 99."),
            ]
            let text = LetterText(
                template: "t",
                sender: LetterSender(
                    municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: [], phone: "99 99 99 99",
                    phoneHours: "", page: nil), recipient: [], date: "2026-11-23", case: "K-1", blocks: blocks)
            return LetterPreviewPage(
                frame: Frame(name: "x", viewer: .mette, formToken: "t", current: "case.preview"), id: "K-1",
                form: .reply, letter: PreviewLetter.Reply(text: text), sentences: [],
                answers: Answers(["reply-text": "Brevet kom tre uger for sent."])
            ).html.text
        }
        #expect(page("Vi beklager, at du har oplevet det sådan.").contains(Wording.reason(for: .parked)))
        #expect(page("Du ringede tre gange.").contains(Wording.Desk.noHints))
    }

    @Test("R-057 R-129 what the whole letter does not say is said once, and not where the sender's block says it")
    func missing() {
        func letter(_ blocks: [LetterBlock]) -> LetterText {
            LetterText(
                template: "t",
                sender: LetterSender(
                    municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: [], phone: "99 99 99 99",
                    phoneHours: "", page: nil), recipient: [], date: "2026-11-23", case: "K-1", blocks: blocks)
        }
        let typed = ["Brevet kom for sent."]
        #expect(
            LanguageHints.found(in: typed, of: letter([.verbatim(typed[0])])).map { $0.prefix(12) }
                == [Wording.reason(for: .nextStep).prefix(12), Wording.reason(for: .contact).prefix(12)])
        let whole: [LetterBlock] = [
            .verbatim(typed[0]), .paragraph("Vi ringer til dig senest fredag."),
            .paragraph("Ring til os på 99 99 99 99."),
        ]
        #expect(LanguageHints.found(in: typed, of: letter(whole)).isEmpty)
    }
}
