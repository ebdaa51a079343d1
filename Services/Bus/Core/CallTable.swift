import Wire

/// The calls that were passed on and have no answer yet, by the number the bus gave them.
struct CallTable {
    struct Open {
        let caller: ConnectionID
        /// The id the caller chose and will look for.
        let id: RPCID
        let service: ConnectionID
        /// Monotonic milliseconds.
        let expires: Int64
        /// Set where the bus asks for itself: an event is to be mended with the answer.
        var mending: Broker.MendingWish?
    }

    private var open: [Int64: Open] = [:]
    private var lastNumber: Int64 = 0
    private var asked: [ConnectionID: Int] = [:]
    private var serving: [ConnectionID: Int] = [:]

    /// How many calls of this client have no answer.
    func count(of caller: ConnectionID) -> Int { asked[caller, default: 0] }
    /// How many calls wait for this client's answer.
    func count(for service: ConnectionID) -> Int { serving[service, default: 0] }
    /// When the first of them runs out.
    var nextExpiry: Int64? { open.values.lazy.map(\.expires).min() }

    /// Takes a call in and gives the id it is passed on with.
    mutating func add(_ call: Open) -> RPCID {
        lastNumber += 1
        open[lastNumber] = call
        asked[call.caller, default: 0] += 1
        serving[call.service, default: 0] += 1
        return .text("c\(lastNumber)")
    }

    /// The call that `service` has answered; `nil` when nobody waits for it, or it was another's to answer.
    mutating func take(_ id: RPCID, answeredBy service: ConnectionID) -> Open? {
        guard case .text(let text) = id, text.utf8.first == UInt8(ascii: "c"), let number = Int64(text.dropFirst()),
            open[number]?.service == service
        else { return nil }
        return remove(number)
    }

    /// Takes out the calls whose time is up, oldest first.
    mutating func expire(at now: Int64) -> [Open] { remove { $0.expires <= now } }

    /// Takes out what concerns a client that is gone; what it was to answer comes back, oldest first.
    mutating func leave(_ client: ConnectionID) -> [Open] {
        _ = remove { $0.caller == client }
        return remove { $0.service == client }
    }

    private mutating func remove(_ isMeant: (Open) -> Bool) -> [Open] {
        let numbers = open.filter { isMeant($0.value) }.keys.sorted()
        return numbers.compactMap { remove($0) }
    }

    private mutating func remove(_ number: Int64) -> Open? {
        guard let call = open.removeValue(forKey: number) else { return nil }
        Self.lower(&asked, call.caller)
        Self.lower(&serving, call.service)
        return call
    }

    private static func lower(_ counts: inout [ConnectionID: Int], _ client: ConnectionID) {
        let left = counts[client, default: 1] - 1
        counts[client] = left == 0 ? nil : left
    }
}
