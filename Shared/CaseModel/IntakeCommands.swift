/// Takes in a complaint, a worry or a preventive contact; a case exists when the reply has come.
package struct RegisterCase: ServiceCommand {
    package static let method = "intake.register"
    /// When it reached the municipality; absent means now. Never in the future.
    package let received: Timestamp?
    package let channel: Channel
    package let kind: ContactKind
    package let unit: UnitID
    /// Absent when nobody knows who it is: an anonymous complaint, a hunch about no one yet.
    package let citizen: Citizen?
    /// What is complained of, one by one; may be empty for a hunch or a preventive contact only.
    package let points: [ComplaintPoint]
    /// What it is about, in a sentence or two.
    package let summary: String
    /// The employees it is about.
    package let about: [PersonID]
    /// Who is to ring, when somebody has been chosen.
    package let assigned: PersonID?
    package let wish: HandlingWish
    /// Why a talk about it would be difficult, when a person has judged so.
    package let unsuitable: Unsuitability?
    /// Who takes the formal part, when there is one; absent means the unit's leader.
    package let recipient: PersonID?
    /// Whether it comes in as history: no letters, no clocks. Absent: no, and in an import by its age.
    package let isHistory: Bool?
    /// What set it off, the weightiest first; absent or empty while nobody knows.
    package let causes: [ComplaintCause]?
    /// Whether what came by a way that may be either, the mayor's office, social media or another unit, came in writing;
    /// absent: no.
    package let isWritten: Bool?
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(
        received: Timestamp? = nil, channel: Channel, kind: ContactKind, unit: UnitID, citizen: Citizen?,
        points: [ComplaintPoint], summary: String, about: [PersonID] = [], assigned: PersonID? = nil,
        wish: HandlingWish = .call, unsuitable: Unsuitability? = nil, recipient: PersonID? = nil,
        isHistory: Bool? = nil, causes: [ComplaintCause]? = nil, isWritten: Bool? = nil,
        isNotOurs: Bool? = nil
    ) {
        self.isNotOurs = isNotOurs
        self.isWritten = isWritten
        self.received = received
        self.channel = channel
        self.kind = kind
        self.unit = unit
        self.citizen = citizen
        self.points = points
        self.summary = summary
        self.about = about
        self.assigned = assigned
        self.wish = wish
        self.unsuitable = unsuitable
        self.recipient = recipient
        self.isHistory = isHistory
        self.causes = causes
    }

    /// Which case it became, which way it goes, and what was announced: name that in `after` to be sure it is known.
    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let route: Route
        package let published: [Published]
        /// The case was there already, and nothing was made: the citizen stands on the list before that change. Absent: it was
        /// made now.
        package let wasThere: Bool?

        package init(case: CaseID, route: Route, published: [Published], wasThere: Bool? = nil) {
            self.wasThere = wasThere
            self.case = `case`
            self.route = route
            self.published = published
        }
    }
}

/// Sets the step of the cooperation; whoever asks is the named person who decides.
package struct DecideStep: ServiceCommand {
    package static let method = "intake.decide-step"
    package let `case`: CaseID
    package let step: Step
    /// What has been seen. May be empty: no number of signs decides a step, in either direction.
    package let signs: [CooperationSign]
    /// Why, in the decider's words.
    package let reason: String
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(case: CaseID, step: Step, signs: [CooperationSign], reason: String, isNotOurs: Bool? = nil) {
        self.isNotOurs = isNotOurs
        self.case = `case`
        self.step = step
        self.signs = signs
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// Decides later, or anew, who is to ring; the calls that are owed go along.
///
/// A leader of the unit gives a case to anybody who works here; whoever is to ring gives it to a colleague; and anybody
/// who may ring about it takes one that is nobody's.
package struct AssignCase: ServiceCommand {
    package static let method = "intake.assign"
    package let `case`: CaseID
    package let person: PersonID
    /// Why, in words; needed of the leader when the complaint is about that person (decision 11). 1 000 bytes at most.
    package let reason: String?
    /// True: only if it is nobody's, as whoever takes it has seen it. Absent: also from a colleague.
    package let isFree: Bool?

    package init(case: CaseID, person: PersonID, reason: String? = nil, isFree: Bool? = nil) {
        self.case = `case`
        self.person = person
        self.isFree = isFree
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// The named recipient says: I have it.
package struct AcknowledgeHandover: ServiceCommand {
    package static let method = "intake.acknowledge"
    package let handover: HandoverID

    package init(handover: HandoverID) { self.handover = handover }

    package typealias Reply = CaseReceipt
}

/// The citizen has withdrawn the complaint, in writing.
package struct WithdrawCase: ServiceCommand {
    package static let method = "intake.withdraw"
    package let `case`: CaseID
    /// By which written way it came: `email`, `letter`, `digitalPost` or `publicForm`; another is refused.
    package let howInWriting: Channel
    /// Where the writing can be found again: a journal number, a message's subject and date.
    package let reference: String

    package init(case: CaseID, howInWriting: Channel, reference: String) {
        self.case = `case`
        self.howInWriting = howInWriting
        self.reference = reference
    }

    package typealias Reply = CaseReceipt
}

/// The formal written answer has left the house; with the acknowledgement it closes a formal case.
package struct ReplySent: ServiceCommand {
    package static let method = "intake.reply-sent"
    package let `case`: CaseID
    /// Where the answer can be found: its journal number.
    package let reference: String

    package init(case: CaseID, reference: String) {
        self.case = `case`
        self.reference = reference
    }

    package typealias Reply = CaseReceipt
}

/// What an act on a case leaves behind: which case, whether it is closed now, and what was announced.
package struct CaseReceipt: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let isClosed: Bool
    package let published: [Published]

    package init(case: CaseID, isClosed: Bool, published: [Published]) {
        self.case = `case`
        self.isClosed = isClosed
        self.published = published
    }
}
