import CaseModel
import Wire

// What the parts have in common.
extension Broker {
    /// Keeps a line for a client until the end of the turn.
    func say(_ line: [UInt8], to client: Client) {
        client.held += line
        touch(client)
    }

    func touch(_ client: Client) {
        guard !client.isTouched else { return }
        client.isTouched = true
        touched.append(client)
    }

    /// Ends a connection with a last word.
    func end(_ client: Client, _ reason: Fault) {
        guard !client.isEnding else { return }
        say(Speech.closing(reason), to: client)
        finish(client, reason)
    }

    /// Ends a connection whose last word has been said.
    func finish(_ client: Client, _ reason: Fault) {
        let code = reason.error.reason
        let note = Note(.warning, "bus.ended", fields(of: client).merging(["reason": code]) { one, _ in one })
        if client.isStranger { noteTurnedAway(note, kind: "bus.ended \(code)") } else { outlet.note(note) }
        client.isEnding = true
        retire(client)
    }

    /// Answers a line that could not be understood, and ends.
    func refuseLine(_ client: Client, _ fault: Fault) {
        say(Speech.failure(nil, fault), to: client)
        finish(client, fault)
    }

    var oldestStranger: Client? { strangers.first.flatMap { clients[$0] } }

    /// Takes a client out of everything it took part in.
    func retire(_ client: Client) {
        if client.isStranger { strangers.removeAll { $0 == client.id } }
        if let service = client.member?.service {
            members[service]?.removeAll { $0 == client.id }
            if members[service]?.isEmpty == true { refilling?.left(service) }
            if members[service]?.isEmpty == true { members[service] = nil }
        }
        subscribers.removeAll { $0 == client.id }
        client.subscription = nil
        for call in calls.leave(client.id) { tell(call, .noService) }
    }

    /// The caller hears why there is no answer.
    func tell(_ call: CallTable.Open, _ fault: Fault) {
        guard let caller = clients[call.caller] else { return }
        say(Speech.failure(call.id, fault), to: caller)
    }

    /// Takes no more lines of a client before the next turn, nor before it has read what it was told.
    func rest(_ client: Client) {
        touch(client)
        if resting.insert(client.id).inserted { outlet.rest(client.id) }
    }

    /// Opens the log for writing, if this turn has not.
    func beginWriting() throws(LogFailure) {
        guard !isWriting else { return }
        try log.begin()
        isWriting = true
    }

    /// Asks the log; a failure is remembered for the end of the turn, which will say nothing to anybody.
    func ask<T>(_ question: () throws(LogFailure) -> T) throws(Fault) -> T {
        do { return try question() } catch {
            failure = failure ?? error
            throw .stopping
        }
    }

    func fields(of client: Client) -> [String: String] {
        var fields = ["connection": client.id.description]
        if let service = client.member?.service { fields["service"] = service.rawValue }
        return fields
    }
}
