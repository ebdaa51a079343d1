package import CaseModel

/// A letter or message that the municipality owes, from the event that gave rise to it until it lies in its folder.
package struct Duty: Hashable, Sendable {
    package var matter: Matter
    package var state: DutyState
    /// When it came into this state.
    package var since: Timestamp
    /// Why it could not be written to its folder just now, by a stable code; it is tried again.
    package var trouble: String?

    package init(_ matter: Matter, _ state: DutyState, since: Timestamp, trouble: String? = nil) {
        self.matter = matter
        self.state = state
        self.since = since
        self.trouble = trouble
    }

    package var key: DutyKey { matter.key }

    /// Whether it should have left by now and has not.
    package func isLate(at now: Timestamp) -> Bool {
        guard let by = matter.dueBy, !state.isSettled else { return false }
        return now >= by
    }

    /// When time alone changes something: a wait ends, or it would no longer say the truth.
    package var wake: Timestamp? {
        switch state {
        case .awaitingPromise(let until): until
        case .gathering, .needsPerson: matter.validUntil
        // It may still lie to be printed then.
        case .done: matter.letter.isTakenOut ? matter.validUntil : matter.hourOver
        case .started, .dropped: nil
        }
    }
}

/// How far a letter or message has come.
package enum DutyState: Hashable, Sendable {
    /// A receipt that waits to hear from Callback when we ring; after `until` it leaves without.
    case awaitingPromise(until: Timestamp)
    /// This is being fetched from its owner.
    case gathering(Need)
    /// Everything is at hand; it is being written to its folder. The ledger's *started*.
    case started
    /// It lies in its folder; SHA-256 of what lies there, in hexadecimal. The ledger's *done*.
    case done(digest: String)
    /// It is not sent, and will not be.
    case dropped(DropReason)
    /// Its content was refused, by this code; a person must put it right and try again.
    case needsPerson(code: String)

    /// Whether nothing more will happen by itself or by a person.
    package var isSettled: Bool {
        switch self {
        case .done, .dropped: true
        case .awaitingPromise, .gathering, .started, .needsPerson: false
        }
    }
}

/// Why something is not sent.
package enum DropReason: String, Codable, Hashable, CaseIterable, Sendable {
    /// We have no address that is known to be the citizen's.
    case cannotBeWrittenTo
    /// What the message was to say is done already.
    case noLongerDue
    /// It would have come too late to be true.
    case tooLate
    /// A newer version of the note has taken its place before it left.
    case superseded
    /// The colleague no longer works here.
    case colleagueLeft
    /// It waited for a person, who has said that it is not to be sent.
    case settled
    /// Somebody has read that the case is no complaint: nothing is to be said to the citizen (decision 74).
    case setAside
    /// Its case was erased (decision 100).
    case erased
}

/// What happens to something owed.
package enum DutyInput: Hashable, Sendable {
    case timePassed
    /// Callback has set the limit of the first call; exclusive.
    case promised(Timestamp)
    /// Whether somebody rings, or it is answered in writing, has become another.
    case heard(AnswerNews)
    /// A newer version of the note was filed.
    case superseded
    /// Somebody has read that the case is no complaint.
    case setAside
    /// It was one after all; whether the citizen can be written to.
    case takenUp(canBeWrittenTo: Bool)
    /// What was asked for came.
    case fetched(Need)
    /// The letter it goes in lies in its folder.
    case carried(digest: String)
    /// It cannot go in that letter, and goes by itself.
    case parted
    /// "Still due?" was answered with no.
    case noLongerDue
    /// The colleague no longer works here.
    case colleagueLeft
    /// The owner said no, by this code.
    case refused(code: String)
    /// It lies in its folder.
    case written(digest: String)
    /// It could not be written now: a full disk, a folder that is not there.
    case notWritten(code: String)
    /// The service has started again, and looked whether the file of what was being written lies in its folder.
    case resumed(isWritten: Bool)
    /// Somebody has checked who the citizen is: letters may go to the address from now on.
    case addressConfirmed
    /// It has been said that the citizen cannot be written to after all.
    case addressWithdrawn
    /// A person has put right what was wrong, and wants it tried again.
    case retried
    /// Where the citizen's letters go has been changed: what is made and could not be laid is made anew.
    case wayChanged
    /// A person has seen that it cannot be written or laid, and says that it is not to be.
    case settled
    /// The file was put back from a backup, and this had left the house by then; SHA-256 of what was sent.
    case recovered(digest: String)
}
