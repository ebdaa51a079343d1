import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The fixed way in for the citizen: who it is and why, and how it is agreed on, changed or ended (R-086).
struct ContactPart {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let parts: FormParts
    let now: Timestamp
    /// Who it is by what was agreed in another of the citizen's cases; empty where nobody is.
    var shared: [PersonID] = []

    var html: HTML { Pieces.section(Wording.Desk.contact, id: "way-in", standing + decide) }

    private var team: [PersonID] { shown.contactTeam?.people ?? [] }

    private var standing: HTML {
        if team.isEmpty, !shared.isEmpty {
            return "<p>\(Wording.Desk.contactElsewhere(shared.map(name).joined(separator: ", ")))</p>"
        }
        guard let row = shown.contactTeam else { return "<p>\(Wording.Desk.contactNone)</p>" }
        let who: HTML =
            row.people.isEmpty
            ? "<p>\(Wording.Desk.contactEnded)</p>" : Pieces.list(row.people.map(name))
        let when = Wording.Desk.decided(Wording.near(row.at, at: now), by: staff.name(of: row.decidedBy))
        return "\(who)<p class=\"small\">\(when) \(row.reason)</p>"
    }

    /// Whoever is away, or has left, cannot be asked today.
    private func name(_ person: PersonID) -> String { staff.nameAndAbsence(of: person, on: now.civil.day) }

    private var decide: HTML {
        guard let viewer = frame.viewer, Door.caller.lets(viewer) else { return .empty }
        let isBegun = !parts.faults.isEmpty || !parts.answers["contact-reason"].isEmpty
        let callers = staff.callers.filter { !shown.about.contains($0.person) }
        let near = callers.filter { $0.unit == shown.row.unit || team.contains($0.person) }
        let others = callers.filter { caller in !near.contains { $0.person == caller.person } }
        return """
            <details \(attribute: "open", if: isBegun)>
            <summary>\(team.isEmpty ? Wording.Desk.contactName : Wording.Desk.contactChange)</summary>
            <p class="hint">\(Wording.Desk.contactHint)</p>
            \(FormParts(answers: chosen, faults: parts.faults).form(
                Link(path: ["sager", shown.row.case.rawValue, "indgang"]), frame.formToken,
                fields(near: near, others: others)))
            </details>
            """
    }

    private func fields(near: [StaffMember], others: [StaffMember]) -> [HTML] {
        let parts = FormParts(answers: chosen, faults: parts.faults)
        let end: HTML =
            team.isEmpty
            ? .empty : " <button name=\"do\" value=\"end\" class=\"second\">\(Wording.Desk.contactEnd)</button>"
        return [
            parts.checks("contact", Wording.Desk.contactPeople, near.map { ($0.person.rawValue, $0.name) }),
            others.isEmpty
                ? .empty
                : parts.select(
                    "contact-other", Wording.Desk.contactOther, others.map { ($0.person.rawValue, $0.name) },
                    empty: Wording.Desk.nobody, isOptional: true),
            parts.text(
                "contact-reason", Wording.Desk.contactReason, rows: 2, hint: Wording.Desk.contactReasonHint),
            parts.notOurs,
            """
            <p class="actions"><button name="do" value="name" class="second">\(Wording.Desk.contactSave)</button>\
            \(end)</p>
            """,
        ]
    }

    /// A form that nobody has begun shows who it is now.
    private var chosen: Answers {
        guard parts.answers.without("command", "token").isBlank else { return parts.answers }
        return Answers(parts.answers.fields + team.map { .init(name: "contact", value: $0.rawValue) })
    }
}
