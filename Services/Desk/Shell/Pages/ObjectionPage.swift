package import CaseModel
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Svar på indsigelsen: what the citizen says, the note as it is, and the answer that goes to the citizen.
package struct ObjectionPage {
    let frame: Frame
    let id: CaseID
    let shown: ShowObjection.Reply
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts
    let notice: String?

    package init(
        frame: Frame, id: CaseID, shown: ShowObjection.Reply, staff: NameBook, now: Timestamp, parts: FormParts,
        notice: String? = nil
    ) {
        self.frame = frame
        self.id = id
        self.shown = shown
        self.staff = staff
        self.now = now
        self.parts = parts
        self.notice = notice
    }

    package var html: HTML {
        let row = shown.row
        return frame.page(
            Wording.Desk.objectionPage, faults: parts.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            <h1>\(Wording.Desk.objectionPage)</h1>
            \(Pieces.section(
                Wording.Desk.objectionSaid, id: "said",
                """
                <p class="small">\(Wording.near(row.raisedAt, at: now).firstUpper), \(Wording.name(of: row.channel)), \
                \(Wording.Desk.toVersion(row.version)).</p>\(Pieces.verbatim(shown.text))
                """))
            \(shown.answer.map(answer) ?? form)
            \(Pieces.section(
                Wording.Desk.objectionNote, id: "note", NoteWords(draft: shown.draft, consent: nil).html))
            """)
    }

    private func answer(_ answer: ReadObjectionAnswer.Reply) -> HTML {
        Pieces.section(
            Wording.Desk.objectionCame(out: answer.outcome), id: "answer",
            Pieces.facts([
                (Wording.Desk.objectionWhy, Pieces.verbatim(answer.reason)),
                (Wording.Desk.objectionAdded, answer.addition.map(Pieces.verbatim)),
            ]) + "<p class=\"small\">\(staff.name(of: answer.by))</p>")
    }

    private var form: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else {
            return Pieces.sentence(Wording.Desk.objectionOpen)
        }
        return Pieces.section(
            Wording.Desk.objectionAnswer, id: "answer",
            Pieces.sentence(Wording.Desk.objectionTalkFirst)
                + (shown.row.isOpen ? Pieces.sentence(Wording.Desk.objectionStopsClock) : .empty)
                + parts.keepingForm(
                    Link(path: ["sager", id.rawValue, "indsigelser", shown.row.objection.rawValue]), frame.formToken,
                    [
                        parts.hidden("objection", shown.row.objection.rawValue),
                        parts.radios(
                            "objection-outcome", Wording.Desk.objectionOutcomeHead,
                            ObjectionOutcome.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                        parts.text(
                            "objection-reason", Wording.Desk.objectionReason, rows: 5,
                            hint: Wording.Desk.objectionReasonHint),
                        parts.text(
                            "objection-addition", Wording.Desk.objectionAddition, rows: 4,
                            hint: Wording.Desk.objectionAdditionHint),
                        """
                        <p class="actions">\(Pieces.lookAtLetter(.objection, of: id)) \
                        \(Pieces.lookAtLetter(.correction, of: id, as: Wording.Desk.previewCorrected)) \
                        <button>\(Wording.Desk.objectionSend)</button> \(FormParts.keepButtons)</p>
                        """,
                    ]))
    }
}
