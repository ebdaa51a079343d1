import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The people on Holdet: who is away and owes something, who is to be offered a talk, what each carries (R-136, R-137).
struct TeamPeople {
    let frame: Frame
    let prompts: Heard<PromptList>
    let load: Heard<TeamLoad>
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    let view: TeamView

    var away: HTML {
        let content = Pieces.part(load) { load -> HTML in
            let items = load.toHandOver.map { line -> HTML in
                guard let person = line.person else { return .empty }
                let owes =
                    line.hasLeft
                    ? Wording.Desk.goneOwes(line.name, owed: line.owed, overdue: line.overdue)
                    : line.awayUntil.map {
                        Wording.Desk.awayOwes(line.name, until: $0, owed: line.owed, overdue: line.overdue)
                    }
                return """
                    <li><p>\(owes) \
                    <a class="button" href="\(Self.link(person))">\(Wording.Desk.handOver)\
                    <span class="unseen"> \(line.name)</span></a></p></li>
                    """
            }
            return items.isEmpty ? Pieces.sentence(Wording.Desk.awayNone) : "<ul class=\"plain\">\(items)</ul>"
        }
        return Pieces.section(
            Wording.Desk.away, id: "away",
            content + "<p class=\"small\"><a class=\"alone\" href=\"/fravaer\">\(Wording.Desk.registerAbsence)</a></p>")
    }

    static func link(_ person: PersonID) -> Link { Link(path: ["holdet", "overdragelse", person.rawValue]) }

    private static let columns = [
        Wording.Desk.owed, Wording.Desk.ofThoseOverdue, Wording.Desk.redCases, Wording.Desk.talksColumn,
        Wording.Desk.hardTalks, Wording.Desk.objections,
    ]

    var loadPart: HTML { Pieces.part(load, table) }

    private func table(_ load: TeamLoad) -> HTML {
        guard !load.lines.isEmpty else { return Pieces.sentence(Wording.Desk.owe(0)) }
        let (shown, next) = view.rows(of: .load, in: load.lines)
        let heads = ([Wording.Desk.employee] + Self.columns).map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        return """
            <p class="hint">\(Wording.Desk.loadHint)</p>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="load"><table class="owed load">
            <thead><tr>\(heads)</tr></thead><tbody>\(shown.map(row))</tbody></table></div>
            \(TeamPartLink.html(.load, next, of: load.lines.count, isCut: false))
            """
    }

    private func row(_ line: TeamLoad.Line) -> HTML {
        let said = line.hasLeft ? Wording.Desk.gone : line.awayUntil.map(Wording.Desk.awayUntil)
        let away: HTML = said.map { said -> HTML in " <span class=\"small\">\(said)</span>" } ?? .empty
        let name: HTML
        if let person = line.person, line.owed > 0 {
            name = "<a href=\"\(Self.link(person))\">\(line.name)</a>\(away)"
        } else {
            name = "\(line.name)\(away)"
        }
        let figures = [
            "\(line.owed)", "\(line.overdue)", line.red.map { "\($0)" } ?? Wording.Desk.unknownFigure, "\(line.talks)",
            "\(line.hardTalks)", "\(line.objections)",
        ]
        let cells = zip(Self.columns, figures).map { name, figure -> HTML in
            "<td data-label=\"\(name)\">\(figure)</td>"
        }
        return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
    }

    /// Of those to be answered for, so many stand beside everything else; all of them stand on Trivsel.
    private static let mostToAnswer = 6

    var promptPart: HTML {
        Pieces.part(prompts) { prompts in
            let mine = prompts.toAnswer.prefix(Self.mostToAnswer).map(prompt)
            let more = prompts.toAnswer.count - Self.mostToAnswer
            return """
                \(mine.isEmpty
                    ? Pieces.sentence(Wording.Desk.promptsNone) : Pieces.folded(mine) { Wording.Desk.promptsFolded($0) })
                \(CareTasks.more(more))
                \(others(prompts.others))
                <p class="small">\(Wording.Desk.promptsHint) \
                <a class="alone" href="/trivsel">\(Wording.Desk.promptsMore)</a></p>
                """
        }
    }

    /// What other leaders near by are asked: a line for each leader, with those they are asked for.
    private func others(_ rows: [PromptRow]) -> HTML {
        let leaders = rows.map { staff.name(of: $0.leader) }.eachOnce
        let lines = leaders.map { leader in
            let theirs = rows.filter { staff.name(of: $0.leader) == leader }.map { staff.name(of: $0.person) }
            return Wording.Desk.promptsAbout(theirs.eachOnce, leader: leader)
        }
        return lines.isEmpty ? .empty : Pieces.list(lines)
    }

    private func prompt(_ row: PromptRow) -> HTML {
        // An identifier of its own for each, so that answering one is not taken for answering another.
        let command = "\(answers["command"])-\(row.prompt)"
        let parts = FormParts(answers: answers.setting("command", command), faults: [])
        let buttons = PromptList.choices(for: row).map { state -> HTML in
            """
            <button name="state" value="\(state.rawValue)" class="second">\(Wording.Desk.choice(state, after: row.state))\
            <span class="unseen">: \(staff.name(of: row.person))</span></button> 
            """
        }
        return """
            <li><p><strong>\(Wording.Desk.promptFor(staff.name(of: row.person)))</strong>. \
            \(Wording.Desk.standing(of: row, at: now)) \
            \(Wording.Desk.passed(row, to: frame.viewer?.person) { staff.name(of: $0) })</p>
            \(parts.form(
                Link(path: ["holdet", "trivsel", row.prompt.rawValue]), frame.formToken,
                ["<p class=\"actions\">\(buttons)</p>"]))</li>
            """
    }
}
