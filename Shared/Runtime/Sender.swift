import CaseModel
import Store
import Wire

/// Brings the service's own events to the bus, in order, each once, and takes back what the bus missed.
///
/// A file that was put back from a backup has lived more than one life; the older ones are brought first, so that a bus
/// that was put back too gets everything that is still known.
struct Sender {
    /// How many events may be under way unanswered (PROTOCOL.md).
    static let window: Int64 = 64

    /// A number the bus will never take as it is, or that is not here any more: everything behind it waits.
    struct Block: Equatable {
        let epoch: Epoch
        let numbers: ClosedRange<Int64>
        /// The bus's code, or `outbox.trimmed`.
        let reason: String
    }

    /// One life, as far as it is still to be brought.
    private struct Stretch {
        let epoch: Epoch
        var next: Int64
    }

    private let parts: EngineParts
    private let state = State()

    /// What replies change between two turns; a reference, since the session calls back.
    private final class State {
        /// Oldest first; the last is the life being lived. Empty while there is no connection.
        var plan: [Stretch] = []
        var underWay: Int64 = 0
        /// The last number of each life that the bus has on disk, and how much of that the file knows.
        var confirmed: [Epoch: Int64] = [:]
        var remembered: [Epoch: Int64] = [:]
        var rewindTo: Int64?
        var problem: Engine.Stop?
        var block: Block?
        var isBlockNews = false
        var isBusy = false
    }

    /// Monotonic milliseconds; when the bus said "busy".
    private(set) var resumeAt: Int64?

    init(parts: EngineParts) { self.parts = parts }

    var block: Block? { state.block }

    /// The bus has told how far it knows each life.
    func begin(known: [Epoch: Int64]) throws {
        state.underWay = 0
        state.rewindTo = nil
        state.block = nil
        state.plan = []
        for life in try parts.lives.all() {
            guard let epoch = Epoch(rawValue: life.epoch) else { continue }
            let last = known[epoch] ?? 0
            state.confirmed[epoch] = min(last, life.said)
            // What the file has forgotten of a life begins behind what it holds; there is nothing to bring.
            guard epoch == parts.epoch || last < life.said else { continue }
            state.plan.append(Stretch(epoch: epoch, next: last + 1))
        }
    }

    func forget() {
        state.plan = []
        state.underWay = 0
        state.rewindTo = nil
    }

    /// Writes how far the bus has come; rides on whatever is being committed.
    func rememberConfirmed() throws(StoreError) {
        for (epoch, number) in state.confirmed where number > state.remembered[epoch, default: 0] {
            try parts.outbox.confirm(upTo: number, of: epoch.rawValue)
            state.remembered[epoch] = number
        }
    }

    /// What holds everything up, once each time that it begins to.
    func blockNews() -> Block? {
        guard state.isBlockNews else { return nil }
        state.isBlockNews = false
        return state.block
    }

    /// What held everything up has been given up; goes on with what stands there now.
    func unblock() { state.block = nil }

    /// Sends what may be sent; returns what must stop the service.
    mutating func send(on session: BusSession, at monotonic: Int64) -> Engine.Stop? {
        if let problem = state.problem { return problem }
        if state.isBusy {
            state.isBusy = false
            resumeAt = monotonic + 200
        }
        if let resumeAt, resumeAt > monotonic { return nil }
        resumeAt = nil
        if let rewind = state.rewindTo, state.underWay == 0, !state.plan.isEmpty {
            state.plan[0].next = rewind
            state.rewindTo = nil
        }
        while let stretch = state.plan.first, state.rewindTo == nil, state.block == nil, state.underWay < Self.window {
            let limit = Int(Self.window - state.underWay)
            guard let rows = try? parts.outbox.pending(of: stretch.epoch.rawValue, from: stretch.next, limit: limit)
            else { return nil }
            if let first = rows.first, first.number > stretch.next {
                hold(Block(epoch: stretch.epoch, numbers: stretch.next...first.number - 1, reason: "outbox.trimmed"))
                return nil
            }
            for row in rows { send(row.number, row.line, of: stretch.epoch, on: session) }
            // The next life begins when the bus has all of the one before.
            guard rows.isEmpty, state.plan.count > 1, state.underWay == 0 else { return nil }
            state.plan.removeFirst()
        }
        return nil
    }

    private func hold(_ block: Block) {
        if state.block != block { state.isBlockNews = true }
        state.block = block
    }

    private func send(_ number: Int64, _ line: [UInt8], of epoch: Epoch, on session: BusSession) {
        guard let event = try? JSON.read(line) else {
            return hold(Block(epoch: epoch, numbers: number...number, reason: "outbox.unreadable"))
        }
        guard state.block == nil else { return }
        state.plan[0].next = number + 1
        state.underWay += 1
        session.request("bus.publish", ["event": event]) { [state] result in
            state.underWay -= 1
            switch result {
            case .success: state.confirmed[epoch] = max(state.confirmed[epoch] ?? 0, number)
            case .failure(let error): refused(error, epoch, number)
            }
        }
    }

    private func refused(_ error: RPCError, _ epoch: Epoch, _ number: Int64) {
        switch error.reason {
        case "bus.gone": break
        case "bus.gap": state.rewindTo = min(state.rewindTo ?? .max, error.data["expected"]?.integer ?? number)
        case "bus.busy":
            state.rewindTo = min(state.rewindTo ?? .max, number)
            state.isBusy = true
        // It was taken, and what lies there cannot be read any more; nothing that we could bring changes that.
        case "bus.damaged": state.confirmed[epoch] = max(state.confirmed[epoch] ?? 0, number)
        case "bus.conflict": state.problem = .conflict(number: number)
        // The bus will never take it. Everything else goes on; this number waits until somebody gives it up.
        default:
            state.rewindTo = min(state.rewindTo ?? .max, number)
            if (state.block?.numbers.lowerBound ?? .max) > number {
                hold(Block(epoch: epoch, numbers: number...number, reason: error.reason))
            }
        }
    }
}
