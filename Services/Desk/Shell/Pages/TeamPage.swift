package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Holdet: what a leader must not let lie, and whom they must not leave alone.
package struct TeamPage {
    let frame: Frame
    let board: Heard<TeamBoard>
    /// Open cases at the red step.
    let red: Heard<[CaseRow]>
    let prompts: Heard<PromptList>
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    var faults: [FieldFault] = []
    var notice: String?
    /// Where news are told.
    let live: LivePart?

    package init(
        frame: Frame, board: Heard<TeamBoard>, red: Heard<[CaseRow]>, prompts: Heard<PromptList>, staff: NameBook,
        answers: Answers, now: Timestamp, faults: [FieldFault] = [], notice: String? = nil,
        live: LivePart? = nil
    ) {
        self.live = live
        self.frame = frame
        self.board = board
        self.red = red
        self.prompts = prompts
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.team, faults: faults, notice: notice, isWide: true,
            """
            \(LivePart.heading(Wording.Desk.team, live))
            <div class="board">
            \(lead)
            \(Pieces.section(Wording.Desk.teamOverdue, id: "overdue", Pieces.part(board, overdue)))
            \(Pieces.section(Wording.Desk.prompts, id: "prompts", Pieces.part(prompts, promptPart)))
            \(Pieces.section(Wording.Desk.teamToday, id: "today", Pieces.part(board, today)))
            \(Pieces.section(Wording.Desk.teamRed, id: "red", Pieces.part(red, redPart)))
            \(Pieces.part(board, rest))
            </div>
            """)
    }

    private func overdue(_ board: TeamBoard) -> HTML {
        CallTable.html(board.overdue, in: "overdue", none: Wording.Desk.teamOverdueNone)
    }

    private func today(_ board: TeamBoard) -> HTML {
        CallTable.html(board.today, in: "today", none: Wording.Desk.teamTodayNone)
    }

    private var lead: HTML {
        guard let board = board.value, let prompts = prompts.value else { return .empty }
        return """
            <p class="lead">\(Wording.Desk.leads(
                board.overdue.items.count, board.today.items.count, prompts.toAnswer.count))</p>
            """
    }

    private func rest(_ board: TeamBoard) -> HTML {
        let rows = board.load.map { load -> HTML in
            "<tr><th scope=\"row\">\(load.name)</th><td>\(load.owed)</td><td>\(load.overdue)</td></tr>"
        }
        let table: HTML =
            rows.isEmpty
            ? "<p>\(Wording.Desk.owe(0))</p>"
            : """
            <div class="scroll" role="group" tabindex="0" aria-labelledby="load"><table>
            <thead><tr><th scope="col">\(Wording.Desk.employee)</th><th scope="col">\(Wording.Desk.owed)</th>\
            <th scope="col">\(Wording.Desk.ofThoseOverdue)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        let later: HTML =
            board.later.items.isEmpty
            ? .empty
            : Pieces.section(Wording.Desk.teamLater, id: "later", CallTable.html(board.later, in: "later", none: ""))
        return later + Pieces.section(Wording.Desk.load, id: "load", table)
    }

    private func redPart(_ rows: [CaseRow]) -> HTML {
        guard !rows.isEmpty else { return "<p>\(Wording.Desk.teamRedNone)</p>" }
        let items = rows.map { row -> HTML in
            """
            <li><a href="\(Pieces.caseLink(row.case))">\(row.citizen ?? Wording.Desk.anonymous)</a> \
            \(Pieces.step(row.step)) \(staff.name(ifAny: row.assigned) ?? Wording.Desk.nobodyAssigned)</li>
            """
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    private func promptPart(_ prompts: PromptList) -> HTML {
        let mine = prompts.toAnswer.map(prompt)
        let others = prompts.others.map {
            Wording.Desk.promptAbout(staff.name(of: $0.person), leader: staff.name(of: $0.leader))
        }
        return """
            \(mine.isEmpty ? Pieces.sentence(Wording.Desk.promptsNone) : "<ul class=\"plain\">\(mine)</ul>")
            \(others.isEmpty ? HTML.empty : Pieces.list(others))
            <p class="small">\(Wording.Desk.promptsHint)</p>
            """
    }

    private func prompt(_ row: PromptRow) -> HTML {
        // An identifier of its own for each, so that answering one is not taken for answering another.
        let command = "\(answers["command"])-\(row.prompt)"
        let parts = FormParts(answers: answers.setting("command", command), faults: [])
        let buttons = PromptList.choices(from: row.state).map { state -> HTML in
            "<button name=\"state\" value=\"\(state.rawValue)\" class=\"second\">\(Wording.Desk.choice(state))</button> "
        }
        let asked = Wording.Desk.promptSince(
            Wording.near(row.asked, at: now), latest: Wording.nearLatest(before: row.by, at: now))
        return """
            <li><p><strong>\(Wording.Desk.promptFor(staff.name(of: row.person)))</strong>. \
            \(asked) \(row.state == .open ? nil : Wording.Desk.name(of: row.state).firstUpper)</p>
            \(parts.form(
                Link(path: ["holdet", "trivsel", row.prompt.rawValue]), frame.formToken,
                ["<p class=\"actions\">\(buttons)</p>"]))</li>
            """
    }
}
