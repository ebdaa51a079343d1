import CallbackCore
import CaseModel
import Testing

@Suite("What a conversation takes before it counts")
struct ConversationTests {
    private func check(_ command: RecordConversation) throws(CallbackRefusal) {
        try Conversation(command).check(at: .tuesdayClosing)
    }

    @Test("R-071 R-075 every ending takes a note with words", arguments: Outcome.allCases)
    func blankNote(outcome: Outcome) {
        #expect(throws: CallbackRefusal.noteIsEmpty) {
            try check(.ending(outcome, note: NoteDraft(text: " \n", explained: "At det slutter her.")))
        }
    }

    @Test("every ending is filed when it has what it takes", arguments: Outcome.allCases)
    func complete(outcome: Outcome) throws { try check(.ending(outcome)) }

    @Test("R-075 an agreement says what was agreed")
    func blankAgreement() {
        let note = NoteDraft(text: "Vi talte.", agreements: [Agreement(what: "", ball: .citizen)])
        #expect(throws: CallbackRefusal.agreementIsEmpty) { try check(.ending(.newTalk, note: note)) }
    }

    @Test("R-072 solved takes consent, the citizen's own words, and what was explained")
    func consent() {
        func solved(_ consent: Consent?, note: NoteDraft = .plain) -> RecordConversation {
            RecordConversation(case: "K-1", note: note, outcome: .solved, consent: consent)
        }
        #expect(throws: CallbackRefusal.consentMissing) { try check(solved(nil)) }
        #expect(throws: CallbackRefusal.consentMissing) { try check(solved(Consent(hasAgreed: false, words: "Nej."))) }
        #expect(throws: CallbackRefusal.consentWordsMissing) {
            try check(solved(Consent(hasAgreed: true, words: " ")))
        }
        #expect(throws: CallbackRefusal.explanationMissing) {
            try check(solved(.given, note: NoteDraft(text: "Vi talte.")))
        }
    }

    @Test("R-076 a withdrawal says what was explained")
    func withdrawn() {
        #expect(throws: CallbackRefusal.explanationMissing) {
            try check(.ending(.withdrawn, note: NoteDraft(text: "Borgeren trækker klagen tilbage.")))
        }
    }

    @Test("R-003 R-008 what goes on formally goes to a named recipient", arguments: [Outcome.formal, .stopped])
    func recipient(outcome: Outcome) {
        #expect(throws: CallbackRefusal.recipientMissing) {
            try check(RecordConversation(case: "K-1", note: .plain, outcome: outcome))
        }
    }

    @Test(
        "R-003 a talk that became about the decision closes nothing by consent", arguments: [Outcome.formal, .stopped])
    func noConsent(outcome: Outcome) {
        #expect(throws: CallbackRefusal.doesNotFitOutcome) {
            try check(
                RecordConversation(
                    case: "K-1", note: .plain, outcome: outcome, consent: .given, recipient: "P-9"))
        }
    }

    @Test func `a next talk lies ahead, and belongs to a next talk`() {
        #expect(throws: CallbackRefusal.nextTalkInThePast) {
            try check(.ending(.newTalk, nextTalkAt: .tuesdayMorning))
        }
        #expect(throws: CallbackRefusal.doesNotFitOutcome) {
            try check(.ending(.solved, nextTalkAt: .wednesdayMorning))
        }
    }

    @Test func `what would not fit a line on the bus is refused before it is filed`() {
        let note = NoteDraft(text: String(repeating: "å", count: 8_001))
        #expect(throws: CallbackRefusal.noteIsTooLong) { try check(.ending(.newTalk, note: note)) }
    }

    @Test("R-074 an objection has words")
    func objection() {
        #expect(throws: CallbackRefusal.objectionIsEmpty) { try ObjectionRules.check("  ") }
        #expect(throws: CallbackRefusal.objectionIsTooLong) {
            try ObjectionRules.check(String(repeating: "x", count: 8_001))
        }
    }
}
