import CaseModel
import Store
import Wire

/// How events are taken in after a stop that nobody asked for: one a turn, each attempt written down before its step.
///
/// Then an event that ends the process cannot do so for ever: begun three times and never ended, it is laid aside unseen.
/// It lasts for as many events as could have been under way when the process ended.
struct Caution {
    /// How often an event's step may be begun in vain.
    static let most = 3

    private let parts: EngineParts
    private var left: Int
    /// Written down in this life of the process: a turn that is given up does not count against the event.
    private var begun: EventID?

    /// Reads whether the last stop was asked for, and notes that the process is running.
    init(parts: EngineParts) throws(StoreError) {
        self.parts = parts
        let isUnclean = try parts.meta.value("running") != nil
        left = isUnclean ? Int(EventFeed.credit.events) : 0
        if !isUnclean { try parts.meta.set("running", "1") }
    }

    var isOn: Bool { left > 0 }

    /// Whether this event has been begun too often.
    func isBeyond(_ event: CloudEvent) throws(StoreError) -> Bool {
        guard isOn, begun != event.id else { return false }
        return try tries(event) >= Self.most
    }

    /// Writes down that the event's step begins, on disk before it does.
    ///
    /// - Throws: `Engine.Stop.commitFailed`, or a store error before anything was written.
    mutating func begin(_ event: CloudEvent) throws {
        guard isOn, begun != event.id else { return }
        try parts.transactions.begin()
        try parts.tried.begin(
            source: event.source.rawValue, epoch: event.id.epoch.rawValue, number: event.id.number)
        do { try parts.transactions.commit() } catch { throw Engine.Stop.commitFailed(error) }
        begun = event.id
    }

    /// In the transaction of the step.
    func end(_ event: CloudEvent) throws(StoreError) {
        guard isOn else { return }
        try parts.tried.end(
            source: event.source.rawValue, epoch: event.id.epoch.rawValue, number: event.id.number)
    }

    /// One has been taken in and committed.
    mutating func settled() { left = max(0, left - 1) }

    private func tries(_ event: CloudEvent) throws(StoreError) -> Int {
        try parts.tried.tries(
            source: event.source.rawValue, epoch: event.id.epoch.rawValue, number: event.id.number)
    }
}
