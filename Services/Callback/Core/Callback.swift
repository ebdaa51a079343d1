package import CaseModel

/// A call owed to a citizen who has complained, from promise to filed note.
///
/// One clock per promise, stopped by the act that fulfils it and by nothing else: ringing in vain does not stop it
/// (decision 10). Each conversation ends in a note, and no note speaks of a conversation that never was.
package enum Callback: Equatable, Sendable {
    /// Nobody has spoken with the citizen, and there is still time.
    case awaited(CallPromise)
    /// The limit has passed and nobody has spoken with the citizen.
    case overdue(CallPromise)
    /// The citizen was reached; a note is now owed. Source: notatpligt, R-071.
    case spoken(at: Timestamp)
    case documented(NoteID)
    /// Given up after the attempts that policy asks for; the note says what was tried.
    case unreached(NoteID)
    /// The case ended in another way, or another talk has taken this one's place.
    case calledOff

    package enum Input: Equatable, Sendable {
        case timePassed
        /// Somebody rang and nobody answered: just now, where no moment is given.
        case attempted(at: Timestamp?)
        case citizenReached(at: Timestamp)
        case noteFiled(NoteID)
        case givenUp(NoteID)
        /// Nothing is left to ring about.
        case ended
    }

    /// What the other services are to hear.
    package enum News: Equatable, Sendable {
        case missed(Deadline)
        case attempted
        case noteFiled(NoteID)
    }

    package typealias Decision = (next: Callback, announce: [News])

    /// What `input` means at `now`, and what the other services should hear of it.
    package func transition(_ input: Input, at now: Timestamp) throws(CallbackRefusal) -> Decision {
        switch (self, input) {
        case (.awaited(let promise), .timePassed) where !promise.limit.isKept(at: now):
            return (.overdue(promise), [.missed(promise.limit)])
        case (.awaited, .timePassed), (.overdue, .timePassed), (.spoken, .timePassed), (.documented, .timePassed),
            (.unreached, .timePassed), (.calledOff, .timePassed):
            return (self, [])
        case (.awaited(let promise), .attempted(let moment)), (.overdue(let promise), .attempted(let moment)):
            if let moment {
                guard moment <= now else { throw .attemptedInTheFuture }
                guard promise.isMade(by: moment) else { throw .attemptedBeforeOwed }
            }
            return (self, [.attempted])
        case (.awaited(let promise), .citizenReached(let moment)), (.overdue(let promise), .citizenReached(let moment)):
            // The later of the two, since a clock that was set back must not make a true talk impossible to file.
            guard moment <= max(now, promise.since) else { throw .inTheFuture }
            guard promise.isMade(by: moment) else { throw .spokenBeforeOwed }
            return (.spoken(at: max(moment, promise.since)), [])
        case (.spoken, .noteFiled(let note)):
            return (.documented(note), [.noteFiled(note)])
        case (.awaited, .givenUp(let note)), (.overdue, .givenUp(let note)):
            return (.unreached(note), [.noteFiled(note)])
        case (.awaited, .ended), (.overdue, .ended), (.calledOff, .ended):
            return (.calledOff, [])
        case (.spoken, .ended), (.documented, .ended), (.unreached, .ended):
            return (self, [])
        case (.awaited, .noteFiled), (.overdue, .noteFiled):
            throw .noteBeforeConversation
        case (.spoken, .attempted), (.spoken, .citizenReached), (.spoken, .givenUp),
            (.documented, .attempted), (.documented, .citizenReached), (.documented, .noteFiled),
            (.documented, .givenUp), (.unreached, .attempted), (.unreached, .citizenReached), (.unreached, .noteFiled),
            (.unreached, .givenUp):
            throw .alreadyDone
        case (.calledOff, .attempted), (.calledOff, .citizenReached), (.calledOff, .noteFiled), (.calledOff, .givenUp):
            throw .nothingOwed
        }
    }
}

extension Callback {
    /// What is still to be kept; absent once nobody owes a call any more.
    package var promise: CallPromise? {
        switch self {
        case .awaited(let promise), .overdue(let promise): promise
        case .spoken, .documented, .unreached, .calledOff: nil
        }
    }

    /// How it is called on the wire and in lists.
    package var state: CallState {
        switch self {
        case .awaited: .awaited
        case .overdue: .overdue
        case .spoken: .spoken
        case .documented: .documented
        case .unreached: .unreached
        case .calledOff: .calledOff
        }
    }

    /// Whether a message of this stage would still tell the truth at `now`: asked just before it is sent.
    package func isDue(_ stage: PingStage, at now: Timestamp) -> Bool {
        switch (self, stage) {
        case (.awaited, .owed), (.overdue, .owed), (.awaited, .wished), (.overdue, .wished), (.overdue, .missed),
            (.overdue, .stillMissed), (.overdue, .longMissed):
            true
        case (.awaited(let promise), .nearTarget): promise.target.isKept(at: now)
        case (.awaited(let promise), .nearLimit): promise.limit.isKept(at: now)
        case (.awaited, .missed), (.awaited, .stillMissed), (.awaited, .longMissed), (.overdue, .nearTarget),
            (.overdue, .nearLimit), (.spoken, _), (.documented, _), (.unreached, _), (.calledOff, _):
            false
        }
    }
}
