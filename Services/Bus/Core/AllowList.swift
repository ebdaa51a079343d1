package import CaseModel

/// What one service may do on the bus. Whatever is not written in its grant is refused.
package struct Grant: Equatable, Sendable {
    /// A set of event types, or every one there is and will be.
    package enum Types: Equatable, Sendable {
        case all
        case only([EventType])

        package func admits(_ type: EventType) -> Bool {
            switch self {
            case .all: true
            case .only(let types): types.contains(type)
            }
        }
    }

    package let publishes: [EventType]
    package let reads: Types
    /// Prefixes whose calls it answers.
    package let serves: [String]
    /// Methods it may call: `intake.recipient`, or a whole prefix as `intake.*`.
    package let calls: [String]

    /// Whoever serves and follows others may ask those for what the log does not keep any more, each for the types that
    /// it reads (`Calling.swift`); that need not be said. Pages and the command line keep nothing, and go on from the
    /// end.
    package init(publishes: [EventType], reads: Types, serves: [String], calls: [String]) {
        self.publishes = publishes
        self.reads = reads
        self.serves = serves
        var calls = calls
        if case .only(let types) = reads, !serves.isEmpty {
            let owners = Set(types.compactMap { $0.rawValue.split(separator: ".").dropFirst(2).first })
            calls += owners.sorted().map { "\($0).snapshot" }
        }
        self.calls = calls
    }

    package func mayCall(_ method: String) -> Bool {
        calls.contains { grant in
            grant.hasSuffix(".*") ? method.hasPrefix(grant.dropLast()) : method == grant
        }
    }
}

/// Who may say, hear and ask what: the one place to review (PROTOCOL.md § 3).
///
/// A service that is not named here cannot sign in. Extend it when a service has a reason to know, not before.
package enum AllowList {
    /// Every service with a grant, in order of name.
    package static let services: [ServiceName] = grants.map(\.service).sorted()

    package static func grant(for service: ServiceName) -> Grant? {
        grants.first { $0.service == service }?.grant
    }

    private static let grants: [(service: ServiceName, grant: Grant)] = [
        (.directory, directory), (.intake, intake), (.callback, callback), (.notifier, notifier),
        (.learning, learning), (.wellbeing, wellbeing), (.desk, desk), (.public, forCitizens), (.operator, theOperator),
    ]

    /// People and units. Sees no case, so it reads nothing.
    private static let directory = Grant(
        publishes: staffEvents + [AbsenceChanged.type], reads: .only([]), serves: ["directory"],
        calls: [])

    /// The case: hears of calls and letters to know when its conditions are met.
    private static let intake = Grant(
        publishes: [
            CaseRegistered.type, StepDecided.type, HandedOn.type, HandoverAcknowledged.type, HandoverOverdue.type,
            CaseClosed.type, CaseReopened.type, ContactTeamChanged.type, CaseAssigned.type, CitizenVerified.type,
            RestrictionChanged.type, ReplyMoved.type, ReplyExtended.type, ReplyOverdue.type, CitizenReturned.type,
            ReplyToSend.type, RepresentationChanged.type, CausesNamed.type, CaseForwarded.type, LettersWayChanged.type,
            DocumentReceived.type, FollowUpPromised.type, FollowUpDone.type, CitizenCorrected.type, WentFormal.type,
            MeetingPlanned.type, MeetingMoved.type, ContactRhythmAgreed.type, ChangeMoved.type, Waited.type,
            WaitedTogether.type, CaseJudged.type, MeetingRiskChanged.type,
        ],
        reads: .only(
            staffEvents + [
                AbsenceChanged.type, CallNotOwed.type, CallOwed.type, CallMoved.type, CitizenReached.type,
                Appointed.type, CallAttempted.type, NoteFiled.type, TalkNoted.type, Objected.type,
                ObjectionAnswered.type, LetterSent.type, LetterFateKnown.type, RiskAssessmentAsked.type,
            ]),
        serves: ["intake"], calls: [FindCaseOfCode.method, FindCaseOfDocument.method])

    /// The promise to ring: hears of cases and of what becomes of them.
    private static let callback = Grant(
        publishes: [
            CallOwed.type, Pinged.type, CallMissed.type, CallAttempted.type, NoteFiled.type, Objected.type,
            ObjectionAnswered.type, CallMoved.type, CitizenReached.type, Chased.type, ObligationFulfilled.type,
            PersonalReceiptWritten.type, Appointed.type, CallUnanswered.type, Digested.type, ObjectionJudged.type,
            AnswerReceived.type, ExperienceTold.type, TalkNoted.type, CallNotOwed.type, CallLimitChanged.type,
        ],
        reads: .only(
            staffEvents + [
                CaseRegistered.type, StepDecided.type, HandedOn.type, CaseClosed.type, CaseReopened.type,
                ContactTeamChanged.type,
                CaseAssigned.type, AbsenceChanged.type, LetterSent.type, CitizenVerified.type,
                RepresentationChanged.type, FollowUpPromised.type, FollowUpDone.type, CitizenCorrected.type,
                WentFormal.type, LetterFateKnown.type, ContactRhythmAgreed.type, ChangeMoved.type, CaseJudged.type,
                MeetingRiskChanged.type, CitizenReturned.type, CaseForwarded.type, RestrictionChanged.type,
            ]),
        serves: ["callback"], calls: [FindCallContacts.method, NameColleagues.method, TakeAnswer.method])

    /// What leaves the house: hears what is owed to whom, and asks the owners for address and words when it sends.
    private static let notifier = Grant(
        publishes: [LetterSent.type, DocumentHandedOver.type, LetterFateKnown.type, LettersWayChosen.type],
        reads: .only(
            staffEvents + [
                CaseRegistered.type, StepDecided.type, HandedOn.type, HandoverOverdue.type, CallOwed.type, Pinged.type,
                NoteFiled.type, TalkNoted.type, MeetingPlanned.type, MeetingMoved.type, Prompted.type,
                ContactTeamChanged.type, CaseAssigned.type, CallMoved.type, CitizenVerified.type, Chased.type,
                PersonalReceiptWritten.type, Appointed.type, CallUnanswered.type, FindingReminded.type,
                LessonToTell.type, MediationChanged.type, Digested.type, PromptedTogether.type, ProposalWithdrawn.type,
                CareTold.type, TrainingDue.type, LearningReminded.type, FindingGiven.type, ReviewMeetingSet.type,
                ReparationDecided.type, RemindedTogether.type, CitizenReached.type, CallNotOwed.type, WentFormal.type,
                RestrictionChanged.type, ReplyExtended.type, ReplyToSend.type, CaseForwarded.type,
                LettersWayChanged.type, CitizenCorrected.type, ObjectionJudged.type, DocumentReceived.type,
                AnswerReceived.type, Waited.type, WaitedTogether.type, CaseJudged.type, CitizenReturned.type,
                CaseClosed.type, ReplyMoved.type,
            ]),
        serves: ["notifier"],
        calls: [
            "intake.recipient", "callback.note", "callback.still-due", "directory.address", "callback.still-owed",
            "callback.digest", ReadCareDigest.method, ReadLearningDigest.method, CountUntrained.method,
            StillWaited.method, ReadReparation.method,
            "callback.personal-receipt-words", "learning.lesson", "learning.still-owed", "intake.restriction-words",
            "intake.extension-words", "intake.reply-words", "intake.forward-words", ReadObjectionAnswer.method,
            ReadDocument.method, ReadAnswerDocument.method, ReadAppointment.method, ReadMeeting.method,
            AskStillWaiting.method,
            CountWaiting.method,
        ])

    /// Reviews and figures: of strain it hears only that a case waits, never for whom or why.
    private static let learning = Grant(
        publishes: [
            ReviewOpened.type, ReviewClosed.type, FindingChanged.type, FindingReminded.type, LessonToTell.type,
            MediationChanged.type, IncidentReviewChanged.type, TrainingDue.type, LearningReminded.type,
            FindingGiven.type, ReviewMeetingSet.type, ReparationDecided.type, RemindedTogether.type,
        ],
        reads: .only(
            staffEvents + [
                CaseRegistered.type, StepDecided.type, CaseAssigned.type, ContactTeamChanged.type, HandedOn.type,
                CaseClosed.type, CaseReopened.type, CallOwed.type, CallMissed.type, NoteFiled.type, TalkNoted.type,
                Objected.type, ObjectionAnswered.type, LetterSent.type, LetterFateKnown.type, ReadinessChanged.type,
                CitizenReturned.type, IncidentToLearnFrom.type, CausesNamed.type, ObjectionJudged.type,
                ExperienceTold.type, CaseJudged.type, CallLimitChanged.type,
            ]),
        serves: ["learning"], calls: [])

    /// Staff who stood in the storm: hears which cases turned red and who stood in them, nothing a citizen said.
    private static let wellbeing = Grant(
        publishes: [
            Prompted.type, ReadinessChanged.type, RiskAssessmentAsked.type, IncidentToLearnFrom.type,
            PromptedTogether.type, ProposalWithdrawn.type, CareTold.type, IncidentPlaced.type,
        ],
        reads: .only(
            staffEvents + [
                AbsenceChanged.type, StepDecided.type, NoteFiled.type, TalkNoted.type, Objected.type, CaseClosed.type,
                CaseReopened.type, CaseAssigned.type, ContactTeamChanged.type,
            ]),
        serves: ["wellbeing"], calls: [])

    /// The pages: hear that a line on an open board has changed (decision 13) and say nothing, ask for whoever is signed
    /// in at a browser, method by method.
    private static let desk = Grant(
        publishes: [],
        reads: .only([
            CallOwed.type, CallMissed.type, CallAttempted.type, NoteFiled.type, CaseClosed.type, StepDecided.type,
            Prompted.type, PromptedTogether.type, CallMoved.type, CitizenReached.type, Chased.type,
        ]), serves: [],
        calls: [
            BeginSignIn.method, FinishSignIn.method, VouchForIdentity.method, ShowOwnAccess.method, ListAccess.method,
            EndSessions.method, ProvePassword.method, ChangePassword.method, BeginSecondFactor.method,
            ConfirmSecondFactor.method, RenewRecoveryCodes.method, TurnOffSecondFactor.method, ResetSecondFactor.method,
            RenewAssertion.method, SignOut.method, ListStaff.method, RegisterCase.method, ListCases.method,
            ShowCase.method, ShowCallerCard.method, DecideStep.method, AcknowledgeHandover.method, ReplySent.method,
            ListCalls.method, ShowCalls.method, ReadNote.method, RecordAttempt.method, RecordConversation.method,
            CorrectNote.method, NoteTalk.method, ShowPractice.method, RaiseObjection.method, ListLetters.method,
            ListPrompts.method, AnswerPrompt.method, SearchCases.method, SearchNotes.method, ListCaseRows.method,
            SetContactTeam.method, ListAgreements.method, ListReviews.method, ListCaseLooks.method,
            ListCallLooks.method, ListLetterLooks.method, "notifier.letter", "notifier.preview",
            PreviewRecipient.method, ShowObjection.method, AnswerObjection.method, SetPostRegistration.method,
            ConfirmAddress.method, TellDelivery.method, ListDeliveries.method, ShowDelivery.method, SendAgain.method,
            RetryLetter.method, SettleLetter.method, CountWaitingLetters.method, JournalAgain.method,
            JournalDocumentAgain.method, ListPrintQueue.method, MarkPrinted.method, AssignCase.method,
            ListEscalations.method, AnswerEscalation.method, ShowLoad.method, ShowPulse.method, RegisterAbsence.method,
            EndAbsence.method, ListMails.method, ListMailsAside.method, ListMailsWaiting.method, ReadMailPart.method,
            SettleMail.method, VerifyCitizen.method, CorrectCitizen.method, ReadAnswers.method, ListReplies.method,
            MarkReplyRead.method, ListWaiting.method, ListSetAside.method,
            ShowRestrictions.method, ProposeRestriction.method,
            JudgeRestriction.method, RestrictionTold.method, LiftRestriction.method, ListObligations.method,
            ListMyObligations.method, ReportReached.method, TellInvolved.method, FulfilAgreement.method,
            GiveObligation.method, WritePersonalReceipt.method, ReadPersonalReceipt.method, Appoint.method,
            ChangeAppointment.method, WishForCall.method, ListSameCitizen.method, FindLikelyCases.method,
            JoinCases.method, SeparateCases.method, GiveToEntrance.method, ShowPapers.method, WritePaper.method,
            MoveMeeting.method,
            InspectCases.method, ListGrounds.method, RecordInquiry.method, ListInquiries.method, ShowFormal.method,
            PassFormal.method, RecordExamination.method, DraftReply.method, AssureReply.method, ExtendReply.method,
            GroundReply.method, SendReply.method, FollowUpReply.method, TellAgreements.method,
        ] + learningMethods + trivsel + aroundTheCitizen + aroundTheCase)

    /// Årsagen til klagen, and what is sent on.
    private static let aroundTheCase = [
        NameCauses.method, ForwardCase.method, AnswerForwarding.method, TellForwarding.method, RegisterChange.method,
        MoveChange.method, CallOffChange.method, NameForChange.method, ListChanges.method, ShowChange.method,
        NameRepresentatives.method, WithdrawCase.method, GoFormal.method, GiveFormal.method, ReportDeath.method,
        JudgeCase.method, TakeBackDeath.method, CountMailsAside.method, SetAside.method, TakeUp.method,
    ]

    /// Omkring borgeren.
    private static let aroundTheCitizen = [
        ShowSurroundings.method, RecordRepresentative.method, EndRepresentation.method, RecordNeeds.method,
        ProtectAddress.method, ShowProtectedAddress.method, RecordMinor.method,
    ]

    /// Læring and Tal.
    private static let learningMethods = [
        ShowReview.method, OpenReview.method, LetReviewBegin.method, BookReview.method, AnswerReviewStep.method,
        CheckReview.method, AddFinding.method, CloseReview.method, ReopenReview.method,
        ListFindings.method, AdvanceFinding.method,
        MoveFinding.method, LinkFinding.method, TellLesson.method, ShowAftermath.method, RecordMeeting.method,
        OfferMediation.method, AnswerMediation.method, HoldMediation.method, FollowUpMediation.method,
        DeclineMediating.method,
        ProposeReparation.method, DecideReparation.method, GiveReparation.method, RecordExperience.method,
        RecordAssessment.method,
        ListAssessments.method, ShowCauses.method, Evaluate.method, ShowGuides.method, WriteGuide.method,
        WriteCard.method, DropCard.method, ListTraining.method, KeepTraining.method, DropTraining.method,
        LayGround.method, ListLearningDuties.method,
    ]

    /// What the page Trivsel asks for whoever is signed in.
    private static let trivsel = [
        AskForCare.method, ChooseCare.method, OfferCare.method, ListRhythms.method, SetRhythm.method,
        ShowOwnCare.method, ShowCareFigures.method, ListCareGaps.method, RegisterIncident.method, ListIncidents.method,
        ShowIncident.method, AnswerDuty.method, ExportIncident.method, LearnFromIncident.method, ListStrain.method,
        NoteStrain.method, AddToIncident.method, TakeBackAnswer.method, DenyHeld.method, OrderCare.method,
        TurnDownCare.method, ListAnsweredPrompts.method, TakeBackDuty.method, ListCareWaiting.method,
        JoinIncidents.method, PartIncidents.method,
    ]

    /// The pages for citizens: a complaint and an answer to a note go in, and nothing ever comes out.
    private static let forCitizens = Grant(
        publishes: [], reads: .only([]), serves: [],
        calls: [SubmitComplaint.method, AnswerNote.method, TellExperience.method])

    /// The command line: follows everything, since events hold no content, and asks for the person signed in there.
    private static let theOperator = Grant(
        publishes: [], reads: .all, serves: [],
        calls: [
            "bus.status", "bus.retire", "bus.mend", "bus.let-in", "bus.clock-agree", "bus.backup-begin",
            "bus.backup-state", "callback.*", "directory.*", "intake.*", "learning.*", "notifier.*", "wellbeing.*",
        ])

    /// Who works here, in which unit, led by whom.
    private static let staffEvents = [PersonChanged.type, UnitChanged.type]
}
