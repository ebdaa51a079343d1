package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Figures of five or more, per unit and quarter.
package struct CareFiguresPage {
    let frame: Frame
    let reply: Heard<ShowCareFigures.Reply>
    let staff: NameBook
    let today: CivilDay

    package init(frame: Frame, reply: Heard<ShowCareFigures.Reply>, staff: NameBook, today: CivilDay) {
        self.frame = frame
        self.reply = reply
        self.staff = staff
        self.today = today
    }

    package var html: HTML {
        frame.besideCare(
            Wording.Desk.careFigures, Wording.Desk.careFiguresIntro,
            Pieces.part(reply) { reply in lookedAfter(reply.rows) + incidents(reply.incidents ?? []) })
    }

    private func lookedAfter(_ rows: [CareFigure]) -> HTML {
        // A table in which every number is hidden tells a newcomer neither why nor when there is one.
        guard rows.contains(where: { $0.lookedAfter != nil || $0.inIncidents != nil }) else {
            return Pieces.sentence(Wording.Desk.careFiguresFirst(today.firstOfNextQuarter))
        }
        return table(
            [Wording.Desk.careFigureQuarter, Wording.Desk.careFigureLooked, Wording.Desk.careFigureIncidents],
            rows.map { ($0.unit, [Wording.shortDay($0.from), figure($0.lookedAfter), figure($0.inIncidents)]) })
    }

    /// A line for each unit; these columns beside its name.
    private func table(_ columns: [String], _ rows: [(unit: UnitID, figures: [String])]) -> HTML {
        let heads = ([Wording.Desk.careFigureUnit] + columns).map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let lines = rows.map { row -> HTML in
            let cells = zip(columns, row.figures).map { name, text -> HTML in
                "<td data-label=\"\(name)\">\(text)</td>"
            }
            return "<tr><th scope=\"row\">\(staff.name(of: row.unit))</th>\(cells)</tr>"
        }
        return """
            <table class="owed"><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table>
            """
    }

    /// What MED looks for: which kinds, how they came.
    private func incidents(_ rows: [IncidentFigure]) -> HTML {
        let columns = [
            Wording.Desk.careFigureQuarter, Wording.Desk.incidentFigureKind, Wording.Desk.incidentFigureCount,
        ]
        let lines = rows.map { row in
            (
                row.unit,
                [Wording.shortDay(row.from), Wording.Desk.name(of: row.trait).firstUpper, figure(row.incidents)]
            )
        }
        let all: HTML = """
            <p class="hint">\(Wording.Desk.incidentFiguresHint)</p>
            \(table(columns, lines))
            """
        return Pieces.section(
            Wording.Desk.incidentFigures, id: "incidents",
            rows.isEmpty ? Pieces.sentence(Wording.Desk.incidentFiguresNone) : all)
    }

    private func figure(_ number: Int?) -> String { number.map { "\($0)" } ?? Wording.Desk.careFigureHidden }
}

/// Where nobody can be asked to look after somebody: for the administrator, who can put it right.
package struct CareGapsPage {
    let frame: Frame
    let gaps: Heard<ListCareGaps.Reply>
    let staff: NameBook

    package init(frame: Frame, gaps: Heard<ListCareGaps.Reply>, staff: NameBook) {
        self.frame = frame
        self.gaps = gaps
        self.staff = staff
    }

    package var html: HTML {
        frame.besideCare(
            Wording.Desk.careGaps, Wording.Desk.careGapsIntro,
            Pieces.part(gaps) { reply in
                let lines = reply.gaps.map {
                    Wording.Desk.name(of: $0.kind, unit: staff.name(of: $0.unit), person: staff.name(ifAny: $0.person))
                }
                let looked = reply.units.flatMap { units in
                    reply.people.map { Wording.Desk.careGapsLooked(units: units, people: $0) }
                }
                return (looked.map(Pieces.sentence) ?? .empty)
                    + Pieces.sentence(Wording.Desk.careWaiting(reply.waiting))
                    + (lines.isEmpty && reply.waiting == 0
                        ? Pieces.sentence(Wording.Desk.careGapsNone) : Pieces.list(lines))
            })
    }
}
