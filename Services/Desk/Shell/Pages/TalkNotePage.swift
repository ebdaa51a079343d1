package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Borgeren ringede: the note of a talk that nobody owed; it keeps no promise and ends no case.
package struct TalkNotePage {
    let frame: Frame
    let shown: ShowCase.Reply
    /// A call that is owed all the same: a talk about the complaint belongs there.
    let owed: CallRow?
    let staff: NameBook
    let now: Timestamp
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?
    /// Whether the reader has begun a note on Samtalen.
    let hasBegunTalk: Bool

    package init(
        frame: Frame, shown: ShowCase.Reply, owed: CallRow?, staff: NameBook, now: Timestamp, answers: Answers,
        faults: [FieldFault] = [], notice: String? = nil, hasBegunTalk: Bool = false
    ) {
        self.hasBegunTalk = hasBegunTalk
        self.frame = frame
        self.shown = shown
        self.owed = owed
        self.staff = staff
        self.now = now
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }
    private var parts: FormParts { FormParts(answers: answers, faults: faults) }

    package var html: HTML {
        frame.page(
            Wording.Desk.talkTitle, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            <h1>\(Wording.Desk.talkTitle)</h1>
            <p class="lead">\(shown.citizen?.name ?? Wording.Desk.anonymous)</p>
            <p class="hint">\(Wording.Desk.talkLead)</p>
            \(owed.map(owedCall))\(TalkDraft.line(id, if: hasBegunTalk))
            \(form)
            """)
    }

    private func owedCall(_ row: CallRow) -> HTML {
        """
        <p class="duty">\(Wording.Desk.talkOwed(row.promise(at: now))) \
        <a class="alone" href="\(Pieces.talkLink(id))">\(Wording.Desk.talkOwedLink)</a></p>
        """
    }

    private var form: HTML {
        let room = ConversationForm.agreementCount
        let fields = NoteFields(
            parts: parts, room: room, people: staff.owners(near: shown.row.unit, frame.viewer?.unit))
        return parts.keepingForm(
            Link(path: ["sager", id.rawValue, "ringede"]), frame.formToken,
            [
                CallerPart(id: id, parts: parts, surroundings: shown.surroundings).html,
                "<h2>\(Wording.Desk.noteHead)</h2><p class=\"hint\">\(Wording.Desk.noteHint)</p>",
                parts.text("text", Wording.Desk.noteText, rows: 8),
                parts.text("words", Wording.Desk.citizensWordsLabel, rows: 3, isOptional: true),
                parts.text("explained", Wording.Desk.explainedLabel, rows: 3, isOptional: true), fields.besides,
                "<h2>\(Wording.Desk.agreementsHead)</h2>", fields.agreements,
                parts.date("spoken", Wording.Desk.receivedTalk, withTime: true, hint: Wording.Desk.receivedHint),
                fields.ticks,
                """
                <p class="actions">\(Pieces.lookAtLetter(.talk, of: id)) \
                <button>\(Wording.Desk.talkSave)</button> \(FormParts.keepButtons)</p>
                """,
            ])
    }
}
