import CaseModel
import Testing

@Suite("Opening time")
struct OpeningTimeTests {
    /// A lunch break on Mondays, open around the clock on Tuesdays.
    static let lunch = OfficeCalendar(
        .kl, hours: try! OpeningHours([.monday: ["08:00-12:00", "13:00-16:00"], .tuesday: ["00:00-24:00"]]))

    @Test(arguments: [
        ("2025-03-10T07:59:59.999", false), ("2025-03-10T08:00", true), ("2025-03-10T11:59:59.999", true),
        ("2025-03-10T12:00", false), ("2025-03-10T13:00", true), ("2025-03-10T16:00", false),
        ("2025-03-11T00:00", true), ("2025-03-11T23:59:59.999", true), ("2025-03-12T00:00", false),
    ])
    func `a moment at opening time is open and one at closing time is closed`(text: String, isOpen: Bool) throws {
        #expect(try Self.lunch.isOpen(at: try #require(Timestamp(civil: text))) == isOpen)
    }

    @Test(arguments: [
        // Open: itself, both ways.
        ("2025-03-10T09:30", "2025-03-10T09:30", "2025-03-10T09:30"),
        // Before opening, in the lunch break, at closing time, at the weekend.
        ("2025-03-10T07:00", "2025-03-10T08:00", "2025-03-04T23:59"),
        ("2025-03-10T12:00", "2025-03-10T13:00", "2025-03-10T11:59"),
        ("2025-03-10T16:00", "2025-03-11T00:00", "2025-03-10T15:59"),
        ("2025-03-15T12:00", "2025-03-17T08:00", "2025-03-11T23:59"),
    ])
    func `a reminder is rounded back into opening time and an escalation forward`(
        moment: String, forward: String, back: String
    ) throws {
        let moment = try #require(Timestamp(civil: moment))
        #expect(try Self.lunch.nextOpening(atOrAfter: moment) == Timestamp(civil: forward))
        #expect(try Self.lunch.lastOpenMinute(atOrBefore: moment) == Timestamp(civil: back))
    }

    @Test(arguments: [
        ("2025-03-10T09:30", 2, "2025-03-10T11:30"), ("2025-03-10T11:00", 2, "2025-03-10T14:00"),
        ("2025-03-10T15:00", 2, "2025-03-11T01:00"), ("2025-03-10T08:00", 4, "2025-03-10T12:00"),
        ("2025-03-15T12:00", 4, "2025-03-17T12:00"),
    ])
    func `hours go on only while somebody is there`(moment: String, hours: Int, then: String) throws {
        let moment = try #require(Timestamp(civil: moment))
        #expect(try Self.lunch.after(openHours: hours, from: moment) == Timestamp(civil: then))
    }

    @Test func `what is rounded lies in opening time, in both profiles, every hour of a year with both nights`() throws
    {
        for profile in CalendarProfile.allCases {
            let calendar = OfficeCalendar(profile)
            var moment = Timestamp("2028-01-10T00:17Z")
            while moment < "2028-12-20T00:00Z" {
                let forward = try calendar.nextOpening(atOrAfter: moment)
                let back = try calendar.lastOpenMinute(atOrBefore: moment)
                let areOpen = try calendar.isOpen(at: forward) && calendar.isOpen(at: back)
                guard areOpen, forward >= moment, back <= moment else { throw Outside(moment: moment) }
                moment = moment.adding(hours: 3)
            }
        }
    }

    @Test(arguments: ["2026-03-28T23:00Z", "2026-10-24T23:00Z"] as [Timestamp])
    func `around the clock is open in every minute of both nights`(midnight: Timestamp) throws {
        let always = OfficeCalendar(.kl, hours: .always)
        for minutes in 0..<Int64(6 * 60) {
            #expect(try always.isOpen(at: midnight.adding(seconds: minutes * 60)))
        }
    }

    @Test func `hours inside the hour that spring leaps over are no hours, and those around it meet`() throws {
        let night = OfficeCalendar(
            .kl, hours: try OpeningHours([.sunday: ["01:00-02:15", "02:30-02:45", "02:50-04:00"]]))
        #expect(
            try night.openings(on: "2026-03-29") == [
                "2026-03-29T01:00+01:00"..<"2026-03-29T03:00+02:00",
                "2026-03-29T03:00+02:00"..<"2026-03-29T04:00+02:00",
            ])
    }

    struct Outside: Error { let moment: Timestamp }
}
