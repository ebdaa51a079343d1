package import CaseModel
package import DeskAnswers
package import Wording

/// Føj til eller ret notatet: the form read as a new version of a note, or everything that must be put right in it.
package enum CorrectionForm {
    /// For how many agreements there is room: those that stand there, and one more than the page of the talk has.
    package static func room(for note: ReadNote.Reply) -> Int {
        min(note.draft.agreements.count + ConversationForm.agreementCount, 20)
    }

    package static func command(_ answers: Answers, of note: ReadNote.Reply) throws(FieldFaults) -> CorrectNote {
        var faults: [FieldFault] = []
        let draft = draft(answers, of: note, &faults)
        let outcome = note.row.outcome
        if outcome == .solved || outcome == .withdrawn, draft.explained == nil {
            faults.append(FieldFault("explained", Wording.Desk.explainedMissing))
        }
        if draft == note.draft { faults.append(FieldFault("text", Wording.Desk.correctionNone)) }
        let consent = consent(answers, for: outcome, &faults)
        // A yes that is there does not fall away because nobody said anything of it.
        if outcome == .solved, note.consent?.hasAgreed == true, !["yes", "no"].contains(answers["consent"]) {
            faults.append(FieldFault("consent", Wording.Desk.correctionConsentMissing))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return CorrectNote(note: note.row.note, draft: draft, consent: consent, version: note.row.version)
    }

    /// The copy that what was typed would become, with what is another in it.
    package static func letter(_ answers: Answers, of note: ReadNote.Reply) -> LetterDraft {
        var ignored: [FieldFault] = []
        return .correctedNote(
            draft(answers, of: note, &ignored), before: note.draft, outcome: note.row.outcome,
            spokenAt: note.row.spokenAt)
    }

    /// What lies filed, in the fields of a form that nobody has begun.
    package static func filled(_ answers: Answers, with note: ReadNote.Reply) -> Answers {
        var answers = answers
        let draft = note.draft
        let texts = [
            ("text", draft.text), ("words", draft.citizensWords), ("explained", draft.explained),
            ("unmet", draft.unmet),
            ("own-errors", draft.ownErrors), ("prevention", draft.prevention),
        ]
        for (name, text) in texts { answers.set(name, text ?? "") }
        for (place, agreement) in draft.agreements.enumerated() {
            let number = place + 1
            answers.set("agreement-\(number)", agreement.what)
            answers.set("ball-\(number)", agreement.ball.rawValue)
            answers.set("owner-\(number)", agreement.person?.rawValue ?? "")
            if let day = agreement.by { answers = answers.setting(WrittenMoment.fields(of: day, as: "by-\(number)")) }
        }
        return answers
    }

    private static func draft(
        _ answers: Answers, of note: ReadNote.Reply, _ faults: inout [FieldFault]
    ) -> NoteDraft {
        ConversationForm.draft(
            answers, &faults, from: note.row.spokenAt.civil.day, room: room(for: note), kept: note.draft.agreements)
    }

    /// The citizen's yes holds for the version it was said to: without another the case waits for one.
    private static func consent(
        _ answers: Answers, for outcome: Outcome?, _ faults: inout [FieldFault]
    ) -> Consent? {
        guard outcome == .solved, answers["consent"] == "yes" else { return nil }
        guard let words = answers.text("consent-words") else {
            faults.append(FieldFault("consent-words", Wording.Desk.consentWordsMissing))
            return nil
        }
        return Consent(hasAgreed: true, words: words)
    }
}
