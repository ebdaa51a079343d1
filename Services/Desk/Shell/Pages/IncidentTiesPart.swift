import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Two reports of one incident: that they are joined, and for the leader to join and to part them (R-102, R-106).
extension IncidentFilePage {
    var tied: HTML {
        guard let ties = shown.ties else { return .empty }
        let parts = FormParts(answers: answers, faults: faults)
        return Pieces.section(
            Wording.Desk.incidentTies, id: "ties",
            """
            \(ties.isJoined ? goesOn(ties) : .empty)\(reports(ties))\(ties.mayPart ? part : .empty)\
            \(ties.alike.isEmpty ? .empty : join(ties, parts))
            """)
    }

    /// What else is told of it, before the duties that are answered for all of it; and that another report looks like it.
    var alsoTold: HTML {
        guard let ties = shown.ties else { return .empty }
        let looks: HTML =
            ties.alike.isEmpty
            ? .empty
            : "<p class=\"notice\">\(Wording.Desk.incidentLooksTold) <a class=\"alone\" href=\"#ties\">\(Wording.Desk.incidentLooksTwice)</a></p>"
        guard let told = ties.told, !told.isEmpty else { return looks }
        let reports = told.map { one -> HTML in
            let row = ties.joined.first { $0.incident == one.incident }
            return """
                <h3>\(row.map(name) ?? Wording.Desk.incidentTitle)</h3>
                \(Pieces.facts([
                    (Wording.Desk.incidentBy, Pieces.words(staff.name(of: one.reportedBy))),
                    (Wording.Desk.incidentExposed, people(one.exposed)),
                    (Wording.Desk.incidentWitness, people(one.witnesses)),
                    (Wording.Desk.incidentHurt, one.isInjury ? Pieces.words(Wording.Desk.hurt(absentFrom: nil)) : nil),
                    (Wording.Desk.incidentOfCase, one.case.map(caseLink)),
                ]))
                \(one.words.isEmpty ? HTML.empty : Pieces.verbatim(one.words))
                """
        }
        return looks + Pieces.section(Wording.Desk.incidentAlsoTold, id: "told", "\(reports)")
    }

    private func people(_ people: [PersonID]) -> HTML? {
        people.isEmpty ? nil : Pieces.words(people.map { staff.name(of: $0) }.joined(separator: ", "))
    }

    private func goesOn(_ ties: IncidentTies) -> HTML {
        guard let to = ties.joinedTo else { return Pieces.sentence(Wording.Desk.incidentJoinedTold) }
        return """
            <p>\(Wording.Desk.incidentJoined) <a class="alone" href="\(CarePage.link(to))">\
            \(Wording.Desk.incidentJoinedOpen)</a></p>
            """
    }

    private func reports(_ ties: IncidentTies) -> HTML {
        guard !ties.joined.isEmpty else { return .empty }
        let lines = ties.joined.map { row -> HTML in
            "<li><a class=\"alone\" href=\"\(CarePage.link(row.incident))\">\(name(of: row))</a></li>"
        }
        return "<p>\(Wording.Desk.incidentJoinedHere)</p><ul class=\"plain\">\(lines)</ul>"
    }

    private func name(of row: IncidentRow) -> String {
        Wording.Desk.incidentReport(
            row.kind, Wording.near(row.happened, at: now), registered: Wording.near(row.registered, at: now))
    }

    private func join(_ ties: IncidentTies, _ parts: FormParts) -> HTML {
        let form = FormParts(answers: answers.setting("command", "\(answers["command"])-join"), faults: faults)
        return parts.more(
            Wording.Desk.incidentJoinOpen, ["other"],
            form.form(
                Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "saml"]), frame.formToken,
                [
                    form.select(
                        "other", Wording.Desk.incidentJoinWhich,
                        ties.alike.map { ($0.incident.rawValue, name(of: $0)) },
                        empty: Wording.Desk.chooseOne, hint: Wording.Desk.incidentJoinHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.incidentJoinButton)</button></p>",
                ]))
    }

    private var part: HTML {
        let form = FormParts(answers: answers.setting("command", "\(answers["command"])-part"), faults: [])
        return form.form(
            Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "skil"]), frame.formToken,
            ["<p class=\"actions\"><button class=\"second\">\(Wording.Desk.incidentPartButton)</button></p>"])
    }
}
