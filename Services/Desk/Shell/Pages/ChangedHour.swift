import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The form in which an hour that was agreed with the citizen is moved or called off (R-044), folded away until it is needed.
struct ChangedHour {
    let form: TalkForm
    /// When it is until now, where the letter names that; absent otherwise.
    let at: Timestamp?
    /// Where it is until now; absent for a call.
    let place: String?
    let everyDays: Int?
    /// Whether it has passed without the talk: then what is agreed on is another hour, and the letter moves none.
    let isPast: Bool
    /// The letter that the citizen gets of it.
    let letter: PreviewedForm
    let parts: FormParts
    let isOpen: Bool

    /// - Parameter matter: what is moved, and the field that says so.
    func html(_ link: Link, _ token: String?, of id: CaseID, _ matter: (field: String, value: String)) -> HTML {
        let ways = NoticeWay.allCases.filter { $0 != .inTalk }.map { ($0.rawValue, Wording.Desk.choice($0)) }
        return """
            <details \(attribute: "open", if: isOpen)><summary>\(Wording.Desk.changeHead)</summary>
            <p class="hint">\(Wording.Desk.changeHint)</p>\(ContextPart.riskWay(id, parts.faults))
            \(parts.keptForm(
                link, token,
                [
                    parts.hidden(matter.field, matter.value), parts.hidden("change-form", form.rawValue),
                    // For the preview: what stays as it was.
                    at.map { parts.hidden("hour-before", "\($0.milliseconds)") } ?? .empty,
                    place.map { parts.hidden("place-before", $0) } ?? .empty,
                    everyDays.map { parts.hidden("every-before", "\($0)") } ?? .empty,
                    isPast ? parts.hidden("is-past", "yes") : .empty,
                    parts.date("change", Wording.Desk.changeAt, withTime: true, hint: Wording.Desk.changeAtHint),
                    parts.anyway,
                    form == .meeting
                        ? parts.line(
                            "change-place", Wording.Desk.changePlace, hint: Wording.Desk.changePlaceHint, isOptional: true)
                        : .empty,
                    parts.select(
                        "change-notice", Wording.Desk.changeNotice, ways, empty: Wording.Desk.changeNobody),
                    parts.text("change-reason", Wording.Desk.changeReason, rows: 2),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(letter, of: id)) \
                    <button class="second">\(Wording.Desk.changeSave)</button>\
                    \(isOpen ? " \(FormParts.discardButton)" : HTML.empty)</p>
                    """,
                ]))
            </details>
            """
    }
}
