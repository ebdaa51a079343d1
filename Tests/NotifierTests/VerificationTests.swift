import CaseModel
import NotifierCore
import Support
import Testing
import Wording

/// Nothing goes to an address that only a form has given, and what was held back goes once somebody knows whose it is.
@Suite struct VerificationTests {
    private func verify(_ desk: Desk, canBeWrittenTo: Bool = true) throws {
        let event = CitizenVerified(case: "K-1", canBeWrittenTo: canBeWrittenTo)
        try desk.bench.hear(event, from: .intake, about: CaseID("K-1"))
    }

    @Test("R-014 the receipt that was held back says when we ring, once the citizen is known")
    func receipt() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        try desk.owe()
        #expect(desk.files("letters").isEmpty && !desk.asked.contains(FindRecipient.method))
        try verify(desk)
        #expect(try desk.letters().map(\.state) == [.sent])
        let name = try #require(desk.files("letters").first)
        #expect(try ReadPDF(desk.bytes("letters", name)).text.contains("senest onsdag den 5. marts 2025 kl. 15.29"))
        // Said again, nothing is sent again.
        try verify(desk)
        #expect(desk.files("letters").count == 1)
    }

    @Test("R-073 after a talk the copy goes, in its newest version, and the receipt no longer says anything")
    func copy() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        try desk.file()
        try desk.file(version: 2)
        #expect(desk.files("letters").isEmpty)
        try verify(desk)
        let letters = try desk.letters()
        #expect(letters.filter { $0.state == .sent }.map(\.version) == [2])
        #expect(letters.count { $0.state == .notSent } == 2)
        // The citizen has no copy of the first version, and is told of no correction.
        func template(of version: Int) throws -> String? {
            let row = try #require(try desk.letters().first { $0.version == version && $0.kind == .noteCopy })
            return try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague).text?.template
        }
        #expect(try template(of: 2) == Wording.noteCopyTemplate)
        let second = try #require(try desk.letters().first { $0.version == 2 && $0.kind == .noteCopy })
        _ = try desk.bench.ask(TellDelivery(letter: second.letter, said: .received), as: Desk.colleague)
        // What is filed from now on goes at once, and says what is changed since then.
        try desk.file(version: 3)
        #expect(desk.files("letters").count == 2)
        #expect(try template(of: 3) == Wording.correctedCopyTemplate)
    }

    @Test func `a citizen who is known and has no address is not written to`() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        try verify(desk, canBeWrittenTo: false)
        try desk.file()
        #expect(desk.files("letters").isEmpty)
    }

    @Test func `who turns out not to be writable to gets nothing more, and what waited is held back`() throws {
        let desk = try Desk()
        try desk.register()
        try verify(desk, canBeWrittenTo: false)
        #expect(try desk.letters().map(\.state) == [.notSent])
        try desk.owe()
        try desk.file()
        #expect(desk.files("letters").isEmpty && !desk.asked.contains(FindRecipient.method))
        // A receipt says nothing any more once there was a talk; the copy goes as soon as an address is known.
        #expect(
            try desk.letters().allSatisfy {
                $0.reason == ($0.kind == .receipt ? "notifier.overtaken" : "notifier.cannotBeWrittenTo")
            })
        // Nothing has been sent, and nothing says that it was.
        #expect(!Wording.sentence(forRefusal: "notifier.overtaken").contains("er sendt"))
        // The other way round it goes: what still says something is sent.
        try verify(desk)
        #expect(try desk.letters().count { $0.state == .sent } == 1)
    }

    @Test func `only letters to the citizen are held back, wherever they have come to`() throws {
        let now: Timestamp = "2025-03-04T10:00+01:00"
        let copy = Matter(NoteCopy(case: "K-1", note: "N-1", version: 1, by: "2025-03-05T10:00+01:00"))
        for state in [DutyState.gathering(.recipient), .needsPerson(code: "channel.address_missing")] {
            let next = try Duty(copy, state, since: now).transition(.addressWithdrawn, at: now)
            #expect(next.next.state == .dropped(.cannotBeWrittenTo) && next.acts == [.forgetWords])
        }
        for state in [DutyState.started, .done(digest: "ab"), .dropped(.superseded)] {
            let duty = Duty(copy, state, since: now)
            #expect(try duty.transition(.addressWithdrawn, at: now).next == duty)
        }
        let message = Duty(
            Matter(Prompt(prompt: "T-1", kind: .oneToOne, stage: .first, to: "P-1", by: now, validUntil: now)),
            .gathering(.address), since: now)
        #expect(try message.transition(.addressWithdrawn, at: now).next == message)
    }

    @Test func `a held back letter takes no other way out`() throws {
        let matter = Matter(
            Receipt(case: "K-1", received: "2025-03-04T10:00+01:00", kind: .complaint, route: .callback))
        let held = Duty(matter, .dropped(.cannotBeWrittenTo), since: "2025-03-04T10:00+01:00")
        for input in [DutyInput.timePassed, .fetched(.recipient), .resumed(isWritten: false), .noLongerDue] {
            #expect(try held.transition(input, at: "2025-03-05T10:00+01:00").next.state == held.state)
        }
        let superseded = try held.transition(.superseded, at: "2025-03-05T10:00+01:00").next
        #expect(try superseded.transition(.addressConfirmed, at: "2025-03-05T11:00+01:00").next == superseded)
    }
}
