package import CaseModel

/// What follows from an input, beside the duty's next state.
package enum DutyAct: Hashable, Sendable {
    /// Ask the owner of this.
    case fetch(Need)
    /// Say that it has left the house.
    case announce(digest: String)
    /// Forget the words that were fetched; they are not needed, or must be fetched anew.
    case forgetWords
}

extension Duty {
    package typealias Decision = (next: Duty, acts: [DutyAct])

    /// What `input` means at `now`. An input that says nothing new leaves the duty as it is.
    ///
    /// - Throws: `NotifierRefusal.nothingToRetry` when a person wants something tried again that does not wait for one.
    package func transition(_ input: DutyInput, at now: Timestamp) throws(NotifierRefusal) -> Decision {
        if input == .retried {
            guard case .needsPerson = state else { throw .nothingToRetry }
        }
        // It was said then, and is not said again.
        if case .recovered(let digest) = input, !state.isSettled {
            return (changed(to: .done(digest: digest), at: now), [.forgetWords])
        }
        switch state {
        case .awaitingPromise(let until): return whileAwaiting(until: until, input, at: now)
        case .gathering(let need): return whileGathering(need, input, at: now)
        case .started: return whileStarted(input, at: now)
        case .needsPerson: return whileInNeedOfPerson(input, at: now)
        case .dropped(.cannotBeWrittenTo): return whileUnwritable(input, at: now)
        case .dropped(.setAside): return whileAside(input, at: now)
        // What has been sent or given up stays so.
        case .done, .dropped: return (self, [])
        }
    }

    private func whileAwaiting(until: Timestamp, _ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .promised(let limit): begun(promising: limit, at: now)
        case .heard(let news): hearing(news).waitingStill(at: now)
        case .timePassed: now >= until ? begun(promising: nil, at: now) : (self, [])
        case .superseded: dropped(.superseded, at: now)
        case .setAside: dropped(.setAside, at: now)
        case .addressWithdrawn: withheld(at: now)
        case .fetched, .noLongerDue, .colleagueLeft, .refused, .written, .notWritten, .resumed, .retried,
            .addressConfirmed, .recovered, .settled, .wayChanged, .takenUp, .carried, .parted:
            (self, [])
        }
    }

    private func whileGathering(_ need: Need, _ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .timePassed: isTooLate(at: now) ? dropped(.tooLate, at: now) : (self, [])
        // An answer to a question that is no longer asked says nothing new.
        case .fetched(let fetched) where fetched != need: (self, [])
        case .fetched: isTooLate(at: now) ? dropped(.tooLate, at: now) : moved(past: need, at: now)
        case .noLongerDue: dropped(.noLongerDue, at: now)
        case .colleagueLeft: dropped(.colleagueLeft, at: now)
        case .refused(let code): (changed(to: .needsPerson(code: code), at: now), [.forgetWords])
        case .superseded: dropped(.superseded, at: now)
        case .setAside: dropped(.setAside, at: now)
        case .promised(let limit): (promising(limit), [])
        case .heard(let news): (hearing(news), [])
        case .addressWithdrawn: withheld(at: now)
        // A message that could not be laid asks whether it is still due; a person may say that it is not to be sent.
        // So it may of the letter that this one goes in.
        case .settled: trouble == nil && need != .carrier ? (self, []) : dropped(.settled, at: now)
        case .carried(let digest):
            need == .carrier
                ? (changed(to: .done(digest: digest), at: now), [.announce(digest: digest), .forgetWords]) : (self, [])
        case .parted: need == .carrier ? begun(promising: nil, at: now) : (self, [])
        case .written, .notWritten, .resumed, .retried, .addressConfirmed, .recovered, .wayChanged, .takenUp:
            (self, [])
        }
    }

    private func whileStarted(_ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .written(let digest):
            (changed(to: .done(digest: digest), at: now), [.announce(digest: digest), .forgetWords])
        case .notWritten(let code): notWritten(code, at: now)
        // Not there after all, and time has passed: a message is asked about anew, a letter is simply written.
        case .resumed(let isWritten): isWritten ? (self, []) : notWritten(nil, at: now)
        // What could not be laid lies nowhere: it is made anew, or not at all, when what it was made of has changed.
        case .wayChanged: mayStillChange ? madeAnew(at: now) : (self, [])
        case .heard(let news): mayStillChange ? hearing(news).madeAnew(at: now) : (self, [])
        case .superseded: mayStillChange ? dropped(.superseded, at: now) : (self, [])
        case .setAside: mayStillChange ? dropped(.setAside, at: now) : (self, [])
        case .addressWithdrawn: mayStillChange ? withheld(at: now) : (self, [])
        case .settled: mayStillChange ? dropped(.settled, at: now) : (self, [])
        // What is on its way into its folder is let go: it may lie there already.
        case .timePassed, .promised, .fetched, .noLongerDue, .colleagueLeft, .refused, .retried, .addressConfirmed,
            .recovered, .takenUp, .carried, .parted:
            (self, [])
        }
    }

    /// Whether it is made and could not be laid.
    private var mayStillChange: Bool { trouble != nil }

    /// Fetched anew from the first thing on, so that it goes where the citizen gets letters now.
    private func madeAnew(at now: Timestamp) -> Decision {
        let begun = begun(promising: nil, at: now)
        return (begun.next, begun.acts + [.forgetWords])
    }

    private func whileInNeedOfPerson(_ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .retried: begun(promising: nil, at: now)
        case .settled: dropped(.settled, at: now)
        case .superseded: dropped(.superseded, at: now)
        case .setAside: dropped(.setAside, at: now)
        case .timePassed: isTooLate(at: now) ? dropped(.tooLate, at: now) : (self, [])
        case .promised(let limit): (promising(limit), [])
        case .heard(let news): (hearing(news), [])
        case .addressWithdrawn: withheld(at: now)
        case .fetched, .noLongerDue, .colleagueLeft, .refused, .written, .notWritten, .resumed, .addressConfirmed,
            .recovered, .wayChanged, .takenUp, .carried, .parted:
            (self, [])
        }
    }

    /// Held back because nobody knew whose address it was; what was promised meanwhile is kept for the letter.
    private func whileUnwritable(_ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .addressConfirmed: begun(promising: nil, at: now)
        case .promised(let limit): (promising(limit), [])
        case .heard(let news): (hearing(news), [])
        case .superseded: dropped(.superseded, at: now)
        case .setAside: dropped(.setAside, at: now)
        // Somebody has said that it is not to be sent, whatever address is found.
        case .settled: dropped(.settled, at: now)
        case .timePassed, .fetched, .noLongerDue, .colleagueLeft, .refused, .written, .notWritten, .resumed, .retried,
            .addressWithdrawn, .recovered, .wayChanged, .takenUp, .carried, .parted:
            (self, [])
        }
    }

    /// The case was said to be no complaint; it goes on when it was one after all.
    private func whileAside(_ input: DutyInput, at now: Timestamp) -> Decision {
        switch input {
        case .takenUp(let canBeWrittenTo): canBeWrittenTo ? begun(promising: nil, at: now) : withheld(at: now)
        case .promised(let limit): (promising(limit), [])
        case .heard(let news): (hearing(news), [])
        case .timePassed, .superseded, .fetched, .noLongerDue, .colleagueLeft, .refused, .written, .notWritten,
            .resumed, .addressConfirmed, .addressWithdrawn, .retried, .wayChanged, .settled, .recovered, .setAside,
            .carried, .parted:
            (self, [])
        }
    }

    /// From the first thing that must be fetched; a receipt with the promise that has become known, if one has. What was to go in
    /// another's letter goes by itself, and what was changed before is fetched as it stands now.
    private func begun(promising limit: Timestamp?, at now: Timestamp) -> Decision {
        var next = limit.map(promising) ?? self
        next.matter.carrier = nil
        next.matter.hourSince = nil
        return (next.changed(to: .gathering(matter.needs[0]), at: now), [.fetch(matter.needs[0])])
    }

    /// The letter, with the limit that it may tell of.
    private func promising(_ limit: Timestamp) -> Duty {
        var next = self
        next.matter.letter.promise(limit)
        return next
    }

    /// The letter, as what is known of the answer now has it.
    private func hearing(_ news: AnswerNews) -> Duty {
        var next = self
        next.matter.letter.hear(news)
        return next
    }

    /// It goes on waiting, unless there is nothing to wait for any more.
    private func waitingStill(at now: Timestamp) -> Decision {
        matter.letter.waits(from: now) == nil ? begun(promising: nil, at: now) : (self, [])
    }

    /// One thing has been fetched: on to the next, or to writing.
    private func moved(past need: Need, at now: Timestamp) -> Decision {
        let needs = matter.needs
        guard let place = needs.firstIndex(of: need), place + 1 < needs.count else {
            return (changed(to: .started, at: now), [])
        }
        return (changed(to: .gathering(needs[place + 1]), at: now), [.fetch(needs[place + 1])])
    }

    /// It waits, for all to see. Whether a message still says the truth is asked anew before it is tried again.
    private func notWritten(_ code: String?, at now: Timestamp) -> Decision {
        guard !isTooLate(at: now) else { return dropped(.tooLate, at: now) }
        var next = self
        next.trouble = code
        guard matter.needs.last == .stillDue else { return (next, []) }
        next.state = .gathering(.stillDue)
        return (next, [.fetch(.stillDue)])
    }

    private func dropped(_ reason: DropReason, at now: Timestamp) -> Decision {
        (changed(to: .dropped(reason), at: now), [.forgetWords])
    }

    /// Nothing goes to a citizen who cannot be written to; a message to a colleague goes all the same.
    private func withheld(at now: Timestamp) -> Decision {
        matter.colleague == nil ? dropped(.cannotBeWrittenTo, at: now) : (self, [])
    }

    private func isTooLate(at now: Timestamp) -> Bool {
        guard let validUntil = matter.validUntil else { return false }
        return now >= validUntil
    }

    /// The trouble stays while it is still being tried; any other state has none.
    private func changed(to state: DutyState, at now: Timestamp) -> Duty {
        var next = self
        next.state = state
        next.since = now
        if state != .started { next.trouble = nil }
        return next
    }
}
