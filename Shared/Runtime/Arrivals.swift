import CaseModel
import Store

/// The files that wait in a service's folder: looked for when something has come, taken a few a turn, moved after commit.
struct Arrivals {
    /// How many are taken between two turns, so that calls are not kept waiting.
    static let most = 8
    /// How often one may be begun in vain, when the process ended each time.
    static let mostTries = 3
    /// How long somebody may keep a file open, in milliseconds, before it is said that it is not taken.
    static let longestOpen: Int64 = 600_000
    private static let key = "arrival"

    let folder: ArrivalFolder
    private let parts: EngineParts
    private var needsLook = true
    private var waiting: ArraySlice<String> = []
    /// How many of those are being taken now.
    private var taking = 0
    /// Taken within this turn; moved when it is committed.
    private var done: [(name: String, fate: ArrivalFate)] = []
    /// Written down as begun in this life of the process: a turn that is given up does not count against the file.
    private var begun: String?
    /// Left where they are until the folder is looked into for another reason: their case waits, or they would not move.
    private var resting: Set<String> = []
    /// Those passed over because somebody has them open for writing, and since when.
    private var open: [String: Open] = [:]

    private struct Open {
        let since: Int64
        var isSaid = false
    }

    init(_ folder: ArrivalFolder, parts: EngineParts) {
        self.folder = folder
        self.parts = parts
    }

    /// Whether something may lie there.
    var isReady: Bool { needsLook || !waiting.isEmpty }

    /// Something may have come.
    mutating func look() { needsLook = true }

    /// What was heard may let those in that had to wait.
    mutating func lookAtResting() {
        if !resting.isEmpty { lookAnew() }
    }

    /// Everything there is is to be tried again.
    mutating func lookAnew() {
        needsLook = true
        resting = []
    }

    /// What was passed over for so long, because somebody kept it open, that a person has to look into it: each once.
    mutating func keptOpen(at monotonic: Int64) -> [String] {
        let late = open.filter { monotonic - $1.since >= Self.longestOpen && !$1.isSaid }.keys.sorted()
        for name in late { open[name]?.isSaid = true }
        return late
    }

    /// How many have been said to be kept open, and still are.
    var keptOpenCount: Int { open.values.count { $0.isSaid } }

    /// The next ones.
    mutating func next(_ most: Int = Arrivals.most, at monotonic: Int64) -> [Arrival] {
        if waiting.isEmpty, needsLook {
            needsLook = false
            let names = Files.names(in: folder.new)
            open = open.filter { names.contains($0.key) }
            waiting = names.filter { !resting.contains($0) }[...]
        }
        var found: [Arrival] = []
        while found.count < min(most, waiting.count) {
            let place = waiting.startIndex + found.count
            let name = waiting[place]
            let before = open.removeValue(forKey: name)
            switch folder.look(at: name) {
            case .whole(let arrival): found.append(arrival)
            case .gone: waiting.remove(at: place)
            case .beingWritten:
                // Whoever writes it will be heard of when it is whole.
                open[name] = before ?? Open(since: monotonic)
                waiting.remove(at: place)
            }
        }
        taking = found.count
        return found
    }

    /// The turn is committed: what it took leaves `new`. Returns what would not move.
    mutating func settled() -> [String] {
        waiting = waiting.dropFirst(taking)
        taking = 0
        defer { done = [] }
        var stuck: [String] = []
        for (name, fate) in done {
            let isMoved =
                switch fate {
                case .taken: folder.settle(name)
                case .unread(let reason): folder.layAside(name, for: reason)
                }
            guard !isMoved else { continue }
            resting.insert(name)
            stuck.append(name)
        }
        return stuck
    }

    mutating func note(_ arrival: Arrival, _ fate: ArrivalFate?) {
        guard let fate else { return _ = resting.insert(arrival.name) }
        done.append((arrival.name, fate))
    }

    /// What this turn leaves to a person, by name and reason.
    var unreadNow: [(name: String, reason: String)] {
        done.compactMap { name, fate in if case .unread(let reason) = fate { (name, reason) } else { nil } }
    }

    /// The turn was given up: everything lies where it lay.
    mutating func forget() {
        done = []
        taking = 0
        waiting = []
        needsLook = true
    }

    /// Writes down that this one is begun, on disk before it is; whether it has ended the process too often.
    mutating func begin(_ arrival: Arrival) throws -> Bool {
        guard begun != arrival.name else { return false }
        let written = try parts.meta.value(Self.key)?.split(separator: " ", maxSplits: 1) ?? []
        let tries = written.count == 2 && written[1] == arrival.name ? Int(written[0]) ?? 0 : 0
        guard tries < Self.mostTries else { return true }
        try parts.transactions.begin()
        try parts.meta.set(Self.key, "\(tries + 1) \(arrival.name)")
        do { try parts.transactions.commit() } catch { throw Engine.Stop.commitFailed(error) }
        begun = arrival.name
        return false
    }

    /// In the transaction of the step.
    func end() throws(StoreError) { try parts.meta.remove(Self.key) }
}
