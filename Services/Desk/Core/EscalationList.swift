package import CaseModel

/// The broken promises that came to a leader and wait for a word from them.
package struct EscalationList: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package let call: OwedCalls.Item
        package let stage: PingStage
        package let toldAt: Timestamp
    }

    /// So many stand on the page at once.
    package static let mostShown = 5

    /// The oldest promise first.
    package let items: [Item]
    /// How many wait in all, as far as is known: at least so many where `isCountCut`.
    package let count: Int
    package let isCountCut: Bool
    /// Whether there are more than are listed.
    package let hasMore: Bool

    package init(
        _ reply: ListEscalations.Reply, names: [CaseID: String], lost: LostCases = LostCases(), staff: NameBook,
        at now: Timestamp
    ) {
        let rows = Dictionary(reply.escalations.map { ($0.call.callback, $0) }) { first, _ in first }
        let calls = OwedCalls(reply.escalations.map(\.call), names: names, lost: lost, staff: staff, at: now).items
        items = calls.prefix(Self.mostShown).compactMap { call in
            rows[call.callback].map { Item(call: call, stage: $0.stage, toldAt: $0.toldAt) }
        }
        count = calls.count
        isCountCut = reply.hasMore
        hasMore = reply.hasMore || calls.count > items.count
    }
}
