import CaseModel
import DeskAnswers
import DeskCore
import Testing
import Wording

/// Føj til eller ret notatet: what is typed becomes a whole new version, and nothing that stood there is lost by it.
struct CorrectionFormTests {
    private func note(_ outcome: Outcome = .solved) -> ReadNote.Reply {
        ReadNote.Reply(
            row: NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: 2, by: "P-1", spokenAt: "2026-11-24T10:00+01:00",
                filedAt: "2026-11-24T11:00+01:00", outcome: outcome, hasConsent: true),
            draft: NoteDraft(
                text: "Vi talte om brevet.",
                agreements: [
                    Agreement(what: "Vi sender det igen.", ball: .municipality, person: "P-9", by: "2026-11-27"),
                    Agreement(what: "Borgeren ringer.", ball: .citizen),
                ], explained: "At sagen slutter.", citizensWords: "Jeg fik det aldrig.", unmet: "Erstatning."),
            consent: Consent(hasAgreed: true, words: "Ja."))
    }

    private func answers(_ note: ReadNote.Reply) -> Answers { CorrectionForm.filled(Answers(), with: note) }

    private func faults(_ answers: Answers, _ note: ReadNote.Reply) -> [String] {
        do throws(FieldFaults) {
            _ = try CorrectionForm.command(answers, of: note)
            return []
        } catch { return error.all.map(\.field) }
    }

    @Test("R-075 what lies filed stands in the form, and what is added becomes a new version of the whole note")
    func added() throws {
        let note = note()
        var typed = answers(note)
        typed.set("agreement-3", "Vi ringer fredag.")
        typed.set("ball-3", "municipality")
        // The yes that is there is not lost by silence.
        #expect(faults(typed, note) == ["consent"])
        typed.set("consent", "no")
        let command = try CorrectionForm.command(typed, of: note)
        #expect(command.note == "N-1" && command.version == 2 && command.consent == nil)
        #expect(command.draft.text == note.draft.text && command.draft.unmet == "Erstatning.")
        #expect(command.draft.agreements.dropLast() == note.draft.agreements[...], "also who of ours does it")
        #expect(command.draft.agreements.last == Agreement(what: "Vi ringer fredag.", ball: .municipality))
    }

    @Test("R-072 consent to another version is asked for anew, with the citizen's words, and may come later")
    func consent() throws {
        let note = note()
        var typed = answers(note)
        typed.set("text", "Vi talte om brevet og om fristen.")
        typed.set("consent", "yes")
        #expect(faults(typed, note) == ["consent-words"])
        typed.set("consent-words", "Ja, sådan var det.")
        let command = try CorrectionForm.command(typed, of: note)
        #expect(command.consent == Consent(hasAgreed: true, words: "Ja, sådan var det."))
        typed.set("consent", "no")
        #expect(try CorrectionForm.command(typed, of: note).consent == nil)
        let other = self.note(.newTalk)
        typed.set("consent", "yes")
        #expect(try CorrectionForm.command(typed, of: other).consent == nil)
    }

    @Test func `nothing changed, an empty note and a missing explanation are said before anything is sent`() {
        let note = note()
        #expect(faults(answers(note), note) == ["text", "consent"])
        var empty = answers(note)
        empty.set("text", " ")
        empty.set("explained", "")
        #expect(faults(empty, note) == ["text", "explained", "consent"])
    }
}
