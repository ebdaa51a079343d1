import CaseModel
import Store
import Wire

// The log has left this consumer behind, and it fetches from the owners what it has missed (decision 25).
extension Engine {
    /// How many events of the owners' lie ready at most.
    private static let mostReady = 256
    /// After so many the operator hears how it goes on.
    private static let progress: Int64 = 10_000

    /// Whether it is catching up on what the log does not keep: nothing is begun by time alone meanwhile, and nobody
    /// outside is asked or written to, since what was decided long ago may be undone by what comes next.
    var isResyncing: Bool { resync != nil }

    /// The bus keeps everything behind `first`, and no more of what came before. Outside a turn.
    func leftBehind(first: Int64) {
        do {
            if resync == nil {
                let begun = Resync(parts: parts, mark: Resync.Mark(since: clock.now, taken: 0))
                try begun.keep(begun.mark)
                resync = begun
                log(LogLine(.warning, "resync.begun", ["kept_from": "\(first)"]))
            }
            questions.pause()
            try resync?.begin(reading: parts.declaration.reads)
            keptFrom = first
        } catch { session.close() }
    }

    /// The bus lets us go on although an earlier process was catching up: what was missing is in the file.
    func caughtUpAlready() {
        guard resync != nil else { return }
        do {
            try parts.meta.remove(Resync.key)
            resumeAfterResync()
        } catch { session.close() }
    }

    /// Lays the owners' next events where those of the bus are laid.
    func feedFromOwners() {
        guard !isConsumerStopped, hold == nil else { return }
        while events.count < Self.mostReady, let event = resync?.next() { events.arrivedFromOwner(event) }
    }

    /// Whether everything the owners had to tell is in the file.
    var isResynced: Bool { (resync?.isDrained ?? false) && !events.isWaiting }

    /// In a turn's transaction: from here on the bus is followed again.
    func finishResync() throws {
        guard let mark = resync?.mark else { return }
        try parts.meta.remove(Resync.key)
        let turn = parts.turn(at: clock, for: nil)
        let name = parts.declaration.name.rawValue
        try turn.audit("consumer.resynced", by: name, about: name, detail: String(mark.taken))
        afterCommit.append { [unowned self] in
            log(
                LogLine(
                    .notice, "resync.done",
                    ["taken": "\(mark.taken)", "kept_from": "\(keptFrom)", "since": mark.since.description]))
            resumeAfterResync()
            follow(after: keptFrom - 1)
        }
    }

    private func resumeAfterResync() {
        resync = nil
        needsTick = true
        if session.isLive { questions.connectionBegan() }
    }

    /// Asks the owners on, and tells the operator what has come of it.
    func askOwners() throws(Stop) {
        do throws(Resync.Obstacle) {
            for news in try resync?.ask(on: session, at: clock.monotonic) ?? [] { tell(news) }
        } catch {
            guard case .refused(let owner, let reason) = error else { return }
            log(LogLine(.error, "resync.refused", ["owner": owner.rawValue, "reason": reason]))
            throw .mustResync
        }
    }

    private func tell(_ news: Resync.News) {
        switch news {
        case .waits(let owner, let reason):
            log(LogLine(.warning, "resync.waits", ["owner": owner.rawValue, "reason": reason]))
        case .missing(let owner, let epoch, let through):
            log(
                LogLine(
                    .error, "resync.incomplete",
                    ["owner": owner.rawValue, "epoch": epoch, "through": "\(through)"]))
        }
    }

    /// So many of the owners' events are in the file, with this turn.
    func tookFromOwners(_ count: Int) throws {
        guard let resync, count > 0 else { return }
        var mark = resync.mark
        let before = mark.taken
        mark.taken += Int64(count)
        try resync.keep(mark)
        afterCommit.append { [unowned self] in
            self.resync?.mark = mark
            guard mark.taken / Self.progress > before / Self.progress else { return }
            log(LogLine(.info, "resync.progress", ["taken": "\(mark.taken)"]))
        }
    }
}
