package import CaseModel

/// How often whoever rings ticked what, said only where nobody can be picked out by it.
package struct PracticeCounts: Equatable, Sendable {
    /// Fewer talks than this say nothing, nor do fewer ticks or fewer without one: each could point at somebody.
    package static let leastTalks = 5
    /// Nor do the talks of fewer people, however many: whoever leads them knows whose they were.
    package static let leastPeople = 3

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

    package var reply: ShowPractice.Reply {
        ShowPractice.Reply(
            talks: (1..<Self.leastTalks).contains(talks) ? .few : .number(talks),
            ticked: TalkTick.allCases.map { ShowPractice.Ticked(tick: $0, count: count(of: $0)) })
    }

    private func count(of tick: TalkTick) -> Count {
        let count = ticked[tick] ?? 0
        let few = 1..<Self.leastTalks
        guard talks >= Self.leastTalks, people >= Self.leastPeople else { return .hidden }
        guard !few.contains(count) else { return .few }
        // Those of whom it was not ticked are few.
        guard !few.contains(talks - count) else { return .hidden }
        return .number(count)
    }
}
