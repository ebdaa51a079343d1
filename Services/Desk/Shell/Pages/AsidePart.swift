import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Det er ikke en klage: the way out of a case for what was written to us and is something else, and the way back.
struct AsidePart {
    let shown: ShowCase.Reply
    let staff: NameBook
    let frame: Frame
    let parts: FormParts
    let back: FormParts
    let now: Timestamp

    private var id: CaseID { shown.row.case }

    var html: HTML {
        if let said { return Pieces.section(Wording.Desk.aside, id: "aside", Pieces.sentence(words(said)) + takingUp) }
        // Offered only for what came by itself; what was said to a colleague was a complaint to them.
        guard !shown.row.isClosed, EndingForm.writing.contains(shown.row.channel),
            !shown.history.contains(where: { $0.what == "note-filed" })
        else { return .empty }
        return Pieces.section(Wording.Desk.aside, id: "aside", settingAside)
    }

    private var said: HistoryRow? { SetAsideWord.standing(in: shown) }

    private func words(_ row: HistoryRow) -> String {
        let said = (row.detail ?? "").split(separator: " ", maxSplits: 1).map(String.init)
        let reason = said.first.flatMap(NoComplaintReason.init(rawValue:)).map(Wording.Desk.choice)
        let whole = [reason?.firstLower, said.count > 1 ? said[1] : nil].compactMap(\.self).joined(separator: ". ")
        return Wording.Desk.asideSaid(
            whole, by: row.by.map { staff.name(of: $0) }, Wording.near(row.at, at: now))
    }

    private var settingAside: HTML {
        let isWritten = shown.history.contains { $0.what == "letter-sent" }
        return parts.form(
            Link(path: ["sager", id.rawValue, "vurder", "ikke-klage"]), frame.formToken,
            [
                "<p class=\"hint\">\(Wording.Desk.asideLead)</p>",
                isWritten ? "<p class=\"hint\">\(Wording.Desk.asideWritten)</p>" : .empty,
                parts.select(
                    "aside-reason", Wording.Desk.asideReason,
                    NoComplaintReason.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                    empty: Wording.Desk.chooseOne),
                parts.line(
                    "aside-words", Wording.Desk.asideWords, hint: Wording.Desk.asideWordsHint, isOptional: true),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.asideSave)</button></p>",
            ])
    }

    private var takingUp: HTML {
        """
        <details id="taken-up" \(attribute: "open", if: !back.faults.isEmpty)><summary>\(Wording.Desk.asideBack)</summary>
        <p class="hint">\(Wording.Desk.asideBackLead)</p>
        \(back.form(
            Link(path: ["sager", id.rawValue, "vurder", "alligevel"]), frame.formToken,
            [
                back.line("aside-back", Wording.Desk.asideBackReason),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.asideBackSave)</button></p>",
            ]))
        </details>
        """
    }
}
