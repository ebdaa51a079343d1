package import CaseModel

/// Something owed in a case beside the call itself (decision 28).
///
/// One clock each, and one act that stops it: ringing does not tell the employees, and a letter is no call.
package struct Obligation: Equatable, Sendable {
    package enum State: Equatable, Sendable {
        case open
        /// Done; by nobody of ours when another service's act did it.
        case fulfilled(at: Timestamp, by: PersonID?)
        /// Nothing is left to do.
        case lifted(at: Timestamp)
    }

    package let kind: ObligationKind
    /// Who owes it; absent when it is the leader's to see to.
    package let owner: PersonID?
    /// Exclusive, as every due moment is.
    package let due: Timestamp
    package let state: State

    package init(_ kind: ObligationKind, owner: PersonID?, due: Timestamp, state: State = .open) {
        self.kind = kind
        self.owner = owner
        self.due = due
        self.state = state
    }

    package var isOpen: Bool { state == .open }

    /// The act has been done.
    package func fulfilled(by person: PersonID?, at now: Timestamp) throws(CallbackRefusal) -> Obligation {
        guard isOpen else { throw .obligationSettled }
        return Obligation(kind, owner: owner, due: due, state: .fulfilled(at: now, by: person))
    }

    /// There is nothing left to do; what is over stays as it is.
    package func lifted(at now: Timestamp) -> Obligation {
        isOpen ? Obligation(kind, owner: owner, due: due, state: .lifted(at: now)) : self
    }

    /// Whether a message of this stage would still tell the truth at `now`: asked just before it is sent.
    package func isDue(_ stage: ChaseStage, at now: Timestamp) -> Bool {
        switch (state, stage) {
        case (.open, .near): now < due
        case (.open, .missed), (.open, .stillMissed): now >= due
        case (.fulfilled, _), (.lifted, _): false
        }
    }
}

extension ObligationKind {
    /// Whether a colleague can see to it instead. A note is its talker's, an hour goes with its call, a few lines with
    /// it, a copy is sent by the house, how often the citizen hears from us is anybody's work who has the case, and who follows an answer up is named in the answer.
    package var canBeGiven: Bool {
        switch self {
        case .agreement, .tellInvolved, .contact: true
        case .personalReceipt, .note, .copy, .appointment, .followUp: false
        }
    }
}

extension ChaseStage {
    /// Who hears of it: as of a call that is as far along, but a personal receipt is no leader's matter, since the call
    /// itself escalates.
    package func asPing(of kind: ObligationKind) -> PingStage {
        switch (self, kind) {
        case (_, .personalReceipt), (.near, _): .nearLimit
        case (.missed, .tellInvolved), (.missed, .note), (.missed, .copy), (.missed, .agreement),
            (.missed, .appointment), (.missed, .followUp), (.missed, .contact):
            .missed
        case (.stillMissed, .tellInvolved), (.stillMissed, .note), (.stillMissed, .copy), (.stillMissed, .agreement),
            (.stillMissed, .appointment), (.stillMissed, .followUp), (.stillMissed, .contact):
            .stillMissed
        }
    }
}
