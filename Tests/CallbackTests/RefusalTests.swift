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

@Test("R-074 an objection to a note that is lost waits for the note to be written again, and is no new complaint")
func objectionToLostNote() {
    let sentence = Wording.sentence(for: CallbackRefusal.nothingToObjectTo)
    #expect(sentence.contains("Er der talt med borgeren, så skriv notatet igen først, og registrér så indsigelsen."))
    #expect(sentence.contains("Er der ikke, så registrér det, borgeren siger, som en ny henvendelse."))
}
