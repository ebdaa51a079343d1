/// `intake.judge`: what a contact is, said by somebody who has read it: for what came by mail, by Digital Post or by the form,
/// and for whatever was taken in too quickly (R-001 … ).
///
/// The whole judgement takes the place of what stood there. As long as nobody has talked with the citizen the way it goes
/// is reckoned anew: what is split off is handed on with the original time of receipt, and a call that is no longer to be made
/// is called off. After a talk the way stays what the talk made it.
package struct JudgeCase: ServiceCommand {
    package static let method = "intake.judge"
    package let `case`: CaseID
    package let kind: ContactKind
    /// What is complained of, one by one.
    package let points: [ComplaintPoint]
    /// The employees it is about; none of them rings.
    package let about: [PersonID]
    /// Why a talk about it would be difficult; absent where it would not.
    package let unsuitable: Unsuitability?
    /// Whose it is; absent: as it stands.
    package let unit: UnitID?
    /// Who takes a formal part that arises; absent means the unit's leader.
    package let recipient: PersonID?
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?
    /// How many judgements lay there when this one was begun, `ShowCase.Reply.judgements`: refused where there are more. Absent, it
    /// is refused where the newest is somebody else's.
    package let judgements: Int?

    package init(
        case: CaseID, kind: ContactKind, points: [ComplaintPoint], about: [PersonID] = [],
        unsuitable: Unsuitability? = nil, unit: UnitID? = nil, recipient: PersonID? = nil, isNotOurs: Bool? = nil,
        judgements: Int? = nil
    ) {
        self.judgements = judgements
        self.isNotOurs = isNotOurs
        self.case = `case`
        self.kind = kind
        self.points = points
        self.about = about
        self.unsuitable = unsuitable
        self.unit = unit
        self.recipient = recipient
    }

    /// Which way it goes now, as after a registration.
    package typealias Reply = RegisterCase.Reply
}

/// Somebody has read a contact and said what it is; all of it takes the place of what `registered` said. Owner: Intake.
package struct CaseJudged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.judged.v1")
    package let `case`: CaseID
    package let unit: UnitID
    package let kind: ContactKind
    package let route: Route
    package let about: [PersonID]
    /// Why it goes the ordinary way; absent when it does not.
    package let exclusion: ExclusionGround?

    package init(
        case: CaseID, unit: UnitID, kind: ContactKind, route: Route, about: [PersonID], exclusion: ExclusionGround?
    ) {
        self.case = `case`
        self.unit = unit
        self.kind = kind
        self.route = route
        self.about = about
        self.exclusion = exclusion
    }
}

/// The unit does not ring about such contacts: it goes the formal way alone. Owner: Callback.
package struct CallNotOwed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.not-owed.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}

/// `intake.take-back-death`: it was another who died, or a mistake. The case is as it was, and so are the promises in it.
package struct TakeBackDeath: ServiceCommand {
    package static let method = "intake.take-back-death"
    package let `case`: CaseID
    /// How it was found; 1 000 bytes at most.
    package let reason: String

    package init(case: CaseID, reason: String) {
        self.case = `case`
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}
