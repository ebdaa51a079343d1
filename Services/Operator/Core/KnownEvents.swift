package import CaseModel

/// Every kind of event that a service of this release says, for whoever names one at the command line: what nobody says is
/// a slip of the finger, and would be waited for in vain.
package enum KnownEvents {
    /// In the order of the bus's allow list.
    package static let types: [EventType] = [
        PersonChanged.type, UnitChanged.type, AbsenceChanged.type, CaseRegistered.type, StepDecided.type,
        HandedOn.type, HandoverAcknowledged.type, HandoverOverdue.type, CaseClosed.type, CaseReopened.type,
        ContactTeamChanged.type, CaseAssigned.type, CitizenVerified.type, RestrictionChanged.type, ReplyMoved.type,
        ReplyExtended.type, ReplyOverdue.type, CitizenReturned.type, ReplyToSend.type, RepresentationChanged.type,
        CausesNamed.type, CaseForwarded.type, LettersWayChanged.type, DocumentReceived.type, FollowUpPromised.type,
        FollowUpDone.type, CitizenCorrected.type, WentFormal.type, MeetingPlanned.type, MeetingMoved.type,
        ContactRhythmAgreed.type, ChangeMoved.type, Waited.type, WaitedTogether.type, CaseJudged.type,
        MeetingRiskChanged.type, CallOwed.type, Pinged.type, CallMissed.type, CallAttempted.type, NoteFiled.type,
        Objected.type, ObjectionAnswered.type, CallMoved.type, CitizenReached.type, Chased.type,
        ObligationFulfilled.type, PersonalReceiptWritten.type, Appointed.type, CallUnanswered.type, Digested.type,
        ObjectionJudged.type, AnswerReceived.type, ExperienceTold.type, TalkNoted.type, CallNotOwed.type,
        CallLimitChanged.type,
        LetterSent.type, DocumentHandedOver.type, LetterFateKnown.type, LettersWayChosen.type, ReviewOpened.type,
        ReviewClosed.type, FindingChanged.type, FindingReminded.type, LessonToTell.type, MediationChanged.type,
        IncidentReviewChanged.type, TrainingDue.type, LearningReminded.type, FindingGiven.type,
        ReviewMeetingSet.type, ReparationDecided.type, RemindedTogether.type, Prompted.type, ReadinessChanged.type,
        RiskAssessmentAsked.type, IncidentToLearnFrom.type, PromptedTogether.type, ProposalWithdrawn.type,
        CareTold.type, IncidentPlaced.type,
    ]

    /// The type, if some release knows it: in whichever version, since the log may be of a later one; every service says `void`.
    package static func checked(_ type: EventType) throws(UsageFault) -> EventType {
        guard type.rawValue != "*" else { return type }
        let known = types.map { kind($0.rawValue) }
        let wanted = kind(type.rawValue)
        guard !known.contains(wanted), !isVoid(wanted) else { return type }
        let nearest = Nearest.word(to: wanted, among: known) ?? ""
        throw UsageFault("--type \"\(wanted)\" is said by no service; the nearest is \(nearest)")
    }

    private static func isVoid(_ kind: String) -> Bool { ServiceReport.services.contains { "\($0).void" == kind } }

    /// `callback.missed`, without its family name and version.
    private static func kind(_ type: String) -> String {
        var parts = type.split(separator: ".")
        if parts.starts(with: ["dk", "genklang"]) { parts.removeFirst(2) }
        if parts.count == 3, parts[2].wholeMatch(of: /v[0-9]+/) != nil { parts.removeLast() }
        return parts.joined(separator: ".")
    }
}
