import CaseModel
import Store
import Wire

// The steps of a turn: each in a savepoint of its own, so that what it wrote vanishes when it throws.
extension Engine {
    /// So many laid aside for a reason of their own, within so many minutes, are no longer single cases.
    static let mostParked: (count: Int, minutes: Int64) = (20, 10)
    static let stoppedKey = "consumer_stopped"
    static let resumedKey = "consumer_resumed"

    /// One step that no event has led to; whether it ended well.
    @discardableResult
    func run(isTick: Bool = false, _ body: (Turn) throws -> Void) throws -> Bool {
        let turn = parts.turn(at: clock, for: nil, isTick: isTick)
        do {
            try parts.database.savepoint { try body(turn) }
            raised += turn.asks
            return true
        } catch let error as StoreError where !error.isOurMistake {
            throw error
        } catch {
            log(LogLine(.error, "step.failed", ["reason": code(of: error)]))
            return false
        }
    }

    /// Takes in these places of the log, in order; how many, before something stopped it.
    func take(_ places: [CloudEvent?]) throws -> Int {
        for (index, event) in places.enumerated() {
            guard let event else { continue }
            try take(event)
            if isConsumerStopped { return index + 1 }
        }
        return places.count
    }

    private func take(_ event: CloudEvent) throws {
        guard try parts.isNew(event) else { return }
        if event.type.isVoid {
            log(LogLine(.notice, "event.void", ["source": event.source.rawValue, "id": event.id.description]))
            return try parts.markApplied(event)
        }
        if try isAboutErased(event) { return try parts.markApplied(event) }
        if try parts.isFrozen(event) { return try park(event, code: Parked.behind) }
        if try caution.isBeyond(event) {
            try park(event, code: "ended_the_process")
        } else if let code = try apply(event) {
            try park(event, code: code)
        } else {
            try parts.markApplied(event)
        }
        try caution.end(event)
    }

    /// One event's own step; the code of the reason for which it cannot be decided on, if it cannot.
    ///
    /// - Throws: a store error that is the disk's doing: the turn is given up and comes again, and nothing is laid aside.
    func apply(_ event: CloudEvent) throws -> String? {
        if try isAboutErased(event) { return nil }
        let turn = parts.turn(at: clock, for: event.id)
        do {
            try parts.database.savepoint { try service.apply(event, in: turn) }
            raised += turn.asks
            return nil
        } catch let error as StoreError where !error.isOurMistake {
            throw error
        } catch { return code(of: error) }
    }

    private func park(_ event: CloudEvent, code: String) throws {
        try parts.park(event, code: code, at: clock.now)
        log(
            LogLine(
                .error, "event.parked",
                [
                    "type": event.type.rawValue, "id": event.id.description, "subject": event.subject.rawValue,
                    "reason": code,
                ]))
        let resumed = try parts.meta.value(Self.resumedKey).flatMap { Int64($0) } ?? 0
        let since = max(resumed, clock.now.adding(seconds: -Self.mostParked.minutes * 60).milliseconds)
        guard code != Parked.behind, try parts.parked.count(since: since) >= Self.mostParked.count else { return }
        // A turn that is given up takes this back with it; then the next one finds the same.
        try parts.meta.set(Self.stoppedKey, clock.now.description)
        isConsumerStopped = true
        logConsumerStopped()
    }

    func logConsumerStopped() {
        log(
            LogLine(
                .error, "consumer.stopped",
                [
                    "service": parts.declaration.name.rawValue, "parked": "\(Self.mostParked.count)",
                    "within_minutes": "\(Self.mostParked.minutes)",
                ]))
    }

    func logBlocked(_ block: Sender.Block) {
        log(
            LogLine(
                .error, "sender.blocked",
                [
                    "epoch": block.epoch.rawValue, "from": "\(block.numbers.lowerBound)",
                    "to": "\(block.numbers.upperBound)", "reason": block.reason,
                ]))
    }

    func answer(_ call: CallDesk.Waiting) throws {
        let turn = parts.turn(at: clock, for: nil)
        let result: Result<JSON, RPCError>
        do {
            let verb = OperatorVerb(method: call.method, of: parts.declaration.name)
            if verb == nil { try refuseOnHold(call) }
            let reply = try parts.database.savepoint {
                let reply = try calls.reply(to: call, in: turn) { request, turn in
                    if let verb { return try operate(verb, request, in: turn) }
                    if isSnapshot(call.method) { return try snapshot(request, in: turn) }
                    guard request.command != nil else { return try read(request, in: turn) }
                    let reply = try serve(request, in: turn)
                    if turn.refusal == nil {
                        try refuseErased(turn.touched)
                        try refuseFrozen(turn.touched)
                    }
                    return reply
                }
                guard reply.bytes.count <= BusClient.longestCall else { throw ReplyTooLong() }
                return reply
            }
            raised += turn.asks
            result = turn.refusal.map { .failure(RPCError.refusal($0)) } ?? .success(reply)
        } catch let error as StoreError where !error.isOurMistake {
            throw error
        } catch {
            result = .failure(refusal(error, call.method))
        }
        calls.answer(call, result)
    }

    private func refusal(_ error: any Error, _ method: String) -> RPCError {
        if let refusal = error as? any Refusal { return .refusal(refusal) }
        log(LogLine(.error, "call.failed", ["method": method, "reason": code(of: error)]))
        return .defect
    }

    /// The bus carries no longer one, and would end the connection of whoever said it: a list lacks its limit.
    private struct ReplyTooLong: Error {}

    func code(of error: any Error) -> String {
        switch error {
        case let error as CannotDecide: error.code
        case let error as any Refusal: error.code
        case let error as StoreError: "sqlite_\(error.code)"
        case let error as JSONFault: error.code.rawValue
        case is ReplyTooLong: "reply_too_long"
        default: String(describing: type(of: error))
        }
    }
}
