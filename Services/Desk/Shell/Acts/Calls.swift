import CaseModel
import DeskCore
import Web
import Wording

/// Mine opkald: asked of Callback and Intake at once; what each call is about, of Intake once it is known which calls.
extension Visit {
    /// For so many of the most urgent, what it is about is looked up; each look is written down by the owner.
    private static var mostCards: Int { 10 }
    private static var mostOwn: Int { 60 }
    private static var mostOfUnit: Int { 30 }

    /// Where an administrator goes on from here.
    private var administering: HTML {
        """
        <p>\(Wording.Desk.noCallsToMake)</p>
        <p><a class="alone" href="/adgange">\(Wording.Desk.accesses)</a></p>
        <p>\(Wording.Desk.policyPlace)</p>
        """
    }

    func showCalls() {
        guard Door.cases.lets(me.viewer) else {
            return send(
                .page(
                    frame.page(
                        Wording.Desk.calls,
                        """
                        <h1>\(Wording.Desk.calls)</h1>\
                        \(me.viewer.has(.administrator) ? administering : Pieces.sentence(Wording.Desk.noCases))
                        """)))
        }
        if Doors.onlyInspects(me.viewer) { return send(.seeOther("/tilsyn")) }
        let board = beginBoard()
        let mine = ask(ListCalls(scope: .mine, limit: Self.mostOwn))
        // Mine are among the unit's and are taken out of them below.
        let unit = ask(ListCalls(scope: .unit, limit: Self.mostOwn + Self.mostOfUnit))
        let cases = ask(ListCases(scope: .unit, limit: 100))
        let staff = askStaff()
        let replies = ask(ListReplies())
        let waiting = ask(ListWaiting(scope: .mine))
        let owed = ask(ListMyObligations())
        let mails = ask(ListMailsWaiting())
        let letters = ask(CountWaitingLetters())
        let learning = ask(ListLearningDuties(scope: .mine))
        let care = Door.leader.lets(me.viewer) ? ask(ListCareWaiting()) : nil
        let begun = talksBegun()
        let aside = Door.mailbox.lets(me.viewer) ? ask(CountMailsAside()) : nil
        whenAllHeard { [self] in
            let calls = OwedCalls.inOrder(mine.value?.rows ?? [], at: now)
            let cards = calls.prefix(Self.mostCards).map { (id: $0.case, part: ask(ShowCallerCard(case: $0.case))) }
            let listed = cases.value?.cases ?? []
            let rest = askRows(
                of: calls.dropFirst(Self.mostCards).map(\.case)
                    + others(unit, beside: mine).prefix(Self.mostOfUnit).map(\.case)
                    + (replies.value?.replies ?? []).map(\.case) + (mails.value?.mails ?? []).map(\.case)
                    + (owed.value?.obligations ?? []).map(\.case)
                    + (learning.value?.rows ?? []).compactMap(\.case) + begun, beside: listed)
            whenAllHeard { [self] in
                let known = cards.compactMap { card in card.part.value.map { (card.id, $0) } }
                let rows = listed + rest.flatMap { $0.value?.cases ?? [] }
                let lost = lost(beside: rows.map(\.case) + known.map { $0.0 })
                let names = Visit.names(in: rows, lost: lost)
                let page = callsPage(
                    board, mine, unit, names, begun, staff, replies, waiting, owed, mails, letters, learning, aside,
                    care,
                    Dictionary(known) { first, _ in first },
                    lost: lost, shut: Set(cards.filter { $0.part.heard.refusal == Access.Denial.red.code }.map(\.id)))
                let shown = (mine.value?.rows ?? []) + (unit.value?.rows ?? [])
                sendBoard(page, board, units: [me.viewer.unit], cases: shown.map(\.case))
            }
        }
    }

    private func callsPage(
        _ board: Board, _ mine: Part<ListCalls.Reply>, _ unit: Part<ListCalls.Reply>, _ names: [CaseID: String],
        _ begun: [CaseID], _ staff: Part<NameBook>, _ replies: Part<ListReplies.Reply>,
        _ waiting: Part<ListWaiting.Reply>,
        _ owed: Part<ListMyObligations.Reply>, _ mails: Part<ListMailsWaiting.Reply>,
        _ letters: Part<CountWaitingLetters.Reply>, _ learning: Part<ListLearningDuties.Reply>,
        _ aside: Part<CountMailsAside.Reply>?, _ care: Part<ListCareWaiting.Reply>?,
        _ cards: [CaseID: ShowCallerCard.Reply], lost: LostCases, shut: Set<CaseID>
    ) -> Response {
        let book = staff.value ?? NameBook()
        let others = others(unit, beside: mine)
        var page = CallsPage(
            frame: frame,
            mine: mine.heard.map {
                OwedCalls($0.rows, cards: cards, names: names, shut: shut, lost: lost, staff: book, at: now)
            },
            unit: unit.heard.map { _ in
                OwedCalls(Array(others.prefix(Self.mostOfUnit)), names: names, lost: lost, staff: book, at: now)
            }, answers: freshAnswers(), notice: notice, hasMore: mine.value?.next != nil,
            unitHasMore: others.count > Self.mostOfUnit || unit.value?.next != nil,
            live: LivePart(mark: board.mark, board: "/"),
            replies: LearningWaitingPart(reply: learning.heard, names: names, now: now).mine
                + OwedBrief.ofPerson(owed.heard, names: names, at: now)
                + RepliesPart.html(replies.heard, names: names, at: now)
                + MailsWaitingPart.html(mails.heard, names: names, at: now),
            waiting: waiting.heard, letters: letters.heard, aside: aside?.value, staff: book, now: now,
            care: care?.heard)
        page.begunTalks = TalkDraft.list(begun, names: names)
        return .page(page.html)
    }

    /// The unit's calls without one's own.
    private func others(_ unit: Part<ListCalls.Reply>, beside mine: Part<ListCalls.Reply>) -> [CallRow] {
        let own = Set((mine.value?.rows ?? []).map(\.callback))
        return (unit.value?.rows ?? []).filter { !own.contains($0.callback) }
    }

    /// Asks Intake for those cases that are to be named and are not among the newest, which were listed: a broken promise is
    /// often an old case's, and somebody whom we know is not to be called anonymous.
    func askRows(of cases: [CaseID], beside listed: [CaseRow]) -> [Part<ListCaseRows.Reply>] {
        let unlisted = Set(cases).subtracting(listed.map(\.case)).sorted()
        return stride(from: 0, to: unlisted.count, by: ListCaseRows.mostCases).map { start in
            ask(ListCaseRows(cases: Array(unlisted[start..<min(start + ListCaseRows.mostCases, unlisted.count)])))
        }
    }

    /// Cases that Intake, which was asked of them, does not have, and that others still speak of.
    func lost(beside known: [CaseID]) -> LostCases { lost.without(known) }

    /// What the cases are called in a list: by their citizens, or by what has become of them.
    static func names(in rows: [CaseRow], lost: LostCases) -> [CaseID: String] {
        let named = rows.compactMap { row in row.citizen.map { (row.case, $0) } }
        let others = lost.all.compactMap { id in lost[id].map { (id, Wording.Desk.name(of: $0, id)) } }
        return Dictionary(named + others) { first, _ in first }
    }
}
