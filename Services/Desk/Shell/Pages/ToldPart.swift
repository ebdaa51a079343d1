import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Hvem kender aftalerne? Those who come new to a case, temps and trainees are told what is agreed in it (R-081).
struct ToldPart {
    let frame: Frame
    let id: CaseID
    let reply: ListAgreements.Reply
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts

    /// Nothing from an older release, which does not say it.
    var html: HTML {
        guard let told = reply.told, let untold = reply.untold else { return .empty }
        let lines = told.map { one in
            Wording.Desk.toldLine(
                staff.name(of: one.person), by: one.by == one.person ? nil : staff.name(of: one.by),
                Wording.near(one.at, at: now))
        }
        let missing =
            untold.isEmpty ? Wording.Desk.toldEverybody : Wording.Desk.toldNotYet(untold.map { staff.name(of: $0) })
        return """
            <h3>\(Wording.Desk.toldHead)</h3><p>\(missing)</p>\(lines.isEmpty ? HTML.empty : Pieces.list(lines))\(form)
            """
    }

    private var form: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else { return .empty }
        return """
            <details \(attribute: "open", if: !parts.faults.isEmpty)><summary>\(Wording.Desk.toldWrite)</summary>
            \(parts.form(
                Link(path: ["sager", id.rawValue, "fortalt"]), frame.formToken,
                [
                    ColleagueField(parts: parts, staff: staff, viewer: viewer, isByUnit: true)
                        .one("agreements-told", Wording.Desk.toldWho, hint: Wording.Desk.toldHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.toldSave)</button></p>",
                ]))
            </details>
            """
    }
}
