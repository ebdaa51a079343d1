import CaseModel

/// How long the log keeps what became true (decision 22).
package struct Retention: Equatable, Sendable {
    private static let day: Int64 = 86_400_000

    /// Milliseconds after which an event is forgotten that every durable consumer has passed.
    package var age: Int64
    /// Milliseconds after which an event is forgotten even though a consumer has not passed it: that consumer then has to
    /// fetch snapshots.
    package var hardAge: Int64
    /// Days: the age of the oldest backup of the bus that may be put back.
    package var backupDays: Int64
    /// Events forgotten in one turn, and milliseconds until the next such turn: publishers notice nothing.
    package var step: Int64 = 256
    package var pause: Int64 = 50
    /// Milliseconds between two looks at the log when there is nothing to forget.
    package var interval: Int64 = 3_600_000

    package init(days: Int64 = 400, hardDays: Int64 = 800, backupDays: Int64 = 35) {
        self.backupDays = backupDays
        age = days * Self.day
        hardAge = hardDays * Self.day
    }
}

// What the log need not keep (PROTOCOL.md § 11).
extension Broker {
    /// Forgets a little of what is old enough, if it is time to look.
    func trim() throws(LogFailure) {
        guard let wall, !clock.isDoubted else { return }
        try correctMoments(to: wall)
        guard now >= nextTrim, refilling == nil else { return }
        let retention = limits.retention
        let target = try trimTarget(at: wall)
        guard log.first <= target else {
            nextTrim = now + retention.interval
            return
        }
        try beginWriting()
        try log.trim(through: target, atMost: retention.step)
        nextTrim = now + (log.first <= target ? retention.pause : retention.interval)
        noteWhoIsLeftBehind()
    }

    /// Everything up to here may go: old enough and passed by all, or too old to wait for anybody. The newest stays.
    private func trimTarget(at wall: Timestamp) throws(LogFailure) -> Int64 {
        let old = try log.position(before: wall.adding(milliseconds: -limits.retention.age))
        let tooOld = try log.position(before: wall.adding(milliseconds: -limits.retention.hardAge))
        return min(max(min(old, consumers.passedByAll ?? old), tooOld), log.head - 1)
    }

    private func noteWhoIsLeftBehind() {
        for mark in consumers.all where mustResync(mark) && leftBehind.insert(mark.consumer).inserted {
            outlet.note(Note(.error, "bus.must_resync", ["consumer": mark.consumer, "position": "\(mark.position)"]))
        }
    }

    /// Whether something this consumer had not passed is not kept any more.
    func mustResync(_ mark: ConsumerMark) -> Bool { mark.position < log.first - 1 }

    /// Where a durable consumer can go on that says it is done with everything up to `after`.
    ///
    /// Its file may name an older position than the bus does, when what came since did not concern it: then nothing it
    /// needs was trimmed, unless its file is an older copy or it now asks for more than it did.
    func start(of consumer: String, after: Int64, reading types: [EventType]) throws(Fault) -> Int64 {
        let kept = log.first - 1
        guard after < kept else { return after }
        guard let mark = consumers[consumer], !mustResync(mark), after >= mark.acknowledged,
            Set(types).isSubset(of: consumers.reads(consumer))
        else { throw .mustResync(first: log.first, head: log.head) }
        return kept
    }
}
