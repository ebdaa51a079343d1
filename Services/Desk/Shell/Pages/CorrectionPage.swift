package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Føj til eller ret notatet: the note as it lies filed, in the fields in which it was written (R-075).
package struct CorrectionPage {
    let frame: Frame
    let note: ReadNote.Reply
    let staff: NameBook
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, note: ReadNote.Reply, staff: NameBook = NameBook(), answers: Answers, faults: [FieldFault] = [],
        notice: String? = nil
    ) {
        self.staff = staff
        self.frame = frame
        self.note = note
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        let row = note.row
        let named = ["sager", row.case.rawValue, "notater", row.note.rawValue, "\(row.version)"]
        return frame.page(
            Wording.Desk.correctionTitle, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Link(path: named))">\(Wording.Desk.openNote)</a></p>
            <h1>\(Wording.Desk.correctionTitle)</h1>
            <p>\(Wording.Desk.correctionOf(row.version, Wording.moment(row.spokenAt)))</p>
            <p class="hint">\(Wording.Desk.correctionLead)</p>
            \(form(Link(path: named + ["ret"])))
            """)
    }

    private var parts: FormParts { FormParts(answers: answers, faults: faults) }

    private func form(_ place: Link) -> HTML {
        let fields = NoteFields(
            parts: parts, room: CorrectionForm.room(for: note),
            people: staff.owners(near: frame.viewer?.unit, keeping: note.draft.agreements.compactMap(\.person)))
        return parts.keepingForm(
            place, frame.formToken,
            [
                parts.hidden("note", note.row.note.rawValue), parts.hidden("version", "\(note.row.version)"),
                parts.text("text", Wording.Desk.noteText, rows: 10),
                parts.text("words", Wording.Desk.citizensWordsLabel, rows: 3, isOptional: true),
                parts.text("explained", Wording.Desk.explainedLabel, rows: 3), fields.besides,
                "<h2>\(Wording.Desk.agreementsHead)</h2>", fields.agreements, consent,
                """
                <p class="actions">\(Pieces.lookAtLetter(.addition, of: note.row.case)) \
                <button>\(Wording.Desk.correctionSave)</button> \(FormParts.keepButtons)</p>
                """,
            ])
    }

    private var consent: HTML {
        guard note.row.outcome == .solved else { return .empty }
        return """
            <h2>\(Wording.Desk.endingHead)</h2>
            \(parts.radios(
                "consent", Wording.Desk.correctionConsentHead,
                [("yes", Wording.Desk.correctionConsentYes), ("no", Wording.Desk.correctionConsentNo)],
                hint: Wording.Desk.correctionConsentHint))
            \(parts.text("consent-words", Wording.Desk.consentWords, rows: 2, isOptional: true))
            """
    }
}
