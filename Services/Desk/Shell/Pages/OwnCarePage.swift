package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Everything that Trivsel keeps about whoever reads it, and who has looked.
package struct OwnCarePage {
    let frame: Frame
    let kept: Heard<ShowOwnCare.Reply>
    let staff: NameBook
    let now: Timestamp

    package init(frame: Frame, kept: Heard<ShowOwnCare.Reply>, staff: NameBook, now: Timestamp) {
        self.frame = frame
        self.kept = kept
        self.staff = staff
        self.now = now
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.careMine,
            """
            <h1>\(Wording.Desk.careMine)</h1>
            <p>\(Wording.Desk.careMineIntro)</p>
            \(Pieces.part(kept, content))
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }

    private func content(_ kept: ShowOwnCare.Reply) -> HTML {
        let prompts = kept.prompts.map { row -> String in
            let when = row.on.map { Wording.shortDay($0) } ?? Wording.near(row.asked, at: now)
            return Wording.Desk.careLine(
                row.care ?? .oneToOne, row.cause, when: row.isOfOneTalk ? Wording.stamp(row.asked) : nil
            ).firstUpper
                + " \(Wording.Desk.name(of: row.state).firstUpper) \(when)."
        }
        let looks = kept.looks.looks.map { look in
            Wording.Desk.look(
                Wording.near(look.at, at: now), staff.name(ifAny: look.by) ?? Wording.Desk.product,
                Wording.Desk.name(ofCareLook: look.what))
        }
        let lines: HTML =
            prompts.isEmpty && kept.incidents.isEmpty
            ? Pieces.sentence(Wording.Desk.careMineNone)
            : Pieces.list(prompts)
                + "<ul class=\"plain\">\(kept.incidents.map { CarePage.line($0, now) })</ul>"
        // A leader's own strain is taken up in the group of leaders, or above; somebody at the top has only the first.
        let leads = frame.viewer.map { Door.leader.lets($0) } ?? false
        let next: HTML =
            leads
            ? """
            <p>\(Wording.Desk.careLoadLeader) <a class="alone" href="/trivsel#ask">\(Wording.Desk.careAsk)</a></p>
            """ : .empty
        return lines
            + Pieces.section(
                Wording.Desk.careLoad, id: "load", Pieces.sentence(Wording.Desk.loads(kept.load)) + next)
            + Pieces.section(
                Wording.Desk.careLooks, id: "looks",
                (looks.isEmpty ? Pieces.sentence(Wording.Desk.careLooksNone) : Pieces.list(looks))
                    + (kept.looks.leftOut > 0 ? Pieces.sentence(Wording.Desk.looksLeftOut(kept.looks.leftOut)) : .empty)
            )
    }
}

/// Figures of five or more, per unit and quarter.
package struct CareFiguresPage {
    let frame: Frame
    let rows: Heard<[CareFigure]>
    let staff: NameBook

    package init(frame: Frame, rows: Heard<[CareFigure]>, staff: NameBook) {
        self.frame = frame
        self.rows = rows
        self.staff = staff
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.careFigures,
            """
            <h1>\(Wording.Desk.careFigures)</h1>
            <p>\(Wording.Desk.careFiguresIntro)</p>
            \(Pieces.part(rows, table))
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }

    private func table(_ rows: [CareFigure]) -> HTML {
        guard !rows.isEmpty else { return Pieces.sentence(Wording.Desk.careFiguresNone) }
        let columns = [
            Wording.Desk.careFigureQuarter, Wording.Desk.careFigureLooked, Wording.Desk.careFigureIncidents,
        ]
        let heads = ([Wording.Desk.careFigureUnit] + columns).map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let lines = rows.map { row -> HTML in
            let figures = [
                Wording.shortDay(row.from), figure(row.lookedAfter), figure(row.inIncidents),
            ]
            let cells = zip(columns, figures).map { name, text -> HTML in "<td data-label=\"\(name)\">\(text)</td>" }
            return "<tr><th scope=\"row\">\(staff.name(of: row.unit))</th>\(cells)</tr>"
        }
        return """
            <table class="owed"><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table>
            """
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
        frame.page(
            Wording.Desk.careGaps,
            """
            <h1>\(Wording.Desk.careGaps)</h1>
            <p>\(Wording.Desk.careGapsIntro)</p>
            \(Pieces.part(gaps) { reply in
                let lines = reply.gaps.map {
                    Wording.Desk.name(of: $0.kind, unit: staff.name(of: $0.unit), person: staff.name(ifAny: $0.person))
                }
                return Pieces.sentence(Wording.Desk.careWaiting(reply.waiting))
                    + (lines.isEmpty ? Pieces.sentence(Wording.Desk.careGapsNone) : Pieces.list(lines))
            })
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }
}
