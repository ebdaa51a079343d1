import CaseModel
import Store
package import Wire

// What every service answers to the operator: headers and codes, never what an event or a row says.
extension Engine {
    private static let page = 100

    func operate(_ verb: OperatorVerb, _ call: IncomingCall, in turn: Turn) throws -> JSON {
        guard call.caller == .operator else { throw OperatingFault.notOperator }
        switch verb {
        case .condition: return try condition()
        case .parkedList: return try listParked(after: call.body["after"]?.integer ?? 0)
        case .parkedRetry: return try retry(call.body["number"]?.integer)
        case .parkedGiveUp: return try giveUp(call, in: turn)
        case .consumerResume: return try resume(call, in: turn)
        case .heldShow: return try showHeld(skipping: call.body["skip"]?.integer ?? 0)
        case .heldRelease:
            try release(OperatingFault.reason(call.body["reason"]?.string), by: call.caller, in: turn)
            // As it is once this is committed.
            guard case .object(var released) = try condition() else { return .null }
            released["state"] = .string(isConsumerStopped ? "consumer-stopped" : "running")
            return .object(released)
        case .clockAgree: return try agreeOnClock(call, in: turn)
        case .erasuresReplay: return try replayErasures(call, in: turn)
        case .voidNumbers: return try void(call, in: turn)
        case .backupBegin:
            let folder = "\(folder)/backup"
            afterCommit.append { [unowned self] in
                let room = CopyRoom(at: folder, reserve: reserve)
                do {
                    saving = try Saving(parts.database, into: folder, room: room, at: { [clock] in clock.wall })
                } catch {
                    saving = nil
                    log(LogLine(.error, "backup.failed", ["reason": code(of: error)]))
                }
            }
            return ["folder": .string(folder)]
        case .backupState: return saving?.state ?? ["done": false, "trouble": "none_begun"]
        }
    }

    /// How the service is, for `genklang status` and whoever watches over it.
    package func condition() throws -> JSON {
        let parked = try parts.parked.summary()
        var reply: JSONObject = [
            "state": .string(standing),
            "parked": .integer(parked.count), "epoch": .string(parts.epoch.rawValue),
            "said": .integer(try parts.outbox.last()), "confirmed": .integer(try parts.outbox.confirmed()),
        ]
        if let ticked { reply["ticked"] = .string(ticked.description) }
        if isLate { reply["late"] = .integer(lateSeconds) }
        if clockWatch.isDoubted { reply["clockDoubted"] = true }
        let signs = signs.filter(\.isTrouble)
        if !signs.isEmpty {
            reply["signs"] = .array(
                signs.map { sign in
                    var row: JSONObject = [
                        "name": .string(sign.name), "count": .integer(sign.count),
                        "since": .string(sign.since.description),
                    ]
                    if let code = sign.code { row["code"] = .string(code) }
                    return .object(row)
                })
        }
        if let oldest = parked.oldest {
            reply["oldest"] = .string(Timestamp(milliseconds: oldest).description)
        }
        if let resync {
            reply["resync"] = [
                "since": .string(resync.mark.since.description), "taken": .integer(resync.mark.taken),
                "waiting": .array(resync.waitsFor.map { .string($0.rawValue) }),
            ]
        }
        if let block = sender.block {
            reply["blocked"] = [
                "epoch": .string(block.epoch.rawValue), "from": .integer(block.numbers.lowerBound),
                "to": .integer(block.numbers.upperBound), "reason": .string(block.reason),
            ]
        }
        return .object(reply)
    }

    /// How it is, in a word.
    private var standing: String {
        if hold != nil { return "held" }
        if isConsumerStopped { return "consumer-stopped" }
        return isResyncing ? "resyncing" : "running"
    }

    /// Why it does not do all of its work now, as stable codes; empty when it does (decision 23).
    package var obstacles: [String] {
        var codes: [String] = []
        if hold != nil { codes.append("service.held") }
        if isConsumerStopped { codes.append("consumer.stopped") }
        if isResyncing { codes.append("service.resyncing") }
        if sender.block != nil { codes.append("sender.blocked") }
        if isLate { codes.append("tick.late") }
        if clockWatch.isDoubted { codes.append("service.clock_doubted") }
        return codes
    }

    private func listParked(after: Int64) throws -> JSON {
        let entries = try parts.parked.list(after: after, limit: Self.page)
        return [
            "count": .integer(try parts.parked.summary().count),
            "events": .array(
                entries.map { entry in
                    var row = Self.header(entry.line)
                    row["number"] = .integer(entry.number)
                    row["code"] = .string(entry.code)
                    row["parked"] = .string(Timestamp(milliseconds: entry.at).description)
                    row["frozen"] = .array(entry.frozen.map { .string($0) })
                    return .object(row)
                }),
        ]
    }

    /// What may be shown of an event to whoever sees no case: who said it, of what kind, about what, when.
    private static func header(_ line: [UInt8]) -> JSONObject {
        guard let event = try? EventValidator.read(line) else { return ["id": "?"] }
        var row: JSONObject = [
            "id": .string(event.id.description), "source": .string(event.source.rawValue),
            "type": .string(event.type.rawValue), "subject": .string(event.subject.rawValue),
            "time": .string(event.time.description),
        ]
        if let cause = event.cause { row["cause"] = .string(cause.description) }
        return row
    }

    /// Tries again what waits: one with all that waits together with it, or everything; in the order it came.
    private func retry(_ number: Int64?) throws -> JSON {
        let entries: [Parked.Entry]
        if let number {
            entries = try parts.parked.together(with: number)
            guard !entries.isEmpty else { throw OperatingFault.unknownParked }
        } else {
            entries = try parts.parked.list()
        }
        return try apply(entries)
    }

    /// Takes in again what waits, where nothing before it does; what still cannot be decided on stays.
    func apply(_ entries: [Parked.Entry]) throws -> JSON {
        var applied: [JSON] = []
        for entry in entries {
            guard try !entry.frozen.contains(where: { try parts.parked.isFrozen($0, before: entry.number) }) else {
                continue
            }
            guard let event = try? EventValidator.read(entry.line) else { continue }
            if let code = try apply(event) {
                try parts.parked.note(entry.number, code: code)
                log(LogLine(.error, "event.parked", ["id": event.id.description, "reason": code]))
            } else {
                try parts.parked.release(entry.number)
                applied.append(.integer(entry.number))
                log(LogLine(.notice, "event.retried", ["id": event.id.description]))
            }
        }
        afterCommit.append { [unowned self] in needsTick = true }
        return ["applied": .array(applied), "waiting": .integer(try parts.parked.summary().count)]
    }

    /// What the audit chain says of an event that was given up.
    static let givenUp = "event.given_up"

    /// Gives one event up, written down at the case's owner; what only waited behind it goes on.
    private func giveUp(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let reason = try OperatingFault.reason(call.body["reason"]?.string)
        guard let number = call.body["number"]?.integer, let entry = try parts.parked.find(number) else {
            throw OperatingFault.unknownParked
        }
        let id = (try? EventValidator.read(entry.line))?.id.description ?? "?"
        let others = try parts.parked.together(with: number).filter {
            $0.number != number && $0.code == Parked.behind
        }
        try turn.audit(
            Self.givenUp, by: call.caller.rawValue, about: entry.subject, detail: "\(id) \(entry.code) \(reason)")
        try parts.parked.release(number)
        log(LogLine(.warning, Self.givenUp, ["id": id, "subject": entry.subject, "reason": reason]))
        return try apply(others)
    }

    /// Goes on taking in after too many were laid aside.
    private func resume(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let reason = try OperatingFault.reason(call.body["reason"]?.string)
        guard isConsumerStopped else { return ["state": .string(standing), "done": false] }
        try parts.meta.remove(Self.stoppedKey)
        try parts.meta.set(Self.resumedKey, String(clock.now.milliseconds))
        try turn.audit(
            "consumer.resumed", by: call.caller.rawValue, about: parts.declaration.name.rawValue, detail: reason)
        afterCommit.append { [unowned self] in
            isConsumerStopped = false
            log(LogLine(.notice, "consumer.resumed", ["reason": reason]))
        }
        return ["state": "running", "done": true]
    }

    private func showHeld(skipping: Int64) throws -> JSON {
        guard let hold else { throw OperatingFault.notHeld }
        let lines = try parts.lost.lines(skipping: Int(max(0, skipping)), limit: Self.page)
        var reply: JSONObject = [
            "cause": .string(hold.cause.rawValue), "since": .string(hold.since.description),
            "listed": .bool(hold.isListed), "erased": .bool(hold.isErased), "count": .integer(try parts.lost.count()),
            "events": .array(lines.map { .object(Self.header($0)) }),
        ]
        if let unreadable = hold.unreadable { reply["unreadable"] = .array(unreadable.map { .string($0) }) }
        if let forgotten = hold.forgotten { reply["forgotten"] = .integer(forgotten) }
        if hold.isBusOlder == true { reply["busOlder"] = true }
        return .object(reply)
    }

    /// Fills numbers the bus will never get as they were, so that those behind them can go.
    private func void(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let reason = try OperatingFault.reason(call.body["reason"]?.string)
        guard let block = sender.block, call.body["from"]?.integer == block.numbers.lowerBound,
            call.body["to"]?.integer == block.numbers.upperBound
        else { throw OperatingFault.notBlocked }
        for number in block.numbers { try parts.outgoing.void(number, of: block.epoch, at: turn.now) }
        try turn.audit(
            "event.voided", by: call.caller.rawValue, about: parts.declaration.name.rawValue,
            detail: "\(block.epoch):\(block.numbers.lowerBound)-\(block.numbers.upperBound) \(reason)")
        let fields = [
            "from": "\(block.epoch):\(block.numbers.lowerBound)", "to": "\(block.numbers.upperBound)", "reason": reason,
        ]
        afterCommit.append { [unowned self] in
            sender.unblock()
            log(LogLine(.warning, "event.voided", fields))
        }
        return ["voided": .integer(Int64(block.numbers.count))]
    }
}
