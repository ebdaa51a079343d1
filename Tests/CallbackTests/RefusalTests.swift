import CallbackCore
import CaseModel
import Testing
import Wording

@Test(
    "every refusal of Callback has its own sentence",
    arguments: [
        CallbackRefusal.nothingOwed, .alreadyDone, .noteBeforeConversation, .inTheFuture, .spokenBeforeOwed,
        .attemptedBeforeOwed, .attemptedInTheFuture,
        .noteIsEmpty, .noteIsTooLong, .agreementIsEmpty, .consentMissing, .consentWordsMissing, .explanationMissing,
        .recipientMissing, .recipientUnknown, .nextTalkInThePast, .doesNotFitOutcome, .tooFewAttempts,
        .objectionNeedsTalk, .objectionIsEmpty, .objectionIsTooLong, .nothingToObjectTo, .noteUnknown, .callUnknown,
        .caseUnknown, .outsideCalendar, .limitOutOfRange,
    ])
func refusalSentence(refusal: CallbackRefusal) {
    #expect(Wording.sentence(for: refusal) != Wording.unknownRefusal)
}
