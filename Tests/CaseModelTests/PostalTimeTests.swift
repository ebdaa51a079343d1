import CaseModel
import Testing

/// From when a letter is with the citizen.
@Suite struct PostalTimeTests {
    private let calendar = OfficeCalendar(.kl)

    @Test("R-093 paper takes five working days after it was posted, whatever lies between; a mailbox has it at once")
    func arrival() throws {
        let monday: Timestamp = "2026-11-23T09:00+01:00"
        #expect(try PostalTime.arrival(of: monday, by: .paper, in: calendar) == "2026-11-30T16:00+01:00")
        #expect(try PostalTime.arrival(of: monday, by: .digitalPost, in: calendar) == monday)
        // Over Christmas: the 24th, both holidays and the weekend do not count.
        let christmas: Timestamp = "2026-12-22T12:00+01:00"
        #expect(try PostalTime.arrival(of: christmas, by: .paper, in: calendar).civil.day == "2027-01-04")
    }
}
