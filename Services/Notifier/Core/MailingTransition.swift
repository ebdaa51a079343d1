package import CaseModel

/// What happened to a message on its way.
package enum MailingInput: Hashable, Sendable {
    /// It is its turn.
    case due
    /// The server took it.
    case accepted(MailReply)
    /// The server said no for good, to this message.
    case refused(MailReply)
    /// Not now: the server said so, or could not be reached. Nothing of it has left.
    case deferred(MailReply)
    /// All of it was handed over, and no answer came.
    case lost(MailReply)
    /// The process has started anew; `mayHaveGone` when handing over had begun before it ended.
    case resumed(mayHaveGone: Bool)
    /// The file was put back from a backup, or is a copy: by the one that went on it may have been handed over since.
    /// `isTaken` when its document lies among those that the server has taken.
    case putBack(isTaken: Bool)
    /// A person has seen that it came.
    case confirmed(PersonID)
    /// A person has had it sent again.
    case replaced(PersonID)
}

extension Mailing {
    /// What `input` means at `now`; an input that says nothing new leaves it as it is.
    ///
    /// - Throws: `NotifierRefusal.nothingToRetry` when a person wants something of a message that waits for nobody.
    package func transition(_ input: MailingInput, at now: Timestamp) throws(NotifierRefusal) -> Mailing {
        switch (state, input) {
        case (.queued(_, let reply), .due):
            guard now < validUntil else { return moved(to: .expired(reply), at: now) }
            var next = moved(to: .sending, at: now)
            next.attempts += 1
            return next
        case (.sending, .accepted(let reply)): return moved(to: .accepted(reply), at: now)
        case (.sending, .refused(let reply)): return moved(to: .refused(reply), at: now)
        case (.sending, .lost(let reply)): return moved(to: .uncertain(reply), at: now)
        case (.sending, .deferred(let reply)):
            return moved(to: .queued(next: now.adding(seconds: Self.rest(after: attempts)), reply: reply), at: now)
        case (.sending, .resumed(mayHaveGone: true)):
            return moved(to: .uncertain(MailReply("smtp.stopped")), at: now)
        case (.sending, .resumed(mayHaveGone: false)): return moved(to: .queued(next: now, reply: nil), at: now)
        case (.queued, .putBack(isTaken: true)), (.sending, .putBack(isTaken: true)):
            return moved(to: .accepted(MailReply("smtp.taken")), at: now)
        case (.queued, .putBack(isTaken: false)), (.sending, .putBack(isTaken: false)):
            return moved(to: .uncertain(MailReply("smtp.put_back")), at: now)
        case (.uncertain, .confirmed(let person)), (.refused, .confirmed(let person)),
            (.expired, .confirmed(let person)):
            return moved(to: .confirmed(by: person), at: now)
        case (.uncertain, .replaced(let person)), (.refused, .replaced(let person)), (.expired, .replaced(let person)):
            return moved(to: .replaced(by: person), at: now)
        case (_, .confirmed), (_, .replaced): throw .nothingToRetry
        // What has been settled, or is not under way, hears nothing of the way.
        case (.queued, _), (.sending, .due), (.accepted, _), (.refused, _), (.uncertain, _), (.confirmed, _),
            (.replaced, _), (.expired, _):
            return self
        }
    }

    /// How many seconds it rests after so many tries: a minute at first, an hour at the most.
    static func rest(after attempts: Int) -> Int64 { min(3600, 60 << Int64(min(max(attempts - 1, 0), 6))) }

    private func moved(to state: MailingState, at now: Timestamp) -> Mailing {
        var next = self
        next.state = state
        next.since = now
        return next
    }
}

extension MailingInput {
    /// What the errand brought back: the server's word, or why there was none.
    package init(brought reply: MailReply) {
        self =
            switch reply.code {
            case "smtp.accepted": .accepted(reply)
            case "smtp.refused", "smtp.no_address": .refused(reply)
            case "smtp.cut_off", "smtp.no_answer", "smtp.unclear": .lost(reply)
            default: .deferred(reply)
            }
    }
}

extension MailReply {
    /// Whether the server has said "later" of this address alone, by its enhanced code: of the address or its mailbox.
    /// Source: RFC 3463, 3.2 and 3.3.
    var isOfTheAddress: Bool {
        code == "smtp.deferred" && (numbers.contains(" 4.1.") || numbers.contains(" 4.2."))
    }

    /// Whether it is the way to the server that is in trouble, and not this message: the others wait with it.
    package var isOfTheWay: Bool {
        [
            "smtp.login_refused", "smtp.sender_refused", "smtp.not_encrypted", "smtp.untrusted", "smtp.unknown_host",
            "smtp.unreachable",
            "smtp.slow", "smtp.broken", "smtp.not_marked",
        ].contains(code)
    }
}
