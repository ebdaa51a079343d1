import CaseModel
import DeskAnswers
import DeskCore
import Runtime
import Web
import Wording

/// Giving on what a colleague owes who is away: each call on its own, so that one refusal holds up none of the others.
extension Visit {
    /// So many calls stand on one page; the rest come when these have been given on.
    static var mostHandedOver: Int { 30 }

    func showHandOver() { withColleague { handOverPage($0, []) } }

    func handOver() {
        withColleague { colleague in
            let unnamed = named()
            guard unnamed.isEmpty else { return handOverPage(colleague, [], faults: unnamed) }
            let moves: [HandingOver.Move]
            do throws(FieldFaults) { moves = try HandingOver.moves(in: answers) } catch {
                return handOverPage(colleague, [], faults: error.all)
            }
            let staff = askStaff()
            let acts = moves.map { move in
                (move: move, card: ask(ShowCallerCard(case: move.case)), done: act(command(move), as: commandID(move)))
            }
            // What it is called stands in the list of those who lead, as long as it is still the colleague's.
            let owed = ask(ListMyObligations(of: colleague))
            let gifts = HandingOver.gifts(in: answers).map { gift in
                (
                    gift: gift,
                    done: act(
                        GiveObligation(case: gift.case, obligation: gift.obligation, to: gift.to),
                        as: CommandID(rawValue: "\(answers["command"])-\(gift.obligation)") ?? desk.chance.identifier())
                )
            }
            whenAllHeard { [self] in
                let book = staff.value ?? NameBook()
                let names = (owed.value?.obligations ?? []).map { ($0.obligation, Wording.Desk.owedWords(of: $0)) }
                let words = Dictionary(names) { first, _ in first }
                let given = gifts.map { act in
                    GiftResult(
                        what: words[act.gift.obligation] ?? act.gift.case.rawValue, to: book.name(of: act.gift.to),
                        problem: Self.problem(act.done.heard))
                }
                let results = acts.map { act in
                    MoveResult(
                        case: act.move.case, citizen: name(of: act.move.case, act.card.value),
                        to: book.name(of: act.move.to), problem: Self.problem(act.done.heard))
                }
                handOverPage(colleague, results, given)
            }
        }
    }

    private func name(of id: CaseID, _ card: ShowCallerCard.Reply?) -> String? {
        card?.name ?? lost[id].map { Wording.Desk.name(of: $0, id) }
    }

    private func command(_ move: HandingOver.Move) -> AssignCase { AssignCase(case: move.case, person: move.to) }

    /// Of the form's own identifier and the case, so that a second click does nothing twice.
    private func commandID(_ move: HandingOver.Move) -> CommandID {
        CommandID(rawValue: "\(answers["command"])-\(move.case)") ?? desk.chance.identifier()
    }

    private static func problem<Reply>(_ heard: Heard<Reply>) -> String? {
        switch heard {
        case .heard: nil
        case .refused(let code): Wording.sentence(forRefusal: code)
        case .silent: Wording.Desk.silentAction
        }
    }

    private func withColleague(_ body: (PersonID) -> Void) { with("person", body) }

    /// What is left to give on, and what has just come of it. Chosen anew each time, under an identifier of its own.
    private func handOverPage(
        _ colleague: PersonID, _ results: [MoveResult], _ given: [GiftResult] = [], faults: [FieldFault] = []
    ) {
        let owed = ask(ListMyObligations(of: colleague))
        let calls = ask(ListCalls(scope: .all, limit: 100, assigned: colleague))
        let staff = askStaff()
        whenAllHeard { [self] in
            let rows = (calls.value?.rows ?? []).filter { me.viewer.leads.contains($0.unit) }
            // A case whose two calls are owed by the same colleague is given on once.
            let firsts = OwedCalls.inOrder(rows, at: now).reduce(into: [CallRow]()) { list, row in
                if !list.contains(where: { $0.case == row.case }) { list.append(row) }
            }
            let shown = Array(firsts.prefix(Self.mostHandedOver))
            let cards = shown.map { (id: $0.case, part: ask(ShowCallerCard(case: $0.case))) }
            whenAllHeard { [self] in
                let known = cards.compactMap { card in card.part.value.map { (card.id, $0) } }
                let book = staff.value ?? NameBook()
                let items = calls.heard.map { _ in
                    OwedCalls(
                        shown, cards: Dictionary(known) { first, _ in first },
                        lost: lost(beside: known.map { $0.0 }), staff: book, at: now)
                }
                let problems = results.compactMap { result in
                    result.problem.map {
                        FieldFault(
                            HandingOver.field(result.case), "\(result.citizen ?? Wording.Desk.anonymous): \($0)")
                    }
                }
                let ungiven = given.compactMap { result in
                    result.problem.map { FieldFault("alle", Wording.Desk.notHandedOverOwed(result.what, $0)) }
                }
                let isFaulty = !ungiven.isEmpty || !faults.isEmpty || !problems.isEmpty
                let kept = isFaulty ? answers.setting("command", freshAnswers()["command"]) : freshAnswers()
                let page = HandOverPage(
                    frame: frame, colleague: colleague, calls: items, units: Dictionary(grouping: shown, by: \.case),
                    hasMore: firsts.count > shown.count || calls.value?.next != nil, results: results, staff: book,
                    answers: kept, now: now, faults: faults + problems + ungiven, owed: owed.heard, given: given)
                send(.page(page.html, status: isFaulty ? .unprocessable : .ok))
            }
        }
    }
}
