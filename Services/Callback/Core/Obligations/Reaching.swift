package import CaseModel

/// What it means that the citizen was spoken with and the note follows: the clock of one call stands, a note is owed, and
/// every other call that the talk took the place of is over.
package struct Reaching: Equatable, Sendable {
    package let kept: CallbackID
    package let callback: Callback
    package let spokenAt: Timestamp

    /// - Parameters:
    ///   - moment: when the citizen was reached; absent means now.
    ///   - calls: every call of the case that is still owed.
    package init(at moment: Timestamp?, for calls: [OwedCall], now: Timestamp) throws(CallbackRefusal) {
        guard let call = calls.kept(at: moment).mostUrgent else {
            throw calls.mostUrgent == nil ? .nothingOwed : .spokenBeforeOwed
        }
        kept = call.id
        let since = call.callback.promise?.since ?? now
        let moment = moment ?? max(now, since)
        callback = try call.callback.transition(.citizenReached(at: moment), at: now).next
        spokenAt = max(moment, since)
    }
}
