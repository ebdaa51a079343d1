import CaseModel
import OperatorCore
import Testing

/// `genklang letters list` when more waits than one reply holds.
@Suite struct `A long list of letters at the command line` {
    private static let since: Timestamp = "2026-11-24T08:00Z"

    private func rows(_ stand: LetterStand, _ numbers: Range<Int>) -> [PlacedLetter] {
        numbers.map { number in
            PlacedLetter(
                stand: stand, case: nil,
                letter: LetterRow(
                    letter: LetterID(unchecked: "L-\(stand)-\(number)"), kind: .noteCopy, state: .sent,
                    since: Self.since,
                    note: nil, version: nil, to: nil, by: nil, isLate: false, reason: nil, digest: nil))
        }
    }

    /// A Notifier with a thousand unprinted letters and two bounced ones, whose replies hold forty rows.
    private func answer(_ wish: ListDeliveries) -> ListDeliveries.Reply {
        guard wish.stand != nil else {
            return ListDeliveries.Reply(
                rows: rows(.bounced, 0..<2) + rows(.unprinted, 0..<38), more: [.unprinted], unlooked: 3)
        }
        let from = wish.after.flatMap { Int($0.letter.rawValue.split(separator: "-").last ?? "") }.map { $0 + 1 } ?? 0
        let to = min(from + min(wish.limit ?? 100, 40), 1000)
        let part = rows(.unprinted, from..<to)
        return ListDeliveries.Reply(
            rows: part,
            next: to < 1000 ? part.last.map { DeliveryCursor(since: Self.since, letter: $0.letter.letter) } : nil)
    }

    private func list(_ arguments: String...) throws -> ListDeliveries.Reply {
        let options = try options(.lettersList, arguments)
        return try DeliveryPages.list(ListDeliveries(options), most: ListDeliveries.mostShown(options)) { answer($0) }
    }

    @Test func `a hundred of each kind are shown if not said otherwise, and how to see the others`() throws {
        let reply = try list()
        #expect(reply.rows.count == 102 && reply.more == [.unprinted] && reply.unlooked == 3)
        #expect(Set(reply.rows.map(\.letter.letter)).count == 102)
        let text = DeliveryTables.list(reply)
        #expect(text.contains("more: genklang letters list unprinted --limit N\n"))
    }

    @Test func `all are shown where that is asked for, of one kind or of every`() throws {
        #expect(try list("--limit", "5000").rows.count == 1002)
        #expect(try list("--limit", "5000").more == nil)
        let one = try list("unprinted", "--limit", "1000")
        #expect(one.rows.count == 1000 && one.next == nil)
        let some = try list("unprinted", "--limit", "50")
        #expect(
            some.rows.count == 50 && DeliveryTables.list(some).contains("more of them are not shown; use --limit N"))
    }
}
