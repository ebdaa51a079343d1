package import CaseModel

/// What the rules of calls, notes and objections do not allow. Each code has its sentence in `Wording`.
package enum CallbackRefusal: Refusal {
    /// No call is owed in this case.
    case nothingOwed
    /// This call has been made and its note filed.
    case alreadyDone
    /// A note needs a conversation.
    case noteBeforeConversation
    /// A talk is filed in no more of a citizen's cases at once.
    case tooManyCases
    /// Nobody has said that a case the talk is to be filed in as well is the same citizen's.
    case notSameCitizen
    /// The moment given lies ahead.
    case inTheFuture
    /// The same of an attempt, which has a moment of its own beside the talk's.
    case attemptedInTheFuture
    /// Somebody rang before the promise arose, and so did not try to keep it.
    case attemptedBeforeOwed
    /// The talk took place before the promise arose, and so cannot keep it.
    case spokenBeforeOwed
    case noteIsEmpty
    case noteIsTooLong
    case agreementIsEmpty
    /// What was agreed was to be done on a day before we spoke.
    case agreementInThePast
    /// Solved takes the citizen's consent.
    case consentMissing
    /// Consent is kept in the citizen's own words.
    case consentWordsMissing
    /// What the citizen agreed to must have been explained, and the note says how.
    case explanationMissing
    /// Going on formally takes a named recipient.
    case recipientMissing
    /// Nobody with that identifier works here.
    case recipientUnknown
    case nextTalkInThePast
    /// Something was given that this outcome has no use for: a recipient, a next talk, a consent, a time of talking.
    case doesNotFitOutcome
    /// Giving up takes the policy's number of attempts.
    case tooFewAttempts
    /// Enough attempts, but so close together or at the same time of day that some of them do not count.
    case attemptsTooAlike
    /// The citizen is to be asked in writing when to ring before anybody gives up, and that letter has not left.
    case letterNotSent
    /// The citizen still has time to answer that letter.
    case answerTimeRuns
    /// An objection is answered by a talk, not by giving up.
    case objectionNeedsTalk
    case objectionIsEmpty
    case objectionIsTooLong
    /// So many answers by codes that nobody knows wait for Intake that none is taken in, whoever's its code is.
    case answersFull
    /// The citizen has died, and so cannot be rung about it.
    case citizenDied
    case objectionUnknown
    /// It has been said already how it came out.
    case objectionJudged
    /// The citizen must be told why.
    case objectionReasonMissing
    /// What is put right must be added to the note.
    case objectionAdditionMissing
    /// A note that stands as it is gets no addition.
    case objectionCorrectsNothing
    case objectionAnswerIsTooLong
    /// What the citizen wrote has been registered as an objection already.
    case objectionKnown
    /// The moment it is said to have come at lies ahead.
    case objectionAhead
    /// It came before there was any talk whose note it could be about.
    case objectionBeforeTalk
    /// There is no note yet to object to.
    case nothingToObjectTo
    /// It cannot be theirs: the complaint is about them.
    case ownerIsConcerned
    case noteUnknown
    /// Somebody has filed a newer version of the note meanwhile.
    case noteChanged
    /// Somebody has filed the note of a talk in the case since this one was begun.
    case talkFiledMeanwhile
    /// A talk at an agreed hour lies ahead, and nobody has said that this one was held instead of it.
    case hourStillAgreed
    /// The talk has been told of already, with another moment.
    case spokenOtherwise
    case callUnknown
    case caseUnknown
    /// The moment is outside the years the calendar knows.
    case outsideCalendar
    /// There is no escalation of this call that waits for the asker's word.
    case nothingToAnswer
    /// A list is asked for with a limit outside 1–200.
    case limitOutOfRange
    case replyUnknown
    /// Taken from the public pages alone.
    case mayNotDo
    /// It has been done, or there is nothing left to do.
    case obligationSettled
    case obligationUnknown
    /// This is fulfilled by an act of its own, not by saying so.
    case hasItsOwnAct
    /// Somebody must have been told.
    case nobodyTold
    case personalReceiptIsEmpty
    case personalReceiptIsTooLong
    case appointmentUnknown
    /// An hour that has passed cannot be agreed upon.
    case appointmentInThePast
    /// Nobody is at work on that day, and nobody has said that the citizen wants it.
    case hourOnDayOff
    /// The same of an hour outside the unit's opening hours.
    case hourWhenClosed
    /// The promise to ring has passed by then; the same.
    case hourAfterLimit
    /// The letter that announces it may come later; the same.
    case hourBeforeLetter
    /// More than a year ahead: it cannot be meant.
    case hourTooFarAhead
    /// A meeting is somewhere.
    case placeMissing
    /// Whoever is to be met has lashed out, or something has happened: the risk of it is assessed first.
    case riskNotAssessed
    /// The same of a standing meeting, which would come again by itself.
    case standingNotAssessed
    /// The note of a talk is owed: another hour is agreed on in it.
    case noteFirst
    /// The case is over, or ends by what the citizen has agreed to: no hour in it would be kept.
    case caseEnds
    /// A place is one line of at most 200 bytes.
    case placeTooLong
    /// There is an hour already: it is changed, not agreed anew.
    case alreadyAppointed
    /// On the red step the citizen is told before an agreed hour is moved.
    case noticeMissing
    case changeReasonMissing
    /// A standing meeting comes again after 1 to 366 days.
    case rhythmOutOfRange
    /// No policy of that name was in force, or more than one.
    case policyUnknown
    /// There is no such unit.
    case unitUnknown
    /// The hour that suits ends before it begins.
    case wishWithoutTime
    /// Nothing is agreed in the case, so there is nothing to tell of.
    case nothingAgreed

    package var code: String {
        switch self {
        case .nothingOwed: "callback.nothing_owed"
        case .alreadyDone: "callback.already_done"
        case .noteBeforeConversation: "callback.note_before_conversation"
        case .tooManyCases: "callback.too_many_cases"
        case .notSameCitizen: "callback.not_same_citizen"
        case .inTheFuture: "callback.in_the_future"
        case .attemptedInTheFuture: "callback.attempted_in_the_future"
        case .attemptedBeforeOwed: "callback.attempted_before_owed"
        case .spokenBeforeOwed: "callback.spoken_before_owed"
        case .noteIsEmpty: "callback.note_is_empty"
        case .noteIsTooLong: "callback.note_is_too_long"
        case .agreementIsEmpty: "callback.agreement_is_empty"
        case .agreementInThePast: "callback.agreement_in_the_past"
        case .consentMissing: "callback.consent_missing"
        case .consentWordsMissing: "callback.consent_words_missing"
        case .explanationMissing: "callback.explanation_missing"
        case .recipientMissing: "callback.recipient_missing"
        case .recipientUnknown: "callback.recipient_unknown"
        case .nextTalkInThePast: "callback.next_talk_in_the_past"
        case .doesNotFitOutcome: "callback.does_not_fit_outcome"
        case .tooFewAttempts: "callback.too_few_attempts"
        case .attemptsTooAlike: "callback.attempts_too_alike"
        case .letterNotSent: "callback.letter_not_sent"
        case .answerTimeRuns: "callback.answer_time_runs"
        case .objectionNeedsTalk: "callback.objection_needs_talk"
        case .objectionIsEmpty: "callback.objection_is_empty"
        case .objectionIsTooLong: "callback.objection_is_too_long"
        case .answersFull: "callback.answers_full"
        case .citizenDied: "callback.citizen_died"
        case .objectionUnknown: "callback.objection_unknown"
        case .objectionJudged: "callback.objection_judged"
        case .objectionReasonMissing: "callback.objection_reason_missing"
        case .objectionAdditionMissing: "callback.objection_addition_missing"
        case .objectionCorrectsNothing: "callback.objection_corrects_nothing"
        case .objectionAnswerIsTooLong: "callback.objection_answer_is_too_long"
        case .objectionKnown: "callback.objection_known"
        case .objectionAhead: "callback.objection_ahead"
        case .objectionBeforeTalk: "callback.objection_before_talk"
        case .nothingToObjectTo: "callback.nothing_to_object_to"
        case .ownerIsConcerned: "callback.owner_is_concerned"
        case .noteUnknown: "callback.note_unknown"
        case .noteChanged: "callback.note_changed"
        case .talkFiledMeanwhile: "callback.talk_filed_meanwhile"
        case .hourStillAgreed: "callback.hour_still_agreed"
        case .spokenOtherwise: "callback.spoken_otherwise"
        case .callUnknown: "callback.call_unknown"
        case .caseUnknown: "case.unknown"
        case .outsideCalendar: "calendar.outside_calendar"
        case .nothingToAnswer: "callback.nothing_to_answer"
        case .limitOutOfRange: "callback.limit_out_of_range"
        case .replyUnknown: "callback.reply_unknown"
        case .mayNotDo: "call.may_not_do"
        case .obligationSettled: "callback.obligation_settled"
        case .obligationUnknown: "callback.obligation_unknown"
        case .hasItsOwnAct: "callback.has_its_own_act"
        case .nobodyTold: "callback.nobody_told"
        case .personalReceiptIsEmpty: "callback.personal_receipt_is_empty"
        case .personalReceiptIsTooLong: "callback.personal_receipt_is_too_long"
        case .appointmentUnknown: "callback.appointment_unknown"
        case .appointmentInThePast: "callback.appointment_in_the_past"
        case .hourOnDayOff: "callback.hour_on_day_off"
        case .hourWhenClosed: "callback.hour_when_closed"
        case .hourAfterLimit: "callback.hour_after_limit"
        case .hourBeforeLetter: "callback.hour_before_letter"
        case .hourTooFarAhead: "callback.hour_too_far_ahead"
        case .placeMissing: "callback.place_missing"
        case .riskNotAssessed: "callback.risk_not_assessed"
        case .standingNotAssessed: "callback.standing_not_assessed"
        case .noteFirst: "callback.note_first"
        case .caseEnds: "callback.case_ends"
        case .placeTooLong: "callback.place_too_long"
        case .alreadyAppointed: "callback.already_appointed"
        case .noticeMissing: "callback.notice_missing"
        case .changeReasonMissing: "callback.change_reason_missing"
        case .policyUnknown: "callback.policy_unknown"
        case .unitUnknown: "callback.unit_unknown"
        case .rhythmOutOfRange: "callback.rhythm_out_of_range"
        case .wishWithoutTime: "callback.wish_without_time"
        case .nothingAgreed: "callback.nothing_agreed"
        }
    }
}

extension CallbackRefusal {
    /// Why an hour is not agreed.
    package init(_ fault: UnusualHour.Fault) {
        self =
            switch fault {
            case .unusual(.dayOff): .hourOnDayOff
            case .unusual(.closed): .hourWhenClosed
            case .unusual(.afterLimit): .hourAfterLimit
            case .unusual(.beforeLetter): .hourBeforeLetter
            case .tooFarAhead: .hourTooFarAhead
            case .outsideCalendar: .outsideCalendar
            }
    }
}
