package import CaseModel

/// One call of a case, as the rules see it.
package struct OwedCall: Equatable, Sendable {
    package let id: CallbackID
    package let reason: CallReason
    package let callback: Callback
    /// How many times somebody rang in vain.
    package let attempts: Int

    package init(id: CallbackID, reason: CallReason, callback: Callback, attempts: Int) {
        self.id = id
        self.reason = reason
        self.callback = callback
        self.attempts = attempts
    }
}

/// What a filed conversation means for every call of its case.
///
/// The talk keeps one promise and takes the place of the others: an objection's first, since only a talk answers it
/// then the most urgent. Another talk, when agreed, is owed anew with a clock of its own.
package struct Settlement: Equatable, Sendable {
    package let fulfilled: CallbackID
    /// When the citizen was reached; for one not reached, when that was written down.
    package let spokenAt: Timestamp
    /// How the fulfilled call stands now.
    package let callback: Callback
    /// Calls whose place this talk has taken.
    package let calledOff: [CallbackID]
    /// Whether the open objections are answered by this talk.
    package let answersObjections: Bool
    /// What is promised next.
    package let nextTalk: CallPromise?
    /// Before this moment the copy must have left.
    package let copyBy: Timestamp

    /// - Parameters:
    ///   - note: the note that is being filed.
    ///   - calls: every call of the case that is still owed, and those that were made and have no note yet.
    package init(
        of conversation: Conversation, filing note: NoteID, for calls: [OwedCall], policy: Policy, at now: Timestamp
    ) throws(CallbackRefusal) {
        try conversation.check(at: now)
        let call = try Self.call(kept: conversation.spokenAt, among: calls)
        fulfilled = call.id
        switch (conversation.outcome, call.callback) {
        case (.notReached, .spoken): throw .doesNotFitOutcome
        case (_, .spoken(let moment)):
            // The talk has been told of already; what is owed is its note.
            guard conversation.spokenAt.map({ $0.minute == moment.minute }) ?? true else { throw .spokenOtherwise }
            spokenAt = moment
            callback = try call.callback.transition(.noteFiled(note), at: now).next
        case (.notReached, _):
            guard call.reason != .objection else { throw .objectionNeedsTalk }
            guard call.attempts >= policy.attemptsBeforeGivingUp else { throw .tooFewAttempts }
            spokenAt = now
            callback = try call.callback.transition(.givenUp(note), at: now).next
        case (.solved, _), (.formal, _), (.newTalk, _), (.withdrawn, _), (.stopped, _):
            // Without a time given it was just now, whatever a clock that was set back says.
            let since = call.callback.promise?.since ?? now
            let moment = conversation.spokenAt ?? max(now, since)
            let reached = try call.callback.transition(.citizenReached(at: moment), at: now).next
            spokenAt = max(moment, since)
            callback = try reached.transition(.noteFiled(note), at: now).next
        }
        try conversation.draft.checkDays(from: spokenAt.civil.day)
        answersObjections = call.reason == .objection
        calledOff = calls.superseded(by: call.id, at: spokenAt)
        nextTalk =
            conversation.outcome == .newTalk
            ? try policy.nextTalkPromise(since: spokenAt, agreed: conversation.nextTalkAt) : nil
        copyBy = try policy.copyBy(filed: now)
    }

    /// The call that a talk at `moment` keeps.
    private static func call(kept moment: Timestamp?, among calls: [OwedCall]) throws(CallbackRefusal) -> OwedCall {
        if let spoken = calls.filter(\.isSpoken).min(by: { $0.id < $1.id }) { return spoken }
        guard calls.mostUrgent != nil else { throw .nothingOwed }
        guard let call = calls.kept(at: moment).mostUrgent else { throw .spokenBeforeOwed }
        return call
    }
}

extension OwedCall {
    /// Whether somebody has spoken with the citizen and the note is still to come.
    package var isSpoken: Bool {
        if case .spoken = callback { true } else { false }
    }

    /// What is rung about first: an objection, then the nearest limit; the identifier so that there are no ties.
    fileprivate var urgency: (Int, Timestamp, CallbackID) {
        (reason == .objection ? 0 : 1, callback.promise?.limit.due ?? Timestamp(milliseconds: 0), id)
    }

    /// Whether a talk at `moment` leaves nothing to ring about here: an objection raised after it stays owed.
    fileprivate func isSuperseded(at moment: Timestamp) -> Bool {
        guard let promise = callback.promise else { return false }
        return reason != .objection || promise.since <= moment
    }
}

extension [OwedCall] {
    /// The one that is rung about first among those still owed.
    package var mostUrgent: OwedCall? {
        filter { $0.callback.promise != nil }.min { $0.urgency < $1.urgency }
    }

    /// The other calls whose place a talk at `moment` takes, in order of identifier.
    fileprivate func superseded(by kept: CallbackID, at moment: Timestamp) -> [CallbackID] {
        filter { $0.id != kept && $0.isSuperseded(at: moment) }.map(\.id).sorted()
    }
}
