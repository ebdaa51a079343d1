import CaseModel
import Testing

@Suite("The office calendar")
struct CalendarTests {
    @Test(
        arguments: [
            (2012, "2012-04-08"), (2015, "2015-04-05"), (2019, "2019-04-21"), (2023, "2023-04-09"),
            (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
            (2028, "2028-04-16"), (2029, "2029-04-01"), (2030, "2030-04-21"), (2037, "2037-04-05"),
            // The earliest and the latest that the calendar can have, and the years where simple rules go wrong.
            (1818, "1818-03-22"), (2038, "2038-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
        ] as [(Int, CivilDay)])
    func `Easter falls where the church calendar says`(year: Int, easter: CivilDay) {
        #expect(Holidays(year: year).easterSunday == easter)
    }

    @Test(
        arguments: [
            ("2025-04-17", .maundyThursday), ("2025-04-18", .goodFriday), ("2025-04-21", .easterMonday),
            ("2025-05-29", .ascensionDay), ("2025-06-09", .whitMonday), ("2027-03-25", .maundyThursday),
            ("2027-03-26", .goodFriday), ("2027-03-29", .easterMonday), ("2027-05-06", .ascensionDay),
            ("2027-05-17", .whitMonday), ("2029-03-29", .maundyThursday), ("2029-03-30", .goodFriday),
            ("2029-04-02", .easterMonday), ("2029-05-10", .ascensionDay), ("2029-05-21", .whitMonday),
            ("2026-01-01", .newYearsDay), ("2026-12-25", .christmasDay),
            // Store bededag, as long as there was one; it once fell on 1 May.
            ("2012-05-04", .greatPrayerDay), ("2015-05-01", .greatPrayerDay), ("2023-05-05", .greatPrayerDay),
        ] as [(CivilDay, DayReason)])
    func `a public holiday closes offices of both profiles`(day: CivilDay, reason: DayReason) throws {
        for profile in CalendarProfile.allCases {
            guard case .closed(let reasons) = try OfficeCalendar(profile).status(of: day) else {
                Issue.record("\(day) is open in \(profile)")
                continue
            }
            #expect(reasons.first == reason)
        }
    }

    @Test(arguments: ["2024-04-26", "2025-05-16", "2026-05-01"] as [CivilDay])
    func `store bededag is an ordinary day from 2024`(day: CivilDay) throws {
        #expect(Holidays(year: day.year).holiday(on: day) == nil)
    }

    @Test(
        arguments: [
            (.kl, "2025-12-24", .closed([.christmasEve])), (.kbh, "2025-12-24", .open),
            (.kl, "2025-12-31", .closed([.newYearsEve])), (.kbh, "2025-12-31", .open),
            (.kl, "2025-05-01", .half(until: "12:00", .mayDay)), (.kbh, "2025-05-01", .closed([.mayDay])),
            (.kl, "2025-06-05", .half(until: "12:00", .constitutionDay)),
            (.kbh, "2025-06-05", .half(until: "12:00", .constitutionDay)),
            // Two reasons at once close once: a holiday wins over half a day, and both are told when both close.
            (.kl, "2028-06-05", .closed([.whitMonday])), (.kbh, "2028-06-05", .closed([.whitMonday])),
            (.kl, "2015-05-01", .closed([.greatPrayerDay])), (.kbh, "2015-05-01", .closed([.greatPrayerDay, .mayDay])),
            (.kl, "2027-05-01", .closed([.weekend])), (.kl, "2027-06-05", .closed([.weekend])),
            (.kl, "2028-12-24", .closed([.christmasEve, .weekend])),
            (.kl, "2027-12-26", .closed([.secondDayOfChristmas, .weekend])),
            (.kl, "2025-03-08", .closed([.weekend])), (.kl, "2025-03-10", .open),
        ] as [(CalendarProfile, CivilDay, DayStatus)])
    func `each profile has its own days off`(profile: CalendarProfile, day: CivilDay, status: DayStatus) throws {
        #expect(try OfficeCalendar(profile).status(of: day) == status)
    }

    @Test(arguments: [
        (2024, 252, 253), (2025, 251, 252), (2026, 252, 253), (2027, 253, 255), (2028, 253, 252), (2029, 251, 252),
        (2030, 251, 252),
    ])
    func `a year has so many working days, half a day counting as one`(year: Int, kl: Int, kbh: Int) throws {
        #expect(try OfficeCalendar(.kl).workingDays(in: year) == kl)
        #expect(try OfficeCalendar(.kbh).workingDays(in: year) == kbh)
    }

    @Test func `a half day that ends before a unit opens is a day off`() throws {
        let afternoons = try OpeningHours([.thursday: ["12:00-18:00"], .friday: ["12:00-18:00"]])
        #expect(try OfficeCalendar(.kl, hours: afternoons).status(of: "2025-06-05") == .closed([.constitutionDay]))
        #expect(try OfficeCalendar(.kl, hours: afternoons).status(of: "2025-06-04") == .closed([.noOpeningHours]))
    }

    @Test func `a unit that opens on Saturdays works on Saturdays`() throws {
        let library = OfficeCalendar(
            .kl, hours: try OpeningHours([.friday: ["10:00-18:00"], .saturday: ["10:00-14:00"]]))
        #expect(try library.nextWorkingDay(after: "2025-03-07") == "2025-03-08")
        #expect(try library.workingDay(2, after: "2025-03-07") == "2025-03-14")
    }

    @Test(arguments: ["2011-12-31", "2038-01-01"] as [CivilDay])
    func `a year that nobody has checked is refused`(day: CivilDay) {
        #expect(throws: CalendarRefusal.outsideCalendar(day)) { try OfficeCalendar(.kl).status(of: day) }
        #expect(throws: CalendarRefusal.outsideCalendar(day)) {
            try OfficeCalendar(.kl).reckon(.elapsed, from: Copenhagen.moment(day, "10:00"))
        }
    }

    @Test func `a deadline that would fall after the last year is refused`() {
        #expect(throws: CalendarRefusal.outsideCalendar("2038-01-01")) {
            try OfficeCalendar(.kl).deadline(.workingDay, from: "2037-12-31T10:00+01:00")
        }
        #expect(throws: CalendarRefusal.outsideCalendar("2011-12-31")) {
            try OfficeCalendar(.kl).lastOpenMinute(atOrBefore: "2012-01-01T10:00+01:00")
        }
    }

    @Test func `opening hours that overlap or never open are refused`() {
        #expect(throws: OpeningHoursFault.overlapping(.monday)) {
            try OpeningHours([.monday: ["08:00-12:00", "11:59-16:00"]])
        }
        #expect(throws: OpeningHoursFault.overlapping(.monday)) {
            try OpeningHours([.monday: ["13:00-16:00", "08:00-12:00"]])
        }
        #expect(throws: OpeningHoursFault.neverOpen) { try OpeningHours([:]) }
        #expect(OpeningHours.Interval("08:00", "08:00") == nil)
        #expect(OpeningHours.Interval(text: "08:00-25:00") == nil)
    }
}
