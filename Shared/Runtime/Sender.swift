import CaseModel
import Store
import Wire

/// Brings the service's own events to the bus, in order, each once, and takes back what the bus missed.
struct Sender {
    /// How many events may be under way unanswered (PROTOCOL.md).
    static let window: Int64 = 64

    private let parts: EngineParts
    private let state = State()

    /// What replies change between two turns; a reference, since the session calls back.
    private final class State {
        /// The next number to send; `nil` while there is no connection.
        var next: Int64?
        var underWay: Int64 = 0
        /// The last number the bus has on disk.
        var confirmed: Int64 = 0
        var rememberedConfirmed: Int64 = 0
        var rewindTo: Int64?
        var problem: Engine.Stop?
        var isBusy = false
    }

    /// Monotonic milliseconds; when the bus said "busy".
    private(set) var resumeAt: Int64?

    init(parts: EngineParts) { self.parts = parts }

    /// The bus has told which number it expects next.
    func begin(next: Int64?) throws {
        let ours = try parts.outbox.last()
        let expected = next ?? 1
        guard expected <= ours + 1 else {
            throw Engine.Stop.olderThanTheBus(known: expected - 1, ours: ours)
        }
        state.next = expected
        state.underWay = 0
        state.confirmed = expected - 1
    }

    func forget() {
        state.next = nil
        state.underWay = 0
        state.rewindTo = nil
    }

    /// Writes how far the bus has come; rides on whatever is being committed.
    func rememberConfirmed() throws {
        guard state.confirmed > state.rememberedConfirmed else { return }
        try parts.outbox.confirm(upTo: state.confirmed)
        state.rememberedConfirmed = state.confirmed
    }

    /// Sends what may be sent; returns what must stop the service.
    mutating func send(on session: BusSession, at monotonic: Int64) -> Engine.Stop? {
        if let problem = state.problem { return problem }
        if state.isBusy {
            state.isBusy = false
            resumeAt = monotonic + 200
        }
        if let resumeAt, resumeAt > monotonic { return nil }
        resumeAt = nil
        if let rewind = state.rewindTo, state.underWay == 0 {
            state.next = rewind
            state.rewindTo = nil
        }
        guard let next = state.next, state.rewindTo == nil, state.underWay < Self.window else { return nil }
        guard let rows = try? parts.outbox.pending(from: next, limit: Int(Self.window - state.underWay)) else {
            return nil
        }
        for row in rows { send(row.number, row.line, on: session) }
        return nil
    }

    private func send(_ number: Int64, _ line: [UInt8], on session: BusSession) {
        guard let event = try? JSON.read(line) else {
            state.problem = .conflict(number: number)
            return
        }
        state.next = number + 1
        state.underWay += 1
        session.request("bus.publish", ["event": event]) { [state] result in
            state.underWay -= 1
            switch result {
            case .success: state.confirmed = max(state.confirmed, number)
            case .failure(let error): refused(error, number: number)
            }
        }
    }

    private func refused(_ error: RPCError, number: Int64) {
        switch error.reason {
        case "bus.gone": break
        case "bus.gap": state.rewindTo = min(state.rewindTo ?? .max, error.data["expected"]?.integer ?? number)
        case "bus.busy":
            state.rewindTo = min(state.rewindTo ?? .max, number)
            state.isBusy = true
        default: state.problem = .conflict(number: number)
        }
    }
}
