package import CaseModel

/// One thing that became true, as far as it tells whose board it is news on. Nothing of anybody's words is in it.
package struct Change: Hashable, Sendable {
    /// Where it stands in the bus's log.
    package let position: Int64
    package let id: EventID
    package let cause: EventID?
    /// The case; for what is asked of a leader, the prompt.
    package let subject: Subject
    /// Whose lists it may be new on.
    package let unit: UnitID?
    package let persons: [PersonID]

    package init(
        position: Int64, id: EventID, cause: EventID?, subject: Subject, unit: UnitID?, persons: [PersonID]
    ) {
        self.position = position
        self.id = id
        self.cause = cause
        self.subject = subject
        self.unit = unit
        self.persons = persons
    }
}

/// A board as somebody has it before them: what it shows, and up to which change.
package struct BoardView: Hashable, Sendable {
    package let viewer: PersonID
    /// Units whose calls stand on it.
    package let units: Set<UnitID>
    /// The cases on it, by hash: taking one for another only tells of news once too often.
    private let cases: Set<Int>
    /// What its reader has just done; the board shows it already, with what came of it at once.
    private let done: Set<EventID>
    /// How far the log had been heard when the owners were asked.
    package let reached: Reached

    package init(
        viewer: PersonID, units: Set<UnitID>, cases: some Sequence<CaseID>, done: [EventID], reached: Reached
    ) {
        self.viewer = viewer
        self.units = units
        self.cases = Set(cases.map { Subject($0).hashValue })
        self.done = Set(done)
        self.reached = reached
    }

    /// Whether the board does not show this yet.
    package func misses(_ change: Change) -> Bool {
        guard change.position > reached.position, !done.contains(change.id) else { return false }
        if let cause = change.cause, done.contains(cause) { return false }
        return change.unit.map(units.contains) == true || change.persons.contains(viewer)
            || cases.contains(change.subject.hashValue)
    }
}

/// How far the bus's log has been heard, and in which of its lives: a bus that was put back from a copy begins another.
package struct Reached: Hashable, Sendable {
    package internal(set) var life = 0
    package internal(set) var position: Int64 = 0
}

/// The latest changes, so that a board whose line was cut for a while is told what it missed.
package struct RecentChanges: Sendable {
    /// At least so many are kept; a board that is older than all of them is told that there may be news.
    package static let most = 2048

    package private(set) var reached = Reached()
    private var since: Int64 = 0
    private var changes: [Change] = []

    package init() {}

    /// Hearing goes on behind that position; elsewhere than where it stopped, nothing is known of what lies between.
    package mutating func begin(after position: Int64) {
        guard reached.life == 0 || position != reached.position else { return }
        reached = Reached(life: reached.life + 1, position: position)
        changes = []
        since = position
    }

    package mutating func hear(_ change: Change) {
        reached.position = max(reached.position, change.position)
        changes.append(change)
        guard changes.count >= 2 * Self.most else { return }
        since = changes[Self.most - 1].position
        changes.removeFirst(Self.most)
    }

    /// Whether that board may miss something by now.
    package func isNews(for view: BoardView) -> Bool {
        view.reached.life != reached.life || view.reached.position < since || changes.contains { view.misses($0) }
    }
}
