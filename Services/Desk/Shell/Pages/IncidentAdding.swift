import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Who was in an incident, picked from those who are near or named by a part of their name.
struct IncidentPeople {
    let parts: FormParts
    let staff: NameBook
    let viewer: Viewer?
    /// Whoever registers it says so otherwise.
    let except: PersonID?

    func html(_ name: String, _ title: String, _ hint: String?) -> HTML {
        let field = ColleagueField(parts: parts, staff: staff, viewer: viewer, except: except)
        return parts.more(title, [name, ColleagueChoice.find(name)], field.several(name, title, hint: hint))
    }
}

/// What was learned of an incident later: the form, and that something was added (R-102, R-106).
extension IncidentFilePage {
    var additions: HTML {
        let lines = (shown.additions ?? []).map { one in
            Wording.Desk.incidentAddition(
                one.what, Wording.near(one.at, at: now), by: staff.name(of: one.by))
        }
        guard !lines.isEmpty else { return .empty }
        return Pieces.section(Wording.Desk.incidentAdditions, id: "additions", Pieces.list(lines))
    }

    var adding: HTML {
        guard shown.mayAdd == true else { return .empty }
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-add"), faults: faults)
        let people = IncidentPeople(parts: parts, staff: staff, viewer: frame.viewer, except: nil)
        let others = IncidentKind.allCases.filter { $0 != shown.row.kind }
        let date = parts.date(
            "absent", Wording.Desk.incidentAbsent, withTime: false, hint: Wording.Desk.incidentAbsentHint)
        let named = shown.case == nil
        let form = parts.form(
            Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "tilfoej"]), frame.formToken,
            [
                "<p class=\"hint\">\(Wording.Desk.incidentAddHint)</p>",
                people.html("exposed", Wording.Desk.incidentExposed, nil),
                people.html("witness", Wording.Desk.incidentWitness, nil),
                shown.isInjury == true
                    ? .empty
                    : parts.checks(
                        "place", Wording.Desk.incidentPlace, [("injury", Wording.Desk.incidentInjury)]),
                parts.more(
                    Wording.Desk.incidentAbsent, ["absent-day", "absent-month", "absent-year"], date),
                parts.select(
                    "kind", Wording.Desk.incidentKindNow,
                    others.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                    empty: Wording.Desk.name(of: shown.row.kind).firstUpper, isOptional: true),
                named
                    ? parts.more(
                        Wording.Desk.incidentCase, ["case"],
                        parts.line(
                            "case", Wording.Desk.incidentCase, hint: Wording.Desk.incidentCaseHint, isOptional: true))
                    : .empty,
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.incidentAddButton)</button></p>",
            ])
        let fields = ["exposed", "exposed-find", "witness", "witness-find", "place", "absent-day", "kind", "case"]
        return Pieces.section(
            Wording.Desk.incidentAdd, id: "add", parts.more(Wording.Desk.incidentAddOpen, fields, form))
    }
}
