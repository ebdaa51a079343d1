import CaseModel

/// Why Intake says no. The sentences people read stand in `Wording`, by these codes.
package enum IntakeRefusal: String, Refusal, CaseIterable {
    // Taking in.
    case unitUnknown = "unit_unknown"
    case personUnknown = "person_unknown"
    case receivedInFuture = "received_in_future"
    case receivedBeforeCalendar = "received_before_calendar"
    case receivedMissing = "received_missing"
    case summaryMissing = "summary_missing"
    case pointsMissing = "points_missing"
    case pointEmpty = "point_empty"
    case nameMissing = "name_missing"
    case phoneImpossible = "phone_impossible"
    case emailImpossible = "email_impossible"
    case wordsUnreadable = "words_unreadable"
    case tooLong = "too_long"
    case groundUnknown = "ground_unknown"
    case groundReasonMissing = "ground_reason_missing"
    case assignedIsConcerned = "assigned_is_concerned"
    /// Somebody else has taken the call since the page was read on which it was nobody's.
    case alreadyTaken = "already_taken"
    /// A call that is somebody else's is given on by them or by a leader.
    case assignNotTheirs = "assign_not_theirs"
    case recipientMissing = "recipient_missing"
    case recipientIsConcerned = "recipient_is_concerned"
    // Acting on a case; what its state forbids is refused by `CaseRefusal`.
    case caseUnknown = "case_unknown"
    /// Words of ours give the citizen an illness.
    case diagnosisIsOurs = "diagnosis_is_ours"
    case stepReasonMissing = "step_reason_missing"
    case notInWriting = "not_in_writing"
    case referenceMissing = "reference_missing"
    case addressMissing = "address_missing"
    case contactReasonMissing = "contact_reason_missing"
    case contactIsConcerned = "contact_is_concerned"
    case contactTooMany = "contact_too_many"
    case contactNotNamed = "contact_not_named"
    // Restricting contact.
    case restrictionFactsMissing = "restriction_facts_missing"
    case restrictionSeenInFuture = "restriction_seen_in_future"
    case restrictionGroundTooOld = "restriction_ground_too_old"
    case restrictionGroundNotNew = "restriction_ground_not_new"
    case restrictionMilderMeansMissing = "restriction_milder_means_missing"
    case restrictionScopeMissing = "restriction_scope_missing"
    case restrictionLeavesNoWay = "restriction_leaves_no_way"
    case restrictionEndMissing = "restriction_end_missing"
    /// A last day and a reason why there is none.
    case restrictionEndTwice = "restriction_end_twice"
    case restrictionEndOutOfRange = "restriction_end_out_of_range"
    case restrictionWayBackMissing = "restriction_way_back_missing"
    case restrictionReasonMissing = "restriction_reason_missing"
    case restrictionIsOwn = "restriction_is_own"
    case restrictionNotAwaited = "restriction_not_awaited"
    case restrictionUnknown = "restriction_unknown"
    /// Only a leader of the unit proposes, tells and lifts.
    case restrictionNotTheirs = "restriction_not_theirs"
    // Answering formally.
    case replyNotExamined = "reply_not_examined"
    case replyFindingsMissing = "reply_findings_missing"
    case replyTextMissing = "reply_text_missing"
    case replyAssurersMissing = "reply_assurers_missing"
    case replyAssurersAlike = "reply_assurers_alike"
    case replyAuthorAssures = "reply_author_assures"
    case replyNotTheirTurn = "reply_not_their_turn"
    /// A colleague has judged the contact since the judgement was begun, or what it would take the place of was not said.
    case judgedMeanwhile = "judged_meanwhile"
    case replyVersionChanged = "reply_version_changed"
    case replyNotAssured = "reply_not_assured"
    /// Somebody it was handed to has not said that they have it.
    case replyNotAcknowledged = "reply_not_acknowledged"
    case replyNotAwaited = "reply_not_awaited"
    case replyReasonMissing = "reply_reason_missing"
    case replyTooLateToExtend = "reply_too_late_to_extend"
    case replyExtensionOutOfRange = "reply_extension_out_of_range"
    /// How we stand to the criticism is not said.
    case replyStanceMissing = "reply_stance_missing"
    case replyRemedyMissing = "reply_remedy_missing"
    /// What the citizen told us is to be written, and is not.
    case replyHeardMissing = "reply_heard_missing"
    /// A follow-up is promised for a day that has passed, or there is none to do.
    case replyFollowUpInPast = "reply_follow_up_in_past"
    case replyNoFollowUp = "reply_no_follow_up"
    /// A decision is touched, and how to complain about it is not said.
    case replyGuidanceMissing = "reply_guidance_missing"
    case replyGuidanceIncomplete = "reply_guidance_incomplete"
    /// The last day to complain of the decision has come or gone.
    case replyAppealDayOver = "reply_appeal_day_over"
    /// Our own letter with the answer lies to be printed: it has neither left nor been stopped.
    case replyLetterLies = "reply_letter_lies"
    /// Another decision of the case still waits for its lawyer or its letter.
    case restrictionUnderway = "restriction_underway"
    /// What set it off is not said.
    case causesMissing = "causes_missing"
    // A change that is known before it happens.
    case changeMissing = "change_missing"
    case changeDayWrong = "change_day_wrong"
    case changeCalledOff = "change_called_off"
    case changeUnknown = "change_unknown"
    /// It is not said why it moves or does not come.
    case changeReasonMissing = "change_reason_missing"
    // The citizen's wish for formal handling, and who has it.
    /// It goes the formal way already, or has ended another way.
    case alreadyFormal = "already_formal"
    /// A wish is somebody's word; what we have seen ourselves is none.
    case wishNotSaid = "wish_not_said"
    /// Nobody is known who may speak for the citizen.
    case wishNotTheirs = "wish_not_theirs"
    /// Only a leader of the unit, or of whoever has it, gives it to another.
    case giveNotTheirs = "give_not_theirs"
    case giveReasonMissing = "give_reason_missing"
    /// That person has nothing of it that could be given on.
    case givePartMissing = "give_part_missing"
    /// Their work is no cases, or their role does not assure.
    case recipientCannotTake = "recipient_cannot_take"
    /// It is the department head's to assure, and they have not that role.
    case recipientNotHead = "recipient_not_head"
    /// It is the director's to assure, and they have not that role.
    case recipientNotDirector = "recipient_not_director"
    /// Whoever has died is written to no more.
    case citizenDied = "citizen_died"
    // Sending on to another authority.
    case forwardPointUnknown = "forward_point_unknown"
    case forwardAuthorityMissing = "forward_authority_missing"
    case forwardAddressMissing = "forward_address_missing"
    case forwardReasonMissing = "forward_reason_missing"
    case forwardMomentWrong = "forward_moment_wrong"
    case alreadyForwarded = "already_forwarded"
    case forwardingUnknown = "forwarding_unknown"
    case forwardingAnswered = "forwarding_answered"
    // Somebody else asks about a citizen.
    case inquirerMissing = "inquirer_missing"
    case inquiryEmpty = "inquiry_empty"
    case inquiryBasisMissing = "inquiry_basis_missing"
    // The same citizen in several cases.
    case joinReasonMissing = "join_reason_missing"
    case joinedWithItself = "joined_with_itself"
    case alreadyJoined = "already_joined"
    case joinedTooMany = "joined_too_many"
    case notJoined = "not_joined"
    /// Nobody who was named is the citizen's entrance, or no longer.
    case entranceUnknown = "entrance_unknown"
    // Papers of our own.
    /// How often the citizen hears from us is no number of days, or begins behind us.
    case rhythmWrong = "rhythm_wrong"
    case paperEmpty = "paper_empty"
    case paperPeopleMissing = "paper_people_missing"
    /// Something new is to be done by a day that has passed.
    case planDayPast = "plan_day_past"
    case paperDayInFuture = "paper_day_in_future"
    /// Whether management is told is a leader's word.
    case paperNotTheirs = "paper_not_theirs"
    case mailIsCitizens = "mail_is_citizens"
    case meetingInPast = "meeting_in_past"
    /// What speaks against the hour of a meeting, as of any agreed hour, until somebody says that the citizen wants it.
    case hourOnDayOff = "hour_on_day_off"
    case hourWhenClosed = "hour_when_closed"
    case hourBeforeLetter = "hour_before_letter"
    case hourTooFarAhead = "hour_too_far_ahead"
    case meetingUnknown = "meeting_unknown"
    case meetingReasonMissing = "meeting_reason_missing"
    case meetingNoticeMissing = "meeting_notice_missing"
    case riskNotAssessed = "risk_not_assessed"
    // The public form, and finding out who wrote it.
    case publicFormFull = "public_form_full"
    case citizenUnknown = "citizen_unknown"
    /// The citizen has chosen to be anonymous; only they themselves say who they are.
    case anonymousByWish = "anonymous_by_wish"
    case alreadyVerified = "already_verified"
    case mailUnknown = "mail_unknown"
    /// A case was made of this mail: cases of the same citizen are joined, the mail stays.
    case mailMadeCase = "mail_made_case"
    /// Why the death is taken back is not said.
    case deathReasonMissing = "death_reason_missing"
    // What is no complaint.
    case setAsideNotWritten = "set_aside_not_written"
    case setAsideWordsMissing = "set_aside_words_missing"
    case takeUpReasonMissing = "take_up_reason_missing"
    // Importing a file.
    case tooManyRows = "too_many_rows"
    case rowNumberRepeated = "row_number_repeated"
    case importUnknown = "import_unknown"
    case importDone = "import_done"
    case importHasRefusedRows = "import_has_refused_rows"
    // Looking.
    case pageUnknown = "page_unknown"
    /// The role does not reach so far.
    case mayNotDo = "may_not_do"
    /// The case is not open to whoever asks.
    case mayNotSee = "may_not_see"

    package var code: String {
        switch self {
        // Said alike by every owner of cases.
        case .caseUnknown: "case.unknown"
        case .mayNotDo: "call.may_not_do"
        case .mayNotSee: "call.may_not_see"
        default: "intake." + rawValue
        }
    }
}
