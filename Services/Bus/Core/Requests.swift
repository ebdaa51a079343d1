import Wire

// Where each message goes: to the bus's own methods, or on to the service that is asked.
extension Broker {
    func request(_ client: Client, _ id: RPCID, _ method: String, _ params: ArraySlice<UInt8>?) {
        do {
            if let result = try answer(client, id, method, params) { say(Speech.result(id, result), to: client) }
            if Self.isQuestion(method) { calm(client, method) }
        } catch {
            let fault = client.isStranger ? error.final : error
            refusals[fault.error.reason, default: 0] += 1
            say(Speech.failure(id, fault), to: client)
            if fault.isFinal { return finish(client, fault) }
            if Self.isQuestion(method) { calm(client, method) }
        }
    }

    /// A question that is answered here, and not an event or a call on its way through.
    private static func isQuestion(_ method: String) -> Bool { method.hasPrefix("bus.") && method != "bus.publish" }

    /// Small questions must not take the others' time or room: one that has the log read is the connection's last of this
    /// turn, and whoever does not read its answers is asked no more.
    private func calm(_ client: Client, _ method: String) {
        guard !client.isStranger, !client.isEnding else { return }
        let isDear = ["bus.said", "bus.status", "bus.mend"].contains(method)
        if isDear || outlet.unsent(client.id) + client.held.count >= limits.calmUnsent { rest(client) }
    }

    /// The answer to a request; `nil` when it comes later, from the service that is asked.
    private func answer(
        _ client: Client, _ id: RPCID, _ method: String, _ params: ArraySlice<UInt8>?
    ) throws(Fault) -> JSON? {
        switch client.stage {
        case .stranger:
            guard method == "bus.hello" else { throw .signInFirst }
            return try hello(client, object(params))
        case .challenged(let challenge):
            guard method == "bus.prove" else { throw .signInFirst }
            return try prove(client, challenge, object(params))
        case .signedIn(let member):
            switch method {
            case "bus.publish": return try publish(client, member, id, params)
            case "bus.subscribe": return try subscribe(client, member, object(params))
            case "bus.status": return try status(member)
            case "bus.said": return try said(member, object(params))
            case "bus.let-in": return try letIn(member, object(params))
            case "bus.clock-agree": return try agreeOnClock(member, object(params))
            case "bus.backup-begin", "bus.backup-state": return try copy(member, method)
            case "bus.mend": return try mend(client, member, id, object(params))
            case "bus.retire": return try retire(member, object(params))
            default:
                guard !method.hasPrefix("bus.") else { throw .unknownMethod }
                try passOn(client, member, id, method, params)
                return nil
            }
        }
    }

    func notified(_ client: Client, _ method: String, _ params: ArraySlice<UInt8>?) {
        guard !client.isStranger else { return refuseLine(client, .signInFirst) }
        guard method == "bus.ack" else { return }
        do { try acknowledge(client, object(params)) } catch { end(client, .badAcknowledgement) }
    }

    /// The params as an object; `RPCLine` has seen that they are one.
    func object(_ params: ArraySlice<UInt8>?) -> JSONObject {
        guard let params, let json = try? JSON.read(line: params) else { return [:] }
        return json.object ?? [:]
    }
}
