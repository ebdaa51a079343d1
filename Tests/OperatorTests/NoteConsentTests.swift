import CaseModel
import OperatorCore
import Testing

/// `note correct`: what is not said stays, the citizen's yes too; it is taken away with a reason alone.
@Suite struct NoteConsentTests {
    private let yes = Consent(hasAgreed: true, words: "Ja, det er fint at slutte her.")

    private func filed(_ consent: Consent?) -> ReadNote.Reply {
        ReadNote.Reply(
            row: NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-1", spokenAt: "2026-11-24T10:00+01:00",
                filedAt: "2026-11-24T11:00+01:00", outcome: .solved, hasConsent: consent != nil),
            draft: NoteDraft(text: "Vi talte om brevet."), consent: consent)
    }

    private func corrected(_ consent: Consent?, _ words: String...) throws -> CorrectNote {
        try CorrectNote(
            options(.noteCorrect, ["N-1", "1"] + words), of: filed(consent), .invented, file: { $0 })
    }

    @Test("R-072 a correction keeps the citizen's yes where nothing is said of it")
    func stays() throws {
        #expect(try corrected(yes, "--note", "Vi talte om begge breve.").consent == yes)
        #expect(try corrected(nil, "--note", "Vi talte om begge breve.").consent == nil)
        let again = try corrected(yes, "--note", "Vi talte.", "--consent-words", "Ja, også sådan.")
        #expect(again.consent == Consent(hasAgreed: true, words: "Ja, også sådan."))
    }

    @Test("R-072 a yes is taken away with a reason that the citizen reads, and none is taken that was not given")
    func askedAnew() throws {
        let wish = try corrected(yes, "--note", "Vi talte.", "--ask-anew", "aftalen er en anden.")
        #expect(wish.consent == nil && wish.draft.text.hasSuffix("fordi: aftalen er en anden."))
        #expect(throws: UsageFault.self) { try corrected(nil, "--ask-anew", "aftalen er en anden.") }
        #expect(throws: UsageFault.self) {
            try corrected(yes, "--ask-anew", "aftalen er en anden.", "--consent-words", "Ja.")
        }
    }
}
