import CaseModel
import Wire

// Questions from one service to another; passed on, never kept (PROTOCOL.md § 6).
extension Broker {
    func passOn(
        _ client: Client, _ member: Member, _ id: RPCID, _ method: String, _ params: ArraySlice<UInt8>?
    ) throws(Fault) {
        guard let dot = method.firstIndex(of: "."), dot != method.startIndex else { throw .unknownMethod }
        guard member.grant.mayCall(method) else { throw .notAllowed("method", method) }
        let params = params ?? []
        let expires = now + (try deadline(of: params))
        if method.hasSuffix(".snapshot") { try checkSnapshot(params, member) }
        guard let service = server(of: String(method[..<dot])) else { throw .noService }
        try checkRoom(client, service)
        let routing = calls.add(
            CallTable.Open(caller: client.id, id: id, service: service.id, expires: expires))
        say(Speech.call(routing, method, from: member.service, params), to: service)
    }

    /// Neither may have too much under way already.
    func checkRoom(_ caller: Client, _ service: Client) throws(Fault) {
        guard calls.count(of: caller.id) < limits.callsPerCaller, calls.count(for: service.id) < limits.callsPerService,
            outlet.unsent(service.id) + service.held.count < limits.calmUnsent
        else { throw .busy }
    }

    /// A service has answered a call; an answer nobody waits for is dropped.
    func answered(_ client: Client, _ id: RPCID?, _ member: String, _ value: ArraySlice<UInt8>) {
        guard !client.isStranger else { return refuseLine(client, .signInFirst) }
        guard let id else { return outlet.note(Note(.warning, "bus.line_not_understood", fields(of: client))) }
        guard let call = calls.take(id, answeredBy: client.id), let caller = clients[call.caller] else { return }
        guard value.count <= limits.call else { return say(Speech.failure(call.id, .badAnswer), to: caller) }
        if let wish = call.mending { return mended(call, wish, member, value) }
        say(Speech.passedOn(call.id, member, value), to: caller)
    }

    /// Whoever has signed in to answer calls with this prefix.
    func server(of prefix: String) -> Client? {
        for service in AllowList.services {
            for id in members[service] ?? [] {
                if let client = clients[id], client.member?.serves.contains(prefix) == true { return client }
            }
        }
        return nil
    }

    /// What is told anew is what may be heard: a snapshot is asked for types that the caller may read, and no others.
    private func checkSnapshot(_ params: ArraySlice<UInt8>, _ member: Member) throws(Fault) {
        let body = (try? JSON.read(line: params))?["body"]?.object ?? JSONObject()
        for type in try body.texts("types") where !member.grant.reads.admits(EventType(rawValue: type)) {
            throw .notAllowed("type", String(type.prefix(128)))
        }
    }

    /// How long the caller waits, after a look at what the bus itself must be able to rely on.
    private func deadline(of params: ArraySlice<UInt8>) throws(Fault) -> Int64 {
        // Passed on one level further in.
        guard params.count <= limits.call, let members = try? JSONScan.members(of: params, deepest: JSON.deepest - 2)
        else { throw .badParams("params") }
        func value(_ name: String) -> JSON? {
            members.first { $0.name == name }.flatMap { try? JSON.read(line: params[$0.value]) }
        }
        guard value("body")?.object != nil else { throw .badParams("body") }
        if let command = value("command") {
            guard command.string.flatMap(CommandID.init(rawValue:)) != nil else { throw .badParams("command") }
        }
        guard let deadline = value("deadline") else { return limits.defaultDeadline }
        guard let milliseconds = deadline.integer, limits.deadline.contains(milliseconds) else {
            throw .badParams("deadline")
        }
        return milliseconds
    }
}
