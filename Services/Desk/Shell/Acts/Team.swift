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

    /// What the leader does about a broken promise: takes it, rings now, or has spoken with whoever is to ring.
    func answerEscalation() {
        guard let callback = request.parameters["callback"].flatMap(CallbackID.init(rawValue:)),
            let id: CaseID = answers.identifier("case")
        else { return send(MessagePage.missing(for: frame)) }
        switch answers["do"] {
        case "take":
            submit(AssignCase(case: id, person: person)) { _ in
                Link(path: ["holdet"], query: ["besked": "taget"])
            } again: { [self] in
                teamPage($0)
            }
        case "ring": say(.ringsNow, of: callback, then: Link(path: ["sager", id.rawValue, "samtale"]))
        case "stays": say(.staysWithCaller, of: callback, then: Link(path: ["holdet"], query: ["besked": "besvaret"]))
        default: send(MessagePage.missing(for: frame))
        }
    }

    private func say(_ word: LeadersWord, of callback: CallbackID, then place: Link) {
        submit(AnswerEscalation(callback: callback, word: word)) { _ in
            place
        } again: { [self] in
            teamPage($0)
        }
    }

    /// So many of the most urgent calls stand on the whole page, and so many are looked through for a part of them; the figures
    /// beside them count all.
    private static func mostCalls(on view: TeamView) -> Int { view.part == nil ? 60 : 200 }

    /// One part alone asks those who know of it and nobody else.
    private func teamPage(_ faults: [FieldFault] = []) {
        let board = beginBoard()
        let view = TeamView(request.query["vis"], from: request.query["fra"])
        let isWhole = view.part == nil
        let calls = ask(
            ListCalls(scope: .all, limit: Self.mostCalls(on: view)), if: view.shows(.overdue, .today, .later))
        let cases = ask(ListCases(scope: .all, limit: 100), if: isWhole)
        let red = ask(ListCases(scope: .all, limit: 100, step: .red), if: view.shows(.red, .load))
        let escalations = ask(ListEscalations(), if: isWhole)
        let load = ask(ShowLoad(), if: view.shows(.load))
        let prompts = ask(ListPrompts(), if: isWhole)
        let care = ask(ListCareWaiting(), if: isWhole)
        let reviews = ask(ListReviews(), if: view.shows(.reviews))
        let waiting = ask(ListWaiting(scope: .led), if: view.shows(.waiting))
        let setAside = ask(ListSetAside(), if: isWhole)
        let pulse = ask(ShowPulse(), if: isWhole)
        let letters = ask(CountWaitingLetters(), if: isWhole)
        let learning = ask(ListLearningDuties(scope: .led), if: isWhole)
        let staff = askStaff()
        whenAllHeard { [self] in
            let listed = (cases.value?.cases ?? []) + (red.value?.cases ?? [])
            let rest = askRows(
                of: (calls.value?.rows ?? []).map(\.case) + (escalations.value?.escalations ?? []).map(\.call.case)
                    + (learning.value?.rows ?? []).compactMap(\.case)
                    + (isWhole ? [] : reviews.value?.reviews ?? []).compactMap(\.case),
                beside: listed)
            whenAllHeard { [self] in
                let book = staff.value ?? NameBook()
                let viewer = me.viewer
                let led = { (unit: UnitID) in viewer.leads.contains(unit) }
                let rows = listed + rest.flatMap { $0.value?.cases ?? [] }
                let lost = lost(beside: rows.map(\.case))
                let names = Visit.names(in: rows, lost: lost)
                let due = calls.heard.map { reply in
                    TeamBoard(reply.rows.filter { led($0.unit) }, names: names, lost: lost, staff: book, at: now)
                }
                let page = TeamPage(
                    frame: frame, board: due,
                    escalations: escalations.heard.map {
                        EscalationList($0, names: names, lost: lost, staff: book, at: now)
                    },
                    red: red.heard.map { reply in reply.cases.filter { led($0.unit) } },
                    prompts: prompts.heard.map { PromptList($0.prompts, for: viewer.person) },
                    reviews: reviews.heard.map { reply in reply.reviews.filter { led($0.unit) } },
                    load: load.heard.map { reply in
                        TeamLoad(
                            reply.people, red: red.value.map { $0.cases.filter { led($0.unit) } }, staff: book,
                            for: viewer, at: now)
                    },
                    names: names, staff: book, answers: freshAnswers(), now: now,
                    cut: TeamPart.cut(
                        calls: due.value, hasMore: calls.value?.next != nil, red: red.value?.next != nil,
                        reviews: reviews.value?.hasMore == true),
                    faults: faults, notice: notice, live: LivePart(mark: board.mark, board: view.link),
                    waiting: waiting.heard, pulse: pulse.heard, letters: letters.heard,
                    learning: LearningWaitingPart(reply: learning.heard, names: names, now: now).team,
                    care: care.heard, setAside: setAside.heard,
                    view: view)
                let shown = (calls.value?.rows ?? []).filter { led($0.unit) }.map(\.case)
                sendBoard(
                    .page(page.html, status: faults.isEmpty ? .ok : .unprocessable), board, units: Set(viewer.leads),
                    cases: shown)
            }
        }
    }
}
