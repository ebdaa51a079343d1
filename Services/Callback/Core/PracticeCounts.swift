package import CaseModel

/// How often whoever rang ticked what, said only where nobody can be picked out by it.
package struct PracticeCounts: Equatable, Sendable {
    /// Fewer talks than this say nothing, nor do fewer ticks or fewer without one: each could point at somebody.
    package static let least = 5

    private let talks: Int
    private let ticked: [TalkTick: Int]

    /// - Parameters:
    ///   - talks: of which somebody could have ticked something.
    ///   - ticked: how many of them each was ticked of.
    package init(talks: Int, ticked: [TalkTick: Int]) {
        self.talks = talks
        self.ticked = ticked
    }

    package var reply: ShowPractice.Reply {
        ShowPractice.Reply(
            talks: shown(talks),
            ticked: TalkTick.allCases.map { tick in
                let count = ticked[tick] ?? 0
                // None of very many and all of very many say as much of each of them as a name would.
                let isSmall = talks < Self.least || (1..<Self.least).contains(count) || isNearlyAll(count)
                return ShowPractice.Ticked(tick: tick, count: isSmall ? .hidden : .number(count))
            })
    }

    private func isNearlyAll(_ count: Int) -> Bool { (1..<Self.least).contains(talks - count) }

    private func shown(_ count: Int) -> Count { (1..<Self.least).contains(count) ? .hidden : .number(count) }
}
