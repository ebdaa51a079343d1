import CaseModel
import Store
import Wire

/// Takes from the owners what the log does not keep any more: each one's events since our numbers, page by page, woven
/// together in the order in which they were said (PROTOCOL.md § 11).
///
/// Where it stands is what the file says that it has applied. So nothing is lost with the process: it asks on from there.
struct Resync {
    /// What is written down of it, in the file.
    struct Mark: Codable, Equatable {
        let since: Timestamp
        /// Events taken in so far.
        var taken: Int64
    }

    /// Why it cannot go on by itself.
    enum Obstacle: Error, Equatable {
        /// An owner of an earlier release, or one that may not be asked, has no record to tell from.
        case refused(owner: ServiceName, reason: String)
    }

    /// What is to be told to the operator.
    enum News: Equatable {
        case waits(owner: ServiceName, reason: String)
        case missing(owner: ServiceName, epoch: String, through: Int64)
    }

    static let key = "resync"
    /// How long an owner may take, in milliseconds.
    private static let patience: Int64 = 10_000

    /// One owner's part.
    private struct Owner {
        let name: ServiceName
        let types: [EventType]
        let after: [Snapshot.Mark]
        /// What has come and has not been passed on, in the owner's order.
        var events: ArraySlice<CloudEvent> = []
        var page: EventID?
        var isWhole = false
        var isAsking = false
        var failures = 0
        /// Monotonic milliseconds.
        var notBefore: Int64 = 0
    }

    /// Where answers land between two turns; a reference, since the session calls back.
    private final class State {
        var owners: [Owner] = []
        /// Events that lie in some owner's part, so that no effect comes before its cause.
        var waiting: Set<EventID> = []
        var news: [News] = []
        var obstacle: Obstacle?
        /// Answers to questions of an earlier round, or of an earlier connection, are not listened to.
        var round = 0
    }

    private let parts: EngineParts
    private let state = State()
    var mark: Mark
    /// Set while there is a connection on which the owners are asked.
    private(set) var isUnderWay = false

    /// The order in which services come to speak of a thing, for what was said in the same millisecond.
    private static let order: [ServiceName] = [.directory, .intake, .callback, .notifier, .wellbeing, .learning]

    init(parts: EngineParts, mark: Mark) {
        self.parts = parts
        self.mark = mark
    }

    /// What an earlier process had begun; `nil` when nothing was.
    static func atStart(_ parts: EngineParts) throws -> Resync? {
        guard let text = try parts.meta.value(key) else { return nil }
        return Resync(parts: parts, mark: try JSON.read(Array(text.utf8)).decode(Mark.self))
    }

    /// The bus has refused to let us go on: every owner is asked from the numbers that we have.
    mutating func begin(reading types: [EventType]) throws {
        isUnderWay = true
        state.round += 1
        state.waiting = []
        state.obstacle = nil
        let marks = try parts.applied.all()
        let owners = Dictionary(grouping: types) { Self.owner(of: $0) }
        state.owners = owners.keys.sorted { (Self.rank($0), $0) < (Self.rank($1), $1) }.map { name in
            Owner(
                name: name, types: owners[name, default: []].sorted(),
                after: marks.filter { $0.source == name.rawValue }.map {
                    Snapshot.Mark(epoch: $0.epoch, number: $0.number)
                })
        }
    }

    /// The connection ended.
    mutating func forget() {
        isUnderWay = false
        state.round += 1
        state.owners = []
        state.waiting = []
    }

    /// The service whose event it is: `dk.genklang.<service>.…`.
    private static func owner(of type: EventType) -> ServiceName {
        ServiceName(rawValue: type.rawValue.split(separator: ".").dropFirst(2).first.map(String.init) ?? "")
    }

    private static func rank(_ name: ServiceName) -> Int { order.firstIndex(of: name) ?? order.count }

    /// Whether every owner has told everything, and all of it was passed on.
    var isDrained: Bool { isUnderWay && state.owners.allSatisfy { $0.isWhole && $0.events.isEmpty } }

    /// Whether there is an event to pass on.
    var hasNext: Bool {
        isUnderWay && !isDrained && state.owners.allSatisfy { $0.isWhole || !$0.events.isEmpty }
    }

    /// Owners that have not told everything, for the operator.
    var waitsFor: [ServiceName] { state.owners.filter { !$0.isWhole }.map(\.name) }

    /// The next event of all owners': the oldest whose cause is not among those that wait; `nil` when a page is missing.
    mutating func next() -> CloudEvent? {
        guard hasNext else { return nil }
        let heads = state.owners.indices.filter { !state.owners[$0].events.isEmpty }
        let free = heads.filter { index in
            state.owners[index].events.first?.cause.map { !state.waiting.contains($0) } ?? true
        }
        let oldest = (free.isEmpty ? heads : free).min { one, other in
            guard let first = state.owners[one].events.first, let second = state.owners[other].events.first else {
                return false
            }
            return (first.time, one) < (second.time, other)
        }
        guard let oldest, let event = state.owners[oldest].events.popFirst() else { return nil }
        state.waiting.remove(event.id)
        return event
    }

    /// When somebody is to be asked next; monotonic milliseconds, `nil` when only an answer can matter.
    var nextAttempt: Int64? {
        guard isUnderWay else { return nil }
        if state.obstacle != nil || !state.news.isEmpty { return 0 }
        return state.owners.filter { !$0.isWhole && !$0.isAsking && $0.events.isEmpty }.map(\.notBefore).min()
    }

    /// Asks those for their next page whose last one has been passed on; what is to be told.
    ///
    /// - Throws: `Obstacle` when an owner will never answer.
    mutating func ask(on session: BusSession, at monotonic: Int64) throws(Obstacle) -> [News] {
        if let obstacle = state.obstacle { throw obstacle }
        defer { state.news = [] }
        guard isUnderWay else { return state.news }
        for index in state.owners.indices {
            let owner = state.owners[index]
            guard !owner.isWhole, !owner.isAsking, owner.events.isEmpty, owner.notBefore <= monotonic else { continue }
            let request = Snapshot.Request(types: owner.types, after: owner.after, page: owner.page)
            guard let body = try? JSON(encoding: request),
                let params = try? JSON(encoding: CallRequest(deadline: Self.patience, body: body))
            else { continue }
            state.owners[index].isAsking = true
            session.request(Snapshot.method(of: owner.name), params) { [state, round = state.round] result in
                guard state.round == round else { return }
                Self.answered(index, result, in: state, at: monotonic)
            }
        }
        return state.news
    }

    private static func answered(
        _ index: Int, _ result: Result<JSON, RPCError>, in state: State, at monotonic: Int64
    ) {
        let name = state.owners[index].name
        state.owners[index].isAsking = false
        switch result {
        case .success(let json):
            guard let reply = try? json.decode(Snapshot.Reply.self),
                let events = try? reply.items.map({ try CloudEvent(json: $0) }),
                events.allSatisfy({ $0.source == name })
            else { return state.obstacle = .refused(owner: name, reason: "resync.unreadable_answer") }
            state.owners[index].failures = 0
            state.owners[index].events = events[...]
            state.waiting.formUnion(events.map(\.id))
            state.owners[index].page = reply.next
            state.owners[index].isWhole = reply.next == nil
            state.news += (reply.missing ?? []).map { .missing(owner: name, epoch: $0.epoch, through: $0.through) }
        case .failure(let error) where error.reason == RPCError.gone.reason: break
        // An owner that has no record, or one that we may not hear: a person decides.
        case .failure(let error) where error.isRefusal || error.reason == "bus.not_allowed":
            state.obstacle = .refused(owner: name, reason: error.reason)
        case .failure(let error):
            let failures = state.owners[index].failures + 1
            state.owners[index].failures = failures
            state.owners[index].notBefore = monotonic + min(10_000, 100 << min(failures, 7))
            if failures % 30 == 5 { state.news.append(.waits(owner: name, reason: error.reason)) }
        }
    }

    func keep(_ mark: Mark) throws { try parts.meta.set(Self.key, JSON(encoding: mark).text) }
}
