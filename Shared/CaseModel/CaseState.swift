/// A case, from its registration to its end and, when the citizen objects, back again.
///
/// Kept by Intake. What other services say has happened and is always taken in; what somebody asks for may be refused.
/// `missing` says what a page shows as still needed. Source: 003 and what SOURCES.md decides.
package enum CaseState: Hashable, Sendable {
    /// A talk is still to be held: none has been, or another one is agreed.
    case awaiting(CaseRecord)
    /// It is known how the case ends, and something is still missing.
    case concluding(Ending, CaseRecord)
    /// The citizen has objected and has not been answered; nothing closes.
    case contested(CaseRecord)
    /// Everything was in place at that moment.
    case closed(Ending, at: Timestamp, CaseRecord)

    package enum Input: Hashable, Sendable {
        // Said by other services: it is so.
        case noteFiled(NoteFiled)
        case letterSent(LetterSent)
        case letterFate(LetterFateKnown)
        case objected(Objected)
        case objectionAnswered(ObjectionAnswered)
        /// The citizen has written in a case that has a note, and somebody has said what that is.
        case replied(MailID)
        case replyJudged(MailID)
        // Asked of Intake: it may be refused.
        /// A named recipient is asked to take it; `insteadOf` names one who did not.
        case handOn(HandoverID, to: PersonID, insteadOf: HandoverID?)
        case acknowledge(HandoverID, by: PersonID)
        case replySent
        case withdrawInWriting
        case findMisrouted
        case acknowledgeElsewhere
        /// Those it was sent to have said that it is not theirs: it is ours again.
        case findOurs
        /// It, or a part of it, has been sent to another authority, and is ours until they have said that they have it.
        case sentOn(ForwardingID)
        /// They have said so.
        case takenElsewhere(ForwardingID)
        /// They have said that it is not theirs: it is to be talked through with us.
        case returnedToUs(ForwardingID)
        /// Another authority has taken every point that was about a decision.
        case formalPartTaken
        case citizenDied
        /// What it was opened for does not come.
        case fellAway
        /// The citizen wants it handled formally.
        case wishFormal
        /// The recipient of the formal part has looked into it.
        case examined
        /// Somebody has read it and said what it is, and so which way it goes.
        case judged(Route)
        /// It was anonymous, and somebody has learnt whose it is.
        case named
        /// The citizen has not died: whoever said so was mistaken.
        case livesAfterAll
        /// Somebody has read it, and it is no complaint.
        case setAside
        /// It is one after all.
        case takeUp
    }

    /// What the others should hear of it.
    package enum Announcement: Hashable, Sendable {
        case closed(Ending)
        case reopened
    }

    package typealias Decision = (next: CaseState, announce: [Announcement])

    /// A case that has just been taken in.
    package init(route: Route, isAnonymous: Bool) {
        let record = CaseRecord(route: route, isAnonymous: isAnonymous)
        self = CaseState(open: record)
    }

    package var record: CaseRecord {
        switch self {
        case .awaiting(let record), .concluding(_, let record), .contested(let record), .closed(_, _, let record):
            record
        }
    }

    package var isClosed: Bool {
        if case .closed = self { true } else { false }
    }

    /// What must still become true before the case may close; empty when it is closed.
    package var missing: [ClosingCondition] { isClosed ? [] : record.missing }

    /// What `input` means at `now`, and what the other services should hear of it.
    package func transition(_ input: Input, at now: Timestamp) throws(CaseRefusal) -> Decision {
        var heard = record
        switch (self, input) {
        case (.awaiting, .noteFiled(let note)), (.concluding, .noteFiled(let note)),
            (.contested, .noteFiled(let note)), (.closed, .noteFiled(let note)):
            heard.hear(note)
        case (.awaiting, .letterSent(let letter)), (.concluding, .letterSent(let letter)),
            (.contested, .letterSent(let letter)), (.closed, .letterSent(let letter)):
            heard.hear(letter)
        case (.awaiting, .letterFate(let said)), (.concluding, .letterFate(let said)),
            (.contested, .letterFate(let said)), (.closed, .letterFate(let said)):
            heard.hear(said)
        case (.awaiting, .objected(let objection)), (.concluding, .objected(let objection)),
            (.contested, .objected(let objection)), (.closed, .objected(let objection)):
            heard.hear(objection)
        case (.awaiting, .objectionAnswered(let answer)), (.concluding, .objectionAnswered(let answer)),
            (.contested, .objectionAnswered(let answer)), (.closed, .objectionAnswered(let answer)):
            heard.hear(answer)
        case (.awaiting, .replied(let mail)), (.concluding, .replied(let mail)), (.contested, .replied(let mail)),
            (.closed, .replied(let mail)):
            heard.hear(replyToJudge: mail)
        case (.awaiting, .replyJudged(let mail)), (.concluding, .replyJudged(let mail)),
            (.contested, .replyJudged(let mail)), (.closed, .replyJudged(let mail)):
            heard.judge(mail)
        case (.awaiting, .handOn(let handover, let recipient, let earlier)),
            (.concluding, .handOn(let handover, let recipient, let earlier)),
            (.contested, .handOn(let handover, let recipient, let earlier)):
            heard.handOn(handover, to: recipient, insteadOf: earlier)
        case (.awaiting, .acknowledge(let handover, let person)), (.concluding, .acknowledge(let handover, let person)),
            (.contested, .acknowledge(let handover, let person)):
            try heard.acknowledge(handover, by: person)
        case (.awaiting, .replySent), (.concluding, .replySent), (.contested, .replySent): try heard.reply()
        case (.awaiting, .withdrawInWriting), (.concluding, .withdrawInWriting), (.contested, .withdrawInWriting):
            heard.declare(.withdrawn, at: now)
        case (.awaiting, .findMisrouted), (.concluding, .findMisrouted), (.contested, .findMisrouted):
            heard.declare(.misrouted, at: now)
        case (.awaiting, .acknowledgeElsewhere), (.concluding, .acknowledgeElsewhere),
            (.contested, .acknowledgeElsewhere):
            try heard.acknowledgeElsewhere()
        case (.awaiting, .findOurs), (.concluding, .findOurs), (.contested, .findOurs): try heard.findOurs()
        case (.awaiting, .sentOn(let part)), (.concluding, .sentOn(let part)), (.contested, .sentOn(let part)):
            heard.sendOn(part)
        case (.awaiting, .takenElsewhere(let part)), (.concluding, .takenElsewhere(let part)),
            (.contested, .takenElsewhere(let part)), (.closed, .takenElsewhere(let part)):
            heard.takeElsewhere(part)
        case (.awaiting, .returnedToUs(let part)), (.concluding, .returnedToUs(let part)),
            (.contested, .returnedToUs(let part)):
            heard.takeBack(part)
        case (.closed, .returnedToUs(let part)):
            // Ended by an earlier release, which did not wait for their word.
            heard.takeBack(part)
            guard heard.owesTalkOfReturn else { return settled(heard, at: now) }
            return (CaseState(open: heard), [.reopened])
        case (.awaiting, .formalPartTaken), (.concluding, .formalPartTaken), (.contested, .formalPartTaken):
            heard.formalPartTaken()
        case (.awaiting, .citizenDied), (.concluding, .citizenDied), (.contested, .citizenDied):
            heard.declare(.died, at: now)
        case (.awaiting, .fellAway), (.concluding, .fellAway), (.contested, .fellAway): heard.fallAway(at: now)
        case (.awaiting, .wishFormal), (.concluding, .wishFormal), (.contested, .wishFormal):
            heard.wishFormal(at: now)
        case (.awaiting, .examined), (.concluding, .examined), (.contested, .examined): heard.examine()
        case (.awaiting, .judged(let route)), (.concluding, .judged(let route)), (.contested, .judged(let route)):
            heard.judge(route)
        case (.awaiting, .named), (.concluding, .named), (.contested, .named): heard.becomeKnown()
        case (.awaiting, .setAside), (.concluding, .setAside), (.contested, .setAside): try heard.setAside(at: now)
        case (.closed(.noComplaint, _, _), .takeUp):
            heard.takeUp()
            return (CaseState(open: heard), [.reopened])
        case (.awaiting, .takeUp), (.concluding, .takeUp), (.contested, .takeUp), (.closed, .takeUp):
            throw .notSetAside
        case (.closed(.died, _, _), .livesAfterAll):
            heard.livesAfterAll()
            guard heard.missing.isEmpty, let other = heard.ending else { return (CaseState(open: heard), [.reopened]) }
            return (.closed(other, at: now, heard), [.reopened, .closed(other)])
        case (.awaiting, .livesAfterAll), (.concluding, .livesAfterAll), (.contested, .livesAfterAll),
            (.closed, .livesAfterAll):
            throw .notDead
        case (.closed, .sentOn), (.closed, .handOn), (.closed, .acknowledge), (.closed, .replySent),
            (.closed, .withdrawInWriting),
            (.closed, .findMisrouted), (.closed, .acknowledgeElsewhere), (.closed, .findOurs),
            (.closed, .formalPartTaken), (.closed, .citizenDied), (.closed, .wishFormal), (.closed, .fellAway),
            (.closed, .examined), (.closed, .judged), (.closed, .named), (.closed, .setAside):
            throw .caseClosed
        }
        return settled(heard, at: now)
    }

    /// Where the case stands now that so much has been heard.
    private func settled(_ heard: CaseRecord, at now: Timestamp) -> Decision {
        guard case .closed(let ending, let since, let known) = self else {
            guard heard.missing.isEmpty, let ending = heard.ending else { return (CaseState(open: heard), []) }
            return (.closed(ending, at: now, heard), [.closed(ending)])
        }
        // A closed case is not judged anew, perhaps by later rules, unless the citizen objects or there is a newer note.
        let isDisturbed =
            heard.note != known.note || heard.openObjections != known.openObjections
            || heard.isNoteContested != known.isNoteContested
        guard isDisturbed, !(heard.missing.isEmpty && heard.ending == ending) else {
            return (.closed(ending, at: since, heard), [])
        }
        guard heard.missing.isEmpty, let other = heard.ending else { return (CaseState(open: heard), [.reopened]) }
        return (.closed(other, at: now, heard), [.reopened, .closed(other)])
    }

    /// The open state that a record with something missing is in.
    private init(open record: CaseRecord) {
        if !record.openObjections.isEmpty {
            self = .contested(record)
        } else if let ending = record.ending {
            self = .concluding(ending, record)
        } else {
            self = .awaiting(record)
        }
    }
}

/// Why something asked for in a case is refused.
package enum CaseRefusal: String, Refusal, CaseIterable {
    /// The case is closed; only an objection or a new note opens it.
    case caseClosed = "case_closed"
    /// No such handing-on is open in this case.
    case handoverUnknown = "handover_unknown"
    /// Only the named recipient can say: I have it.
    case notTheRecipient = "not_the_recipient"
    /// A formal reply presupposes that somebody was handed the case.
    case notOnFormalTrack = "not_on_formal_track"
    /// Nobody has found that the case belongs elsewhere.
    case notMisrouted = "not_misrouted"
    /// Nobody has said that the citizen has died.
    case notDead = "not_dead"
    /// More than what was written makes it a complaint.
    case isComplaint = "is_complaint"
    /// Nobody has said that it is no complaint.
    case notSetAside = "not_set_aside"

    package var code: String { "intake." + rawValue }
}
