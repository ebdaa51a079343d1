/// `callback.obligations`: what is owed in a case beside its calls, and what has been; audited.
package struct ListObligations: ServiceCommand {
    package static let method = "callback.obligations"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }

    /// What is open, the nearest due first, then the latest that are over; the hours agreed, the next first.
    package struct Reply: Codable, Hashable, Sendable {
        package let obligations: [ObligationRow]
        package let appointments: [AppointmentRow]
        /// How far the chain A, B, C has come; absent before anybody has spoken with the citizen.
        package let chain: ABCRow?

        package init(obligations: [ObligationRow], appointments: [AppointmentRow], chain: ABCRow?) {
            self.obligations = obligations
            self.appointments = appointments
            self.chain = chain
        }
    }
}

/// `callback.my-obligations`: what the asker owes beside calls, and what is late in the units the asker leads.
package struct ListMyObligations: ServiceCommand {
    package static let method = "callback.my-obligations"
    /// At most so many.
    package static let most = 60
    /// In place of one's own what this colleague owes that can be given on, in the cases of units the asker leads: for the
    /// hand-over of whoever is away. Absent: one's own.
    package let of: PersonID?
    package init(of colleague: PersonID? = nil) { of = colleague }

    /// The nearest due first, and whether there are more.
    package struct Reply: Codable, Hashable, Sendable {
        package let obligations: [ObligationRow]
        package let hasMore: Bool

        package init(obligations: [ObligationRow], hasMore: Bool) {
            self.obligations = obligations
            self.hasMore = hasMore
        }
    }
}

/// One thing owed beside a call.
package struct ObligationRow: Codable, Hashable, Sendable {
    package let obligation: ObligationID
    package let `case`: CaseID
    package let kind: ObligationKind
    package let state: ObligationState
    package let owner: PersonID?
    /// Exclusive.
    package let due: Timestamp
    package let settled: Timestamp?
    package let settledBy: PersonID?
    /// An agreement's words as the note has them; of everything else its kind says enough.
    package let what: String?

    package init(
        obligation: ObligationID, case: CaseID, kind: ObligationKind, state: ObligationState, owner: PersonID?,
        due: Timestamp, settled: Timestamp?, settledBy: PersonID?, what: String?
    ) {
        self.obligation = obligation
        self.case = `case`
        self.kind = kind
        self.state = state
        self.owner = owner
        self.due = due
        self.settled = settled
        self.settledBy = settledBy
        self.what = what
    }
}

/// How far the chain has come: talked with the citizen, told the employees, returned to the citizen (R-038 … R-040).
package struct ABCRow: Codable, Hashable, Sendable {
    /// When the citizen was first spoken with.
    package let spokenAt: Timestamp
    /// Whom of ours has been told, and when; absent while nobody has, or nobody is to.
    package let told: Timestamp?
    package let toldPeople: [PersonID]
    /// By when the employees are to be told; absent when that is not owed.
    package let tellBy: Timestamp?
    /// When we returned to the citizen.
    package let returned: Timestamp?
    /// By when we are to; absent when nobody waits for us: it ended in agreement, or goes on formally.
    package let returnBy: Timestamp?

    package init(
        spokenAt: Timestamp, told: Timestamp?, toldPeople: [PersonID], tellBy: Timestamp?, returned: Timestamp?,
        returnBy: Timestamp?
    ) {
        self.spokenAt = spokenAt
        self.told = told
        self.toldPeople = toldPeople
        self.tellBy = tellBy
        self.returned = returned
        self.returnBy = returnBy
    }
}

/// `callback.reached`: I have spoken with the citizen; the note follows. The clock of the call stands as of then.
package struct ReportReached: ServiceCommand {
    package static let method = "callback.reached"
    package let `case`: CaseID
    /// When; absent means now.
    package let spokenAt: Timestamp?
    /// Whom I spoke with, and how I knew; required.
    package let recognised: Recognition?
    /// As `RecordConversation.insteadOfAgreed`.
    package let insteadOfAgreed: Bool?

    package init(
        case: CaseID, spokenAt: Timestamp? = nil, recognised: Recognition? = nil, insteadOfAgreed: Bool? = nil
    ) {
        self.insteadOfAgreed = insteadOfAgreed
        self.recognised = recognised
        self.case = `case`
        self.spokenAt = spokenAt
    }

    /// Before which moment the note is to be filed.
    package struct Reply: Codable, Hashable, Sendable {
        package let callback: CallbackID
        package let noteBy: Timestamp
        package let published: [Published]

        package init(callback: CallbackID, noteBy: Timestamp, published: [Published]) {
            self.callback = callback
            self.noteBy = noteBy
            self.published = published
        }
    }
}

/// `callback.tell-involved`: these have heard how the citizen experienced it.
package struct TellInvolved: ServiceCommand {
    package static let method = "callback.tell-involved"
    package let `case`: CaseID
    package let people: [PersonID]

    package init(case: CaseID, people: [PersonID]) {
        self.case = `case`
        self.people = people
    }

    package typealias Reply = SettledObligation
}

/// `callback.fulfil`: what we agreed to do has been done. Everything else is fulfilled by an act of its own.
package struct FulfilAgreement: ServiceCommand {
    package static let method = "callback.fulfil"
    package let `case`: CaseID
    package let obligation: ObligationID

    package init(case: CaseID, obligation: ObligationID) {
        self.case = `case`
        self.obligation = obligation
    }

    package typealias Reply = SettledObligation
}

/// `callback.give-obligation`: a colleague sees to it from now on; whoever owed it is away, or it is another's work.
///
/// What we agreed to do and B alone: a note is its talker's, an hour goes with its call, a copy is Notifier's.
package struct GiveObligation: ServiceCommand {
    package static let method = "callback.give-obligation"
    package let `case`: CaseID
    package let obligation: ObligationID
    package let to: PersonID

    package init(case: CaseID, obligation: ObligationID, to person: PersonID) {
        self.case = `case`
        self.obligation = obligation
        to = person
    }

    /// Whose it is now.
    package struct Reply: Codable, Hashable, Sendable {
        package let obligation: ObligationID
        package let owner: PersonID

        package init(obligation: ObligationID, owner: PersonID) {
            self.obligation = obligation
            self.owner = owner
        }
    }
}

/// Which obligation is over, and the events that say so.
package struct SettledObligation: Codable, Hashable, Sendable {
    package let obligation: ObligationID
    package let published: [Published]

    package init(obligation: ObligationID, published: [Published]) {
        self.obligation = obligation
        self.published = published
    }
}

/// `callback.personal-receipt`: a few lines to the citizen, by a person, since the call cannot be made in time.
package struct WritePersonalReceipt: ServiceCommand {
    package static let method = "callback.personal-receipt"
    /// The longest, in bytes of UTF-8.
    package static let mostBytes = 4_000
    package let `case`: CaseID
    package let text: String

    package init(case: CaseID, text: String) {
        self.case = `case`
        self.text = text
    }

    package typealias Reply = SettledObligation
}

/// `callback.personal-receipt-words`: for the letter, and for colleagues who may see the case; audited.
package struct ReadPersonalReceipt: ServiceCommand {
    package static let method = "callback.personal-receipt-words"
    package let obligation: ObligationID
    package init(obligation: ObligationID) { self.obligation = obligation }

    /// As it was written.
    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let by: PersonID
        package let writtenAt: Timestamp
        package let text: String

        package init(case: CaseID, by: PersonID, writtenAt: Timestamp, text: String) {
            self.case = `case`
            self.by = by
            self.writtenAt = writtenAt
            self.text = text
        }
    }
}

/// `callback.still-owed`: asked just before a message about an obligation is sent.
package struct AskStillOwed: ServiceCommand {
    package static let method = "callback.still-owed"
    package let obligation: ObligationID
    package let stage: ChaseStage
    package let person: PersonID

    package init(obligation: ObligationID, stage: ChaseStage, person: PersonID) {
        self.obligation = obligation
        self.stage = stage
        self.person = person
    }

    /// Whether the message would still say the truth, to that person.
    package struct Reply: Codable, Hashable, Sendable {
        package let isOwed: Bool
        package init(isOwed: Bool) { self.isOwed = isOwed }
    }
}
