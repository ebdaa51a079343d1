import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// On Sagen: who is to ring, and the form that gives the call on, for those who may (R-036).
struct AssignPart {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let parts: FormParts
    let now: Timestamp
    /// Nobody is to ring: what is given on is the case, with what is still owed in it.
    let isRung: Bool

    private var row: CaseRow { shown.row }

    var html: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer), !row.isClosed else { return despite }
        if viewer.leads.contains(row.unit) || row.assigned == viewer.person { return despite + form }
        return row.assigned == nil && isRung
            ? despite + Self.take(row.case, from: "sagen", frame, parts.answers) : despite
    }

    /// Why somebody rings although the complaint is about them, for all to see who see the case.
    private var despite: HTML {
        guard let reason = shown.ringsDespite, let assigned = row.assigned else { return .empty }
        return Pieces.sentence(
            Wording.Desk.ringsDespite(staff.name(of: assigned), by: staff.name(of: reason.by), reason.reason))
    }

    private var head: String {
        guard isRung else { return Wording.Desk.giveCaseOnHead }
        return row.assigned == nil ? Wording.Desk.whoRings : Wording.Desk.giveOnHead
    }

    private var form: HTML {
        let callers = Set(staff.callers.map(\.person))
        let isBegun = !parts.faults.isEmpty || !parts.answers["assign-reason"].isEmpty
        return """
            <details id="giv-videre" \(attribute: "open", if: isBegun)>
            <summary>\(head)</summary>
            \(parts.form(
                Link(path: ["sager", row.case.rawValue, "tildel"]), frame.formToken,
                [
                    parts.hidden("fra", "sagen"), "<p class=\"hint\">\(Wording.Desk.giveOnHint)</p>",
                    ColleagueField(
                        parts: parts, staff: staff, viewer: frame.viewer, except: row.assigned,
                        label: { staff.nameAndAbsence(of: $0.person, on: now.civil.day) },
                        among: { callers.contains($0.person) }
                    ).one("assign-person", isRung ? Wording.Desk.whoRings : Wording.Desk.whoHas),
                    parts.text(
                        "assign-reason", Wording.Desk.assignReason, rows: 2, hint: Wording.Desk.assignReasonHint,
                        isOptional: true),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.giveOn)</button></p>",
                ]))
            </details>
            """
    }

    /// The button with which I take a call that is nobody's. Each has an identifier of its own.
    ///
    /// - Parameter isFree: nobody has it, as the page shows; what a colleague has taken since then is not taken from them.
    static func take(
        _ id: CaseID, from place: String, _ frame: Frame, _ answers: Answers, citizen: String? = nil,
        isFree: Bool = true
    ) -> HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else { return .empty }
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-\(id)"), faults: [])
        let hidden: HTML = citizen.map { "<span class=\"unseen\"> \($0)</span>" } ?? .empty
        return parts.form(
            Link(path: ["sager", id.rawValue, "tildel"]), frame.formToken,
            [
                parts.hidden("fra", place), parts.hidden("assign-person", viewer.person.rawValue),
                isFree ? parts.hidden("free", "yes") : .empty,
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.takeCall)\(hidden)</button></p>",
            ])
    }
}
