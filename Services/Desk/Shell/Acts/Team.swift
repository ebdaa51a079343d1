import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Holdet: everything at once from Callback, Intake and Wellbeing; each part stands even when another owner is silent.
extension Visit {
    func showTeam() { teamPage() }

    func answerPrompt() {
        guard let prompt = request.parameters["prompt"].flatMap(PromptID.init(rawValue:)),
            let state: PromptState = answers.choice("state")
        else { return send(MessagePage.missing(for: frame)) }
        submit(AnswerPrompt(prompt: prompt, state: state)) { _ in
            Link(path: ["holdet"], query: ["besked": "gemt"])
        } again: { [self] in
            teamPage($0)
        }
    }

    private func teamPage(_ faults: [FieldFault] = []) {
        let board = beginBoard()
        let calls = ask(ListCalls(scope: .all, limit: 200))
        let cases = ask(ListCases(scope: .all, limit: 100))
        let prompts = ask(ListPrompts())
        let staff = askStaff()
        whenAllHeard { [self] in
            let book = staff.value ?? NameBook()
            let names = Visit.names(in: cases.value?.cases ?? [])
            let viewer = me.viewer
            let page = TeamPage(
                frame: frame,
                board: calls.heard.map { reply in
                    TeamBoard(
                        reply.rows.filter { viewer.leads.contains($0.unit) }, names: names, staff: book, at: now)
                },
                red: cases.heard.map { reply in
                    reply.cases.filter { $0.step == .red && !$0.isClosed && viewer.leads.contains($0.unit) }
                },
                prompts: prompts.heard.map { PromptList($0.prompts, for: viewer.person) }, staff: book,
                answers: freshAnswers(), now: now, faults: faults, notice: notice,
                live: LivePart(mark: board.mark, board: "/holdet"))
            let shown = (calls.value?.rows ?? []).filter { viewer.leads.contains($0.unit) }.map(\.case)
            sendBoard(
                .page(page.html, status: faults.isEmpty ? .ok : .unprocessable), board, units: Set(viewer.leads),
                cases: shown)
        }
    }
}
