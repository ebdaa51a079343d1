import CaseModel
import NotifierCore
import Support
import Testing

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
        // What is filed from now on goes at once.
        try desk.file(version: 3)
        #expect(desk.files("letters").count == 2)
    }

    @Test func `a citizen who is known and has no address is not written to`() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        try verify(desk, canBeWrittenTo: false)
        try desk.file()
        #expect(desk.files("letters").isEmpty)
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
