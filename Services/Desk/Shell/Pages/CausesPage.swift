package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Which causes come again, by unit, month and channel; small numbers hidden.
package struct CausesPage {
    let frame: Frame
    let reply: Heard<ShowCauses.Reply>
    let staff: NameBook
    /// The days asked for.
    let asked: Answers
    let faults: [FieldFault]

    package init(
        frame: Frame, reply: Heard<ShowCauses.Reply>, staff: NameBook, asked: Answers, faults: [FieldFault] = []
    ) {
        self.frame = frame
        self.reply = reply
        self.staff = staff
        self.asked = asked
        self.faults = faults
    }

    package var html: HTML {
        let parts = FormParts(answers: asked, faults: faults)
        return frame.page(
            Wording.Desk.causes, faults: faults, isWide: true,
            """
            <h1>\(Wording.Desk.causes)</h1>
            <p class="hint">\(Wording.Desk.causesHint)</p>
            <form method="get" action="/laering/aarsager" class="filter">
            \(parts.date("from", Wording.Desk.figuresFrom, withTime: false))
            \(parts.date("to", Wording.Desk.figuresTo, withTime: false))
            <p class="actions"><button class="second">\(Wording.Desk.figuresShow)</button></p>
            </form>
            \(Pieces.part(reply) { reply in
                counted(reply) + reply.tables.map(table).joined() + complaints(reply.complaints ?? [])
            })
            """)
    }

    /// Which days were counted, when they are more than those asked for.
    private func counted(_ reply: ShowCauses.Reply) -> HTML {
        guard let from = reply.from, let to = reply.to else { return .empty }
        return "<p>\(Wording.Desk.counted(from, to))</p>"
    }

    private func table(_ table: CauseTable) -> HTML {
        let id = table.dimension.rawValue
        let title = Wording.Desk.by(table.dimension)
        guard !table.lines.isEmpty else {
            return Pieces.section(title, id: id, Pieces.sentence(Wording.Desk.causesNone))
        }
        return Pieces.section(
            title, id: id,
            grid(
                table.dimension, labelledBy: id, CauseClass.allCases.map { Wording.name(of: $0) }, table.lines,
                table.totals))
    }

    /// What set the complaints off, by the same dimensions (R-020).
    private func complaints(_ tables: [ComplaintCauseTable]) -> HTML {
        guard tables.contains(where: { !$0.lines.isEmpty }) else {
            return Pieces.section(
                Wording.Desk.complaintCauses, id: "complaints", Pieces.sentence(Wording.Desk.complaintCausesNone))
        }
        let names = ComplaintCause.allCases.map { Wording.name(of: $0) }
        let parts = tables.map { table -> HTML in
            let id = "complaints-\(table.dimension.rawValue)"
            return """
                <h3 id="\(id)">\(Wording.Desk.by(table.dimension))</h3>
                \(grid(table.dimension, labelledBy: id, names, table.lines, table.totals))
                """
        }
        return Pieces.section(
            Wording.Desk.complaintCauses, id: "complaints",
            "<p class=\"hint\">\(Wording.Desk.complaintCausesHint)</p>\(parts)")
    }

    private func grid(
        _ dimension: CauseDimension, labelledBy id: String, _ names: [String], _ lines: [CauseTable.Line],
        _ totals: [Count]
    ) -> HTML {
        let heads = names.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let rows = lines.map { line in row(name(line.key, dimension), line.counts, line.total) }
        let sums = totals.map { count -> HTML in "<td>\(Wording.count(count))</td>" }
        return """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="\(id)"><table>
            <thead><tr><th scope="col">\(Wording.Desk.by(dimension))</th>\(heads)<th scope="col">\(Wording.Desk.total)</th></tr></thead>
            <tbody>\(rows)<tr><th scope="row">\(Wording.Desk.total)</th>\(sums)<td></td></tr></tbody></table></div>
            """
    }

    private func row(_ name: String, _ counts: [Count], _ total: Count) -> HTML {
        let cells = (counts + [total]).map { count -> HTML in "<td>\(Wording.count(count))</td>" }
        return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
    }

    private func name(_ key: String, _ dimension: CauseDimension) -> String {
        switch dimension {
        case .unit: staff.name(of: UnitID(unchecked: key))
        case .month: key
        case .channel where key == CauseTable.noChannel: Wording.Desk.causesNoChannel
        case .channel: Channel(rawValue: key).map { Wording.name(of: $0) } ?? key
        }
    }
}
