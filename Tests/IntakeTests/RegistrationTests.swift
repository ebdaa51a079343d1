import CaseModel
import IntakeCore
import Testing

@Suite struct RegistrationTests {
    @Test("R-008 the time of receipt is the one it had when it came in, not when it was typed in")
    func receivedIsKept() throws {
        let monday: Timestamp = "2026-11-23T15:59+01:00"
        #expect(try Registration(.complaint(received: monday)).received == monday)
        #expect(try Registration(.complaint()).received == .tuesdayMorning)
    }

    @Test func `what is said to arrive tomorrow has not been received`() throws {
        let soon = Timestamp.tuesdayMorning.adding(seconds: 60)
        #expect(try Registration(.complaint(received: soon)).received == .tuesdayMorning)
        #expect(throws: IntakeRefusal.receivedInFuture) {
            try Registration(.complaint(received: soon.adding(milliseconds: 1)))
        }
    }

    @Test func `a year typed wrongly is not taken as the time of receipt`() {
        #expect(throws: IntakeRefusal.receivedBeforeCalendar) {
            try Registration(.complaint(received: "1850-01-01T10:00+01:00"))
        }
    }

    @Test func `what cannot be a telephone or an address does not count as one`() {
        #expect(throws: IntakeRefusal.phoneImpossible) {
            try Registration(.complaint(citizen: Citizen(name: "Åse", phone: "ring bare", isVerified: true)))
        }
        #expect(throws: IntakeRefusal.emailImpossible) {
            try Registration(.complaint(citizen: Citizen(name: "Åse", email: "aase", isVerified: true)))
        }
    }

    @Test("R-015 the formal part goes to whoever is named, otherwise to the nearest leader it is not about")
    func recipient() throws {
        #expect(try Registration(.complaint([.substantive], recipient: .bo)).recipient == .bo)
        #expect(try Registration(.complaint([.substantive], about: [.lone])).recipient == .finn)
        #expect(throws: IntakeRefusal.recipientMissing) {
            try Registration(.complaint([.substantive], about: [.lone, .finn]))
        }
        #expect(throws: IntakeRefusal.recipientIsConcerned) {
            try Registration(.complaint([.substantive], about: [.bo], recipient: .bo))
        }
    }

    @Test func `whoever the complaint is about is not the one to ring`() {
        #expect(throws: IntakeRefusal.assignedIsConcerned) {
            try Registration(.complaint(about: [.anna], assigned: .anna))
        }
    }

    @Test func `unknown units and persons are named before anything is promised`() {
        #expect(throws: IntakeRefusal.personUnknown) { try Registration(.complaint(), strangers: [.anna]) }
        #expect(throws: IntakeRefusal.unitUnknown) {
            try Registration(
                .complaint(), facts: .init(leaders: nil, strangers: []), policy: .init(), at: .tuesdayMorning)
        }
    }

    @Test func `nothing is sent to an address that only an unknown sender gave`() throws {
        func canBeWrittenTo(_ lines: [String], _ email: String?, isVerified: Bool) throws -> Bool {
            let citizen = Citizen(name: "Ukendt Afsender", email: email, addressLines: lines, isVerified: isVerified)
            return try Registration(.complaint(citizen: citizen)).canBeWrittenTo
        }
        #expect(try !canBeWrittenTo(["Fantasivej 1"], "x@example.dk", isVerified: false))
        #expect(try canBeWrittenTo(["Fantasivej 1"], nil, isVerified: true))
        #expect(try canBeWrittenTo([], "x@example.dk", isVerified: true))
        #expect(try !canBeWrittenTo([], nil, isVerified: true))
    }

    @Test func `a row older than three days comes in as history, unless asked otherwise`() throws {
        let import3 = Registration.Policy(historyAfterDays: 3)
        let threeDays: Timestamp = "2026-11-21T10:00+01:00"
        func isHistory(_ received: Timestamp, asked: Bool? = nil) throws -> Bool {
            try Registration(.complaint(received: received, isHistory: asked), policy: import3).isHistory
        }
        #expect(try !isHistory(threeDays))
        #expect(try isHistory(threeDays.adding(milliseconds: -1)))
        #expect(try !isHistory("2020-01-01T10:00+01:00", asked: false))
        #expect(try isHistory(.tuesdayMorning, asked: true))
        // Typed in by a person, it is a case like any other, however old.
        #expect(try !Registration(.complaint(received: "2020-01-01T10:00+01:00")).isHistory)
    }

    @Test func `history promises nothing: nobody is asked to take it over`() throws {
        #expect(try Registration(.complaint([.substantive], isHistory: true)).recipient == nil)
    }

    @Test func `a case says what it is about and by whom, in words that fit a line`() {
        func refusal(_ wish: RegisterCase) -> IntakeRefusal? {
            do throws(IntakeRefusal) {
                _ = try Registration(wish)
                return nil
            } catch { return error }
        }
        #expect(refusal(.complaint(summary: "  ")) == .summaryMissing)
        #expect(refusal(.complaint(citizen: Citizen(name: " ", isVerified: false))) == .nameMissing)
        #expect(refusal(.complaint(citizen: Citizen(name: "To\nLinjer", isVerified: false))) == .wordsUnreadable)
        #expect(refusal(.complaint(summary: "En \u{7} klokke")) == .wordsUnreadable)
        #expect(refusal(.complaint(summary: String(repeating: "å", count: 2_001))) == .tooLong)
        #expect(refusal(.complaint(Array(repeating: .procedural, count: 21))) == .tooLong)
        #expect(refusal(.complaint(summary: "To linjer\ner i orden.")) == nil)
    }
}
