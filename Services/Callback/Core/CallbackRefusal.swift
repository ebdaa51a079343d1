import CaseModel

/// What the rules of calls, notes and objections do not allow. Each code has its sentence in `Wording`.
package enum CallbackRefusal: Refusal {
    /// No call is owed in this case.
    case nothingOwed
    /// This call has been made and its note filed.
    case alreadyDone
    /// A note needs a conversation.
    case noteBeforeConversation
    /// The moment given lies ahead.
    case inTheFuture
    /// The talk took place before the promise arose, and so cannot keep it.
    case spokenBeforeOwed
    case noteIsEmpty
    case noteIsTooLong
    case agreementIsEmpty
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
    /// An objection is answered by a talk, not by giving up.
    case objectionNeedsTalk
    case objectionIsEmpty
    case objectionIsTooLong
    /// There is no note yet to object to.
    case nothingToObjectTo
    case noteUnknown
    case callUnknown
    case caseUnknown
    /// The moment is outside the years the calendar knows.
    case outsideCalendar
    /// A list is asked for with a limit outside 1–200.
    case limitOutOfRange
    case replyUnknown
    /// Taken from the public pages alone.
    case mayNotDo

    package var code: String {
        switch self {
        case .nothingOwed: "callback.nothing_owed"
        case .alreadyDone: "callback.already_done"
        case .noteBeforeConversation: "callback.note_before_conversation"
        case .inTheFuture: "callback.in_the_future"
        case .spokenBeforeOwed: "callback.spoken_before_owed"
        case .noteIsEmpty: "callback.note_is_empty"
        case .noteIsTooLong: "callback.note_is_too_long"
        case .agreementIsEmpty: "callback.agreement_is_empty"
        case .consentMissing: "callback.consent_missing"
        case .consentWordsMissing: "callback.consent_words_missing"
        case .explanationMissing: "callback.explanation_missing"
        case .recipientMissing: "callback.recipient_missing"
        case .recipientUnknown: "callback.recipient_unknown"
        case .nextTalkInThePast: "callback.next_talk_in_the_past"
        case .doesNotFitOutcome: "callback.does_not_fit_outcome"
        case .tooFewAttempts: "callback.too_few_attempts"
        case .objectionNeedsTalk: "callback.objection_needs_talk"
        case .objectionIsEmpty: "callback.objection_is_empty"
        case .objectionIsTooLong: "callback.objection_is_too_long"
        case .nothingToObjectTo: "callback.nothing_to_object_to"
        case .noteUnknown: "callback.note_unknown"
        case .callUnknown: "callback.call_unknown"
        case .caseUnknown: "case.unknown"
        case .outsideCalendar: "calendar.outside_calendar"
        case .limitOutOfRange: "callback.limit_out_of_range"
        case .replyUnknown: "callback.reply_unknown"
        case .mayNotDo: "call.may_not_do"
        }
    }
}
