import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Holdet: what a colleague has set aside as no complaint this week, each taken up again with one press (decision 86).
struct SetAsidePart {
    let frame: Frame
    let reply: Heard<ListSetAside.Reply>
    let staff: NameBook
    let now: Timestamp
    /// Names the forms, so that each is done once.
    let command: String

    var html: HTML {
        if let reply = reply.value, reply.rows.isEmpty { return .empty }
        return Pieces.section(
            Wording.Desk.asideTeam, id: "set-aside",
            Pieces.part(reply) { reply in
                let more: HTML = reply.hasMore ? "<p class=\"small\">\(Wording.Desk.asideTeamMore)</p>" : .empty
                return """
                    <p class="hint">\(Wording.Desk.asideTeamLead)</p>
                    <ul class="plain">\(reply.rows.map(item))</ul>\(more)
                    """
            })
    }

    private func item(_ row: SetAsideRow) -> HTML {
        let name = row.citizen ?? "\(Wording.Desk.caseWord) \(row.case)"
        let said = Wording.Desk.asideTeamSaid(
            row.reason.map { Wording.Desk.choice($0) }, by: row.by.map { staff.name(of: $0) },
            Wording.near(row.at, at: now))
        let parts = FormParts(answers: Answers([.init(name: "command", value: "\(command)-\(row.case)")]), faults: [])
        return """
            <li><a class="alone" href="\(Pieces.caseLink(row.case))">\(name)</a>, \(said)
            \(parts.form(
                Link(path: ["sager", row.case.rawValue, "vurder", "alligevel"]), frame.formToken,
                [
                    parts.hidden("aside-back", Wording.Desk.asideTeamReason),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.asideTeamTake)</button></p>",
                ]))</li>
            """
    }
}
