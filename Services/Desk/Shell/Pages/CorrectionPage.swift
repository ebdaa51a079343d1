package import CaseModel
package import DeskAnswers
import DeskCore
import DeskParts
package import Web
import Wording

/// Føj til eller ret notatet: the note as it lies filed, in the fields in which it was written (R-075).
package struct CorrectionPage {
    let frame: Frame
    let note: ReadNote.Reply
    let answers: Answers
    let faults: [FieldFault]

    package init(frame: Frame, note: ReadNote.Reply, answers: Answers, faults: [FieldFault] = []) {
        self.frame = frame
        self.note = note
        self.answers = answers
        self.faults = faults
    }

    package var html: HTML {
        let row = note.row
        let named = ["sager", row.case.rawValue, "notater", row.note.rawValue, "\(row.version)"]
        return frame.page(
            Wording.Desk.correctionTitle, faults: faults,
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
        let fields = NoteFields(parts: parts, room: CorrectionForm.room(for: note))
        return parts.form(
            place, frame.formToken,
            [
                parts.hidden("note", note.row.note.rawValue), parts.hidden("version", "\(note.row.version)"),
                parts.text("text", Wording.Desk.noteText, rows: 10),
                parts.text("words", Wording.Desk.citizensWordsLabel, rows: 3, isOptional: true),
                parts.text("explained", Wording.Desk.explainedLabel, rows: 3), fields.besides,
                "<h2>\(Wording.Desk.agreementsHead)</h2>", fields.agreements, consent,
                """
                <p class="actions">\(Pieces.lookAtLetter(.addition, of: note.row.case)) \
                <button>\(Wording.Desk.correctionSave)</button></p>
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

/// The fields of a note that not every talk needs, and what was agreed: on Samtalen, and where a note is added to.
struct NoteFields {
    let parts: FormParts
    /// For how many agreements there is room.
    let room: Int

    /// What some talks need a word about besides (R-076).
    var besides: HTML {
        parts.more(
            Wording.Desk.besidesHead, ["unmet", "own-errors", "prevention"],
            parts.text("unmet", Wording.Desk.unmetLabel, rows: 2, hint: Wording.Desk.unmetHint, isOptional: true)
                + parts.text(
                    "own-errors", Wording.Desk.ownErrorsLabel, rows: 2, hint: Wording.Desk.ownErrorsHint,
                    isOptional: true)
                + parts.text("prevention", Wording.Desk.preventionLabel, rows: 2, isOptional: true))
    }

    var agreements: HTML {
        let all = (1...room).map { number -> HTML in
            """
            <div class="pair">
            \(parts.line("agreement-\(number)", Wording.Desk.agreement(number), isOptional: true))
            \(parts.radios(
                "ball-\(number)", Wording.Desk.ball(number),
                BallHolder.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }, isInline: true))
            \(parts.date("by-\(number)", Wording.Desk.agreedDay(number), withTime: false))
            </div>
            """
        }
        let others = (2...room).flatMap {
            ["agreement-\($0)", "ball-\($0)", "by-\($0)-day", "by-\($0)-month", "by-\($0)-year"]
        }
        return all[0] + parts.more(Wording.Desk.moreAgreements, others, all.dropFirst().joined())
    }
}
