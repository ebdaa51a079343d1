import CaseModel

/// A form knows minutes, and so does whoever remembers when they rang; a promise is made in the middle of one.
extension Timestamp {
    /// The minute it lies in, counted from 1970.
    var minute: Int64 { milliseconds / 60_000 }
}

extension CallPromise {
    /// Whether something at `moment`, as it was written down, need not lie before the promise: within the minute of it it does
    /// not.
    func isMade(by moment: Timestamp) -> Bool { since.minute <= moment.minute }
}

extension [OwedCall] {
    /// Those still owed whose promise a talk at `moment` can keep: made before it or, where none was, within its minute. An
    /// objection that was raised in the minute of a talk about something else stays owed.
    ///
    /// - Parameter moment: as it was written down; absent means now.
    func kept(at moment: Timestamp?) -> [OwedCall] {
        let owed = filter { $0.callback.promise != nil }
        guard let moment else { return owed }
        let before = owed.filter { $0.callback.promise.map { $0.since <= moment } ?? false }
        return before.isEmpty ? owed.filter { $0.callback.promise?.isMade(by: moment) ?? false } : before
    }
}
