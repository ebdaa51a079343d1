import CaseModel
import IntakeShell
import Support
import Testing
import Wire

/// What Notifier may ask for, and what follows when its letter has left.
@Suite struct IntakeLetterTests {
    private let proposal = RestrictionProposal(
        ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2026-11-20",
        milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.", lastDay: "2027-02-23",
        wayBack: "Hold aftalen.")

    @Test("R-093 the letter that tells the citizen makes the restriction hold, and nobody else reads its words so")
    func told() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first).restriction
        let words = ReadRestriction(restriction: restriction)
        #expect(try !desk.ask(words, as: nil, from: .notifier).isDue)
        try desk.ask(JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        #expect(desk.refusal(words, as: .lone) == "call.may_not_do")
        #expect(try desk.ask(words, as: nil, from: .notifier).isDue)
        let sent = LetterSent(
            case: id, letter: "L-7", kind: .contactRestriction, note: nil, version: nil,
            digest: String(repeating: "0", count: 64))
        try desk.hear(sent, .notifier, id)
        #expect(try desk.ask(ShowCase(case: id)).restrictions?.map(\.state) == [.inEffect])
        let told = try desk.ask(words, as: nil, from: .notifier)
        #expect(!told.isDue && told.holds == true && told.liftedAfter == nil)
        // While it holds no letter asks for the way that is closed.
        let address = FindRecipient(case: id, purpose: .receipt)
        #expect(try desk.ask(address, as: nil, from: .notifier).closedWays == [.phone])
        // A copy of the letter that came back says nothing new, and of a restriction that is lifted there is none.
        try desk.hear(sent, .notifier, id)
        _ = desk.said()
        try desk.ask(LiftRestriction(restriction: restriction, reason: "Aftalen holder."), as: .lone)
        let lifted = try desk.said()[0].body(RestrictionChanged.self)
        #expect(lifted.state == .ended && lifted.isLifted == true, "the citizen is to be told")
        let after = try desk.ask(words, as: nil, from: .notifier)
        #expect(after.holds == false && after.liftedAfter != nil)
        #expect(try desk.ask(address, as: nil, from: .notifier).closedWays == nil)
        // Another that is on its way says itself what holds.
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let next = try #require(desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first).restriction
        try desk.ask(JudgeRestriction(restriction: next, isApproved: true, reason: "Sagligt."), as: .jens)
        #expect(try desk.ask(words, as: nil, from: .notifier).liftedAfter == nil)
        // What never held is given up without a word to the citizen.
        _ = desk.said()
        try desk.ask(LiftRestriction(restriction: next, reason: "Ikke nødvendigt."), as: .lone)
        #expect(try desk.said()[0].body(RestrictionChanged.self).isLifted == nil)
    }

    @Test("R-093 a letter makes the restriction hold that it tells of, and no other")
    func ofWhich() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first).restriction
        try desk.ask(JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        for (told, state) in [("R-other", RestrictionState.approved), (restriction, .inEffect)] {
            let sent = LetterSent(
                case: id, letter: "L-8", kind: .contactRestriction, note: nil, version: nil, digest: "0",
                restriction: told)
            try desk.hear(sent, .notifier, id)
            #expect(try desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first?.state == state)
        }
    }

    @Test("R-093 one decision at a time waits for lawyer or letter, so that a letter says of which it tells")
    func oneAtATime() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        #expect(
            desk.refusal(ProposeRestriction(case: id, proposal: proposal), as: .lone)
                == "intake.restriction_underway")
    }

    @Test("R-017 why it takes longer is read for that moment only, while the answer is owed")
    func longer() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        try desk.ask(ExtendReply(case: id, lastDay: "2026-12-11", reason: "Vi venter på akter."))
        let due: Timestamp = "2026-12-11T15:00+01:00"
        let words = try desk.ask(ReadExtension(case: id, due: due), as: nil, from: .notifier)
        #expect(words.isDue && words.reason == "Vi venter på akter.")
        #expect(try !desk.ask(ReadExtension(case: id, due: due.adding(hours: 1)), as: nil, from: .notifier).isDue)
    }
}
