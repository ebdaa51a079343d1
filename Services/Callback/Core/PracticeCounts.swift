package import CaseModel

/// How often whoever rings ticked what, said only where nobody can be picked out by it.
package struct PracticeCounts: Equatable, Sendable {
    /// Fewer talks than this say nothing, nor do fewer ticks or fewer without one: each could point at somebody.
    package static let leastTalks = 5
    /// Nor do the talks of fewer people, however many: whoever leads them knows whose they were.
    package static let leastPeople = 3

    /// No talk.
    package static let noTalk = PracticeCounts(talks: 0, people: 0, ticked: [:])

    private let talks: Int
    private let people: Int
    private let ticked: [TalkTick: Int]

    /// - Parameters:
    ///   - talks: of which somebody could have ticked something.
    ///   - people: who held them.
    ///   - ticked: how many of them each was ticked of.
    package init(talks: Int, people: Int, ticked: [TalkTick: Int]) {
        self.talks = talks
        self.people = people
        self.ticked = ticked
    }

    /// What these quarters tell, each by itself, together.
    package static func reply(_ quarters: [(days: ClosedRange<CivilDay>, counts: PracticeCounts)]) -> ShowPractice.Reply
    {
        func sum(_ count: (PracticeCounts) -> Count) -> Count {
            quarters.map { count($0.counts) }.reduce(.number(0), +)
        }
        return ShowPractice.Reply(
            talks: sum { (1..<leastTalks).contains($0.talks) ? .few : .number($0.talks) },
            ticked: TalkTick.allCases.map { tick in .init(tick: tick, count: sum { $0.count(of: tick) }) },
            from: quarters.first?.days.lowerBound, to: quarters.last?.days.upperBound)
    }

    private func count(of tick: TalkTick) -> Count {
        let count = ticked[tick] ?? 0
        let few = 1..<Self.leastTalks
        guard talks > 0 else { return .number(0) }
        guard talks >= Self.leastTalks, people >= Self.leastPeople else { return .hidden }
        guard !few.contains(count) else { return .few }
        // Those of whom it was not ticked are few.
        guard !few.contains(talks - count) else { return .hidden }
        return .number(count)
    }
}
