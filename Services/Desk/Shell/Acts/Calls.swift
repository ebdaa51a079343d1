import CaseModel
import DeskCore
import Web
import Wording

/// Mine opkald: asked of Callback and Intake at once; what each call is about, of Intake once it is known which calls.
extension Visit {
    /// For so many of the most urgent, what it is about is looked up; each look is written down by the owner.
    private static var mostCards: Int { 10 }
    private static var mostRows: Int { 50 }

    func showCalls() {
        guard Door.cases.lets(me.viewer) else {
            return send(
                .page(
                    frame.page(
                        Wording.Desk.calls, "<h1>\(Wording.Desk.calls)</h1><p>\(Wording.Desk.noCases)</p>")))
        }
        let board = beginBoard()
        let mine = ask(ListCalls(scope: .mine, limit: Self.mostRows))
        let unit = ask(ListCalls(scope: .unit, limit: Self.mostRows))
        let cases = ask(ListCases(scope: .unit, limit: 100))
        let staff = askStaff()
        let replies = ask(ListReplies())
        whenAllHeard { [self] in
            let own = OwedCalls.inOrder(mine.value?.rows ?? [], at: now).prefix(Self.mostCards)
            let cards = own.map { (id: $0.case, part: ask(ShowCallerCard(case: $0.case))) }
            whenAllHeard { [self] in
                let known = cards.compactMap { card in card.part.value.map { (card.id, $0) } }
                let page = callsPage(
                    board, mine, unit, cases, staff, replies, Dictionary(known) { first, _ in first })
                let shown = (mine.value?.rows ?? []) + (unit.value?.rows ?? [])
                sendBoard(page, board, units: [me.viewer.unit], cases: shown.map(\.case))
            }
        }
    }

    private func callsPage(
        _ board: Board, _ mine: Part<ListCalls.Reply>, _ unit: Part<ListCalls.Reply>, _ cases: Part<ListCases.Reply>,
        _ staff: Part<NameBook>, _ replies: Part<ListReplies.Reply>, _ cards: [CaseID: ShowCallerCard.Reply]
    ) -> Response {
        let book = staff.value ?? NameBook()
        let names = Visit.names(in: cases.value?.cases ?? [])
        let ownIDs = Set((mine.value?.rows ?? []).map(\.callback))
        return .page(
            CallsPage(
                frame: frame,
                mine: mine.heard.map { OwedCalls($0.rows, cards: cards, names: names, staff: book, at: now) },
                unit: unit.heard.map { reply in
                    OwedCalls(
                        reply.rows.filter { !ownIDs.contains($0.callback) }, names: names, staff: book, at: now)
                }, notice: notice, hasMore: mine.value?.next != nil, live: LivePart(mark: board.mark, board: "/"),
                replies: RepliesPart.html(replies.heard, names: names, at: now)
            ).html)
    }

    static func names(in rows: [CaseRow]) -> [CaseID: String] {
        let named = rows.compactMap { row in row.citizen.map { (row.case, $0) } }
        return Dictionary(named) { first, _ in first }
    }
}
