import CaseModel
import Testing

/// Domain 4.1's worked cases, dates written out. Hours: Mon–Wed 8–16, Thu 8–17, Fri 8–15.
@Suite("Deadlines")
struct DeadlineTests {
    /// What each rule gives for one receipt, as `genklang deadline` states it.
    struct Row: Sendable, CustomTestStringConvertible {
        let why: String
        var profiles = CalendarProfile.allCases
        let received: String
        let elapsed: String
        let workingDay: String
        let sameDay: String
        let twoDays: String
        let twoWorkingDays: String
        var testDescription: String { why }
    }

    static let rows = [
        Row(
            why: "1: plain", received: "2025-03-04T10:00", elapsed: "2025-03-05T10:00:00+01:00",
            workingDay: "2025-03-05T10:00:00+01:00", sameDay: "2025-03-04T16:00:00+01:00",
            twoDays: "2025-03-06T23:59:59+01:00", twoWorkingDays: "2025-03-06T17:00:00+01:00"),
        Row(
            why: "3: one minute after closing", received: "2025-03-07T15:01", elapsed: "2025-03-08T15:01:00+01:00",
            workingDay: "2025-03-11T08:00:00+01:00", sameDay: "2025-03-10T16:00:00+01:00",
            twoDays: "2025-03-10T23:59:59+01:00", twoWorkingDays: "2025-03-11T16:00:00+01:00"),
        Row(
            why: "at closing time it is closed", received: "2025-03-07T15:00", elapsed: "2025-03-08T15:00:00+01:00",
            workingDay: "2025-03-11T08:00:00+01:00", sameDay: "2025-03-10T16:00:00+01:00",
            twoDays: "2025-03-10T23:59:59+01:00", twoWorkingDays: "2025-03-11T16:00:00+01:00"),
        Row(
            why: "a second before closing it is open", received: "2025-03-07T14:59:59",
            elapsed: "2025-03-08T14:59:59+01:00", workingDay: "2025-03-10T14:59:59+01:00",
            sameDay: "2025-03-07T15:00:00+01:00", twoDays: "2025-03-10T23:59:59+01:00",
            twoWorkingDays: "2025-03-11T16:00:00+01:00"),
        Row(
            why: "before opening", received: "2025-03-04T06:30", elapsed: "2025-03-05T06:30:00+01:00",
            workingDay: "2025-03-05T08:00:00+01:00", sameDay: "2025-03-04T16:00:00+01:00",
            twoDays: "2025-03-06T23:59:59+01:00", twoWorkingDays: "2025-03-06T17:00:00+01:00"),
        Row(
            why: "Thursday closes later than Friday", received: "2025-03-06T16:30",
            elapsed: "2025-03-07T16:30:00+01:00",
            workingDay: "2025-03-07T15:00:00+01:00", sameDay: "2025-03-06T17:00:00+01:00",
            twoDays: "2025-03-10T23:59:59+01:00", twoWorkingDays: "2025-03-10T16:00:00+01:00"),
        Row(
            why: "5: the spring night", received: "2026-03-28T10:00", elapsed: "2026-03-29T11:00:00+02:00",
            workingDay: "2026-03-31T08:00:00+02:00", sameDay: "2026-03-30T16:00:00+02:00",
            twoDays: "2026-03-30T23:59:59+02:00", twoWorkingDays: "2026-03-31T16:00:00+02:00"),
        Row(
            why: "7: the autumn night", received: "2026-10-24T10:00", elapsed: "2026-10-25T09:00:00+01:00",
            workingDay: "2026-10-27T08:00:00+01:00", sameDay: "2026-10-26T16:00:00+01:00",
            twoDays: "2026-10-26T23:59:59+01:00", twoWorkingDays: "2026-10-27T16:00:00+01:00"),
        Row(
            why: "9: Easter and the spring night at once", received: "2024-03-27T15:30",
            elapsed: "2024-03-28T15:30:00+01:00", workingDay: "2024-04-02T15:30:00+02:00",
            sameDay: "2024-03-27T16:00:00+01:00", twoDays: "2024-04-02T23:59:59+02:00",
            twoWorkingDays: "2024-04-03T16:00:00+02:00"),
        Row(
            why: "9: the same in 2027", received: "2027-03-24T15:30", elapsed: "2027-03-25T15:30:00+01:00",
            workingDay: "2027-03-30T15:30:00+02:00", sameDay: "2027-03-24T16:00:00+01:00",
            twoDays: "2027-03-30T23:59:59+02:00", twoWorkingDays: "2027-03-31T16:00:00+02:00"),
        Row(
            why: "11: the first year without store bededag", received: "2024-04-25T11:00",
            elapsed: "2024-04-26T11:00:00+02:00", workingDay: "2024-04-26T11:00:00+02:00",
            sameDay: "2024-04-25T17:00:00+02:00", twoDays: "2024-04-29T23:59:59+02:00",
            twoWorkingDays: "2024-04-29T16:00:00+02:00"),
        Row(
            why: "the last year with store bededag", received: "2023-05-04T11:00", elapsed: "2023-05-05T11:00:00+02:00",
            workingDay: "2023-05-08T11:00:00+02:00", sameDay: "2023-05-04T17:00:00+02:00",
            twoDays: "2023-05-08T23:59:59+02:00", twoWorkingDays: "2023-05-09T16:00:00+02:00"),
        Row(
            why: "13: Grundlovsdag is half a day", received: "2025-06-04T14:00", elapsed: "2025-06-05T14:00:00+02:00",
            workingDay: "2025-06-05T12:00:00+02:00", sameDay: "2025-06-04T16:00:00+02:00",
            twoDays: "2025-06-06T23:59:59+02:00", twoWorkingDays: "2025-06-06T15:00:00+02:00"),
        Row(
            why: "received on the afternoon of half a day", received: "2025-06-05T12:00",
            elapsed: "2025-06-06T12:00:00+02:00", workingDay: "2025-06-10T08:00:00+02:00",
            sameDay: "2025-06-06T15:00:00+02:00", twoDays: "2025-06-10T23:59:59+02:00",
            twoWorkingDays: "2025-06-10T16:00:00+02:00"),
        Row(
            why: "half a day rolls nothing, and runs to its midnight", received: "2025-06-03T10:00",
            elapsed: "2025-06-04T10:00:00+02:00", workingDay: "2025-06-04T10:00:00+02:00",
            sameDay: "2025-06-03T16:00:00+02:00", twoDays: "2025-06-05T23:59:59+02:00",
            twoWorkingDays: "2025-06-05T12:00:00+02:00"),
        Row(
            why: "15: Whit Monday and Grundlovsdag on one day", received: "2028-06-02T14:00",
            elapsed: "2028-06-03T14:00:00+02:00", workingDay: "2028-06-06T14:00:00+02:00",
            sameDay: "2028-06-02T15:00:00+02:00", twoDays: "2028-06-06T23:59:59+02:00",
            twoWorkingDays: "2028-06-07T16:00:00+02:00"),
        Row(
            why: "17: change of year, KL", profiles: [.kl], received: "2027-12-31T10:00",
            elapsed: "2028-01-01T10:00:00+01:00", workingDay: "2028-01-04T08:00:00+01:00",
            sameDay: "2028-01-03T16:00:00+01:00", twoDays: "2028-01-03T23:59:59+01:00",
            twoWorkingDays: "2028-01-04T16:00:00+01:00"),
        Row(
            why: "17: change of year, Copenhagen", profiles: [.kbh], received: "2027-12-31T10:00",
            elapsed: "2028-01-01T10:00:00+01:00", workingDay: "2028-01-03T10:00:00+01:00",
            sameDay: "2027-12-31T15:00:00+01:00", twoDays: "2028-01-03T23:59:59+01:00",
            twoWorkingDays: "2028-01-04T16:00:00+01:00"),
    ]

    @Test("R-032, R-033, R-034 each rule gives its deadline", arguments: rows)
    func reckoned(row: Row) throws {
        let received = try #require(Timestamp(civil: row.received))
        let expected: [(DeadlineRule, String)] = [
            (.elapsed, row.elapsed), (.workingDay, row.workingDay), (.sameDay, row.sameDay), (.twoDays, row.twoDays),
            (.twoWorkingDays, row.twoWorkingDays),
        ]
        for profile in row.profiles {
            for (rule, stated) in expected {
                let reckoning = try OfficeCalendar(profile).reckon(rule, from: received)
                #expect(reckoning.stated.description == stated, "\(profile) \(rule)")
                #expect(reckoning.deadline.profile == profile.rawValue && reckoning.deadline.rule == rule)
                #expect(reckoning.deadline.version == OfficeCalendar.edition)
            }
        }
    }

    @Test func `two calendar days are kept until midnight and stated as the second before`() throws {
        let deadline = try OfficeCalendar(.kl).deadline(.twoDays, from: "2025-03-04T10:00+01:00")
        #expect(deadline.due == "2025-03-07T00:00+01:00")
        #expect(deadline.isKept(at: "2025-03-06T23:59:59.999+01:00"))
        #expect(!deadline.isKept(at: "2025-03-07T00:00+01:00"))
        #expect(deadline.lastMinute.description == "2025-03-06T23:59:00+01:00")
    }

    @Test(arguments: [
        ("2025-03-11T08:00:00", "2025-03-11T07:59:00+01:00"), ("2025-03-11T08:00:30", "2025-03-11T08:00:00+01:00"),
        ("2025-03-11T08:00:00.001", "2025-03-11T08:00:00+01:00"), ("2026-03-29T03:00", "2026-03-29T01:59:00+01:00"),
    ])
    func `a due moment is shown to people as the minute before`(due: String, shown: String) throws {
        let deadline = Deadline(rule: .workingDay, profile: "kl", version: 1, due: try #require(Timestamp(civil: due)))
        #expect(deadline.lastMinute.description == shown)
    }

    @Test func `skipped days are told with their reasons`() throws {
        let easter = try OfficeCalendar(.kl).reckon(.workingDay, from: "2024-03-27T15:30+01:00")
        #expect(
            easter.skipped == [
                SkippedDay(day: "2024-03-28", reasons: [.maundyThursday]),
                SkippedDay(day: "2024-03-29", reasons: [.goodFriday]),
                SkippedDay(day: "2024-03-30", reasons: [.weekend]),
                SkippedDay(day: "2024-03-31", reasons: [.easterSunday, .weekend]),
                SkippedDay(day: "2024-04-01", reasons: [.easterMonday]),
            ])
        #expect(easter.elapsedHours == 143)  // the spring night took one
        #expect(try OfficeCalendar(.kl).reckon(.elapsed, from: "2024-03-27T15:30+01:00").skipped.isEmpty)
        #expect(try OfficeCalendar(.kl).reckon(.sameDay, from: "2024-03-27T15:30+01:00").skipped.isEmpty)
        // 2D rolls off Friday the 29th; Thursday is a day on the calendar like any other.
        #expect(
            try OfficeCalendar(.kl).reckon(.twoDays, from: "2024-03-27T15:30+01:00").skipped.map(\.day) == [
                "2024-03-29", "2024-03-30", "2024-03-31", "2024-04-01",
            ])
        // The day of receipt never counts for 2W, so a Saturday receipt passes over Sunday only.
        #expect(
            try OfficeCalendar(.kl).reckon(.twoWorkingDays, from: "2025-03-08T10:00+01:00").skipped.map(\.day) == [
                "2025-03-09"
            ])
    }

    @Test func `the clock of opening time starts when somebody is there`() throws {
        let calendar = OfficeCalendar(.kl)
        #expect(try calendar.reckon(.workingDay, from: "2025-03-07T15:01+01:00").start == "2025-03-10T08:00+01:00")
        #expect(try calendar.reckon(.twoDays, from: "2025-03-07T15:01+01:00").start == "2025-03-07T15:01+01:00")
    }

    @Test func `a time of day that falls in the next day's break moves back to the closing before it`() throws {
        let calendar = OfficeCalendar(
            .kl, hours: try OpeningHours([.monday: ["08:00-16:00"], .tuesday: ["09:00-12:00", "13:00-15:00"]]))
        let due = { (received: Timestamp) in try calendar.deadline(.workingDay, from: received).due }
        #expect(try due("2025-03-10T08:30+01:00") == "2025-03-11T09:00+01:00")
        #expect(try due("2025-03-10T12:30+01:00") == "2025-03-11T12:00+01:00")
        #expect(try due("2025-03-10T13:30+01:00") == "2025-03-11T13:30+01:00")
        #expect(try due("2025-03-10T15:30+01:00") == "2025-03-11T15:00+01:00")
    }

    @Test func `around the clock the same time of day goes through both nights`() throws {
        let always = OfficeCalendar(.kl, hours: .always)
        let due = { (received: Timestamp) in try always.deadline(.workingDay, from: received).due.civil.description }
        // No 02:30 on the spring night; on the autumn night the first.
        #expect(try due("2026-03-28T02:30+01:00") == "2026-03-29T03:30:00+02:00")
        #expect(try due("2026-10-24T02:30+02:00") == "2026-10-25T02:30:00+02:00")
        #expect(try due("2026-10-25T02:30+01:00") == "2026-10-26T02:30:00+01:00")
    }

    @Test(
        arguments: [
            (10, .kl, "2025-12-22", "2026-01-12"), (10, .kbh, "2025-12-22", "2026-01-08"),
            (7, .kl, "2025-12-22", "2026-01-07"), (7, .kbh, "2025-12-22", "2026-01-05"),
        ] as [(Int, CalendarProfile, CivilDay, CivilDay)])
    func `long clocks count working days over Christmas`(
        count: Int, profile: CalendarProfile, received: CivilDay, due: CivilDay
    ) throws {
        #expect(try OfficeCalendar(profile).workingDay(count, after: received) == due)
    }

    @Test func `72 hours are 72 hours, also through the spring night, and never rolled`() {
        #expect(Timestamp("2026-03-28T23:30+01:00").adding(hours: 72) == "2026-04-01T00:30+02:00")
    }

    @Test func `every rule's deadline lies after receipt, week by week and hour by hour, 2012–2037`() throws {
        for profile in CalendarProfile.allCases {
            let calendar = OfficeCalendar(profile)
            for rule in DeadlineRule.allCases {
                var moment = Timestamp("2012-01-01T03:00Z")
                while moment < "2037-12-20T00:00Z" {
                    let reckoning = try calendar.reckon(rule, from: moment)
                    guard reckoning.deadline.due > moment, reckoning.start >= moment,
                        reckoning.start < reckoning.deadline.due
                    else { throw Early(received: moment, rule: rule) }
                    moment = moment.adding(hours: 7 * 24 + 3)
                }
            }
        }
    }

    struct Early: Error {
        let received: Timestamp
        let rule: DeadlineRule
    }
}
