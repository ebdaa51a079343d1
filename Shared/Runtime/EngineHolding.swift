import CaseModel
import Store
import Wire

// Every start compares with the bus: whose file is the older copy? (PROTOCOL.md § 3, decision 17)
extension Engine {
    /// What the bus is told when we sign in: how far each life of the file was said, and how far that is on its disk.
    func livesOffered() -> JSON? {
        guard let lives = try? parts.lives.all() else { return nil }
        return .array(
            lives.filter { $0.said > 0 }.suffix(64).map {
                ["epoch": .string($0.epoch), "last": .integer($0.said), "confirmed": .integer($0.confirmed)]
            })
    }

    /// Signed in: the bus has said how far it knows each of our lives.
    func signedIn(_ next: Int64?) {
        do { try compare(next) } catch let problem as Stop { return stop = problem } catch {
            return session.close()
        }
        onLive()
        if hold == nil { join() }
    }

    private func compare(_ next: Int64?) throws {
        let backupDays = session.welcome["limits"]?["backupDays"]?.integer
        guard keeping.reaches(backupDays) else { throw Stop.outboxTooShort(backupDays: backupDays ?? 0) }
        var known: [Epoch: Int64] = [parts.epoch: (next ?? 1) - 1]
        for life in session.welcome["lives"]?.array ?? [] {
            guard let epoch = life["epoch"]?.string.flatMap(Epoch.init(rawValue:)), let last = life["last"]?.integer
            else { continue }
            known[epoch] = last
        }
        if try ReadBack.isMissing(known, in: parts) {
            if hold == nil {
                hold = try Hold.begin(.older, parts, at: clock.now)
                session.epoch = parts.epoch
                logHeld()
            }
            hold?.isListed = false
        }
        if hold != nil {
            if session.welcome["refilling"]?.bool == true { hold?.isBusOlder = true }
            try readBack.begin(known)
            if readBack.isDone {
                try listed()
            } else {
                readBack.ask(on: session)
            }
        }
        for life in try parts.lives.all() {
            let last = known[Epoch(unchecked: life.epoch)] ?? 0
            guard life.confirmed > last else { continue }
            let fields = ["epoch": life.epoch, "confirmed": "\(life.confirmed)", "known": "\(last)"]
            log(LogLine(.warning, "bus.older_than_us", fields))
        }
        self.known = known
        try sender.begin(known: known)
        isCompared = true
    }

    /// Takes part in what goes on: hears, asks.
    func join() {
        guard session.isLive else { return }
        if !isResyncing { questions.connectionBegan() }
        follow(after: nil)
    }

    /// Takes up the subscription where the file says that we are, or behind this position.
    func follow(after position: Int64?) {
        guard session.isLive, !parts.declaration.reads.isEmpty else { return }
        events.subscribe(
            on: session, types: parts.declaration.reads, name: parts.declaration.name, after: position,
            done: { [unowned self] in caughtUpAlready() },
            orElse: { [unowned self] error in
                if error.reason == "bus.must_resync", let first = error.data["first"]?.integer {
                    return leftBehind(first: first)
                }
                if error.reason != RPCError.gone.reason {
                    log(LogLine(.error, "bus.refused_us", ["code": error.reason]))
                }
                events.forget()
                session.close()
            })
    }

    /// After the commit: what was read back is on disk, and the next page may come.
    func readBackGoesOn() {
        guard hold != nil else { return }
        readBack.settled()
        if readBack.isDone {
            do { try listed() } catch { session.close() }
        } else {
            readBack.ask(on: session)
        }
    }

    /// Everything the bus knows has been listed. Outside a turn.
    private func listed() throws {
        readBack.finished()
        hold?.isListed = true
        let unreadable = readBack.takeUnreadable()
        if !unreadable.isEmpty {
            let known = hold?.unreadable ?? []
            hold?.unreadable = Array((known + unreadable).prefix(100))
            log(
                LogLine(
                    .error, "service.lost_unreadable", ["events": "\(unreadable.count)", "first": unreadable[0]]))
        }
        let forgotten = try forgotten(beside: unreadable.count) + (hold?.forgotten ?? 0)
        if forgotten > 0 { hold?.forgotten = forgotten }
        try parts.database.savepoint {
            for (epoch, last) in known.sorted(by: { $0.key < $1.key }) where last > 0 {
                try parts.lives.note(epoch.rawValue, last: last)
            }
            try hold?.keep(parts)
        }
        var fields = ["events": "\(try parts.lost.count())"]
        if let forgotten = hold?.forgotten { fields["forgotten"] = "\(forgotten)" }
        if hold?.isBusOlder == true { fields["bus"] = "older" }
        log(LogLine(hold?.forgotten == nil ? .notice : .error, "service.lost_listed", fields))
    }

    /// How many of the numbers that the bus knows and the file does not were not read back, since the log was trimmed past them.
    private func forgotten(beside unreadable: Int) throws -> Int64 {
        let ours = Dictionary(try parts.lives.all().map { ($0.epoch, $0.known) }) { first, _ in first }
        let missing = try known.reduce(Int64(0)) { sum, life in
            let had = ours[life.key.rawValue] ?? 0
            guard life.value > had else { return sum }
            return sum + life.value - had - (try parts.lost.count(of: life.key.rawValue, behind: had))
        }
        return max(0, missing - Int64(unreadable))
    }

    /// Somebody has looked and says that it may go on. In the turn's transaction.
    func release(_ reason: String, by caller: ServiceName, in turn: Turn) throws {
        guard let hold else { throw OperatingFault.notHeld }
        guard hold.isListed else { throw OperatingFault.notListed }
        guard hold.isErased else { throw OperatingFault.erasuresNotReplayed }
        let lost = try parts.lost.all().compactMap { try? EventValidator.read($0) }
        if !parts.declaration.publishes.isEmpty { try parts.outgoing.beginLife(at: turn.now) }
        try service.recover(lost, since: hold.since, in: turn)
        try Hold.end(parts, at: turn.now)
        try turn.audit(
            "service.released", by: caller.rawValue, about: parts.declaration.name.rawValue, detail: reason)
        afterCommit.append { [unowned self] in
            self.hold = nil
            needsTick = true
            log(LogLine(.notice, "service.released", ["reason": reason]))
            join()
        }
    }

    func logHeld() {
        log(
            LogLine(
                .error, "service.held",
                ["service": parts.declaration.name.rawValue, "cause": hold?.cause.rawValue ?? ""]))
    }
}
