import CaseModel
import Glibc
import Testing

@Suite("Danish civil time")
struct CopenhagenTests {
    @Test func `civil time agrees with the system's own zone in every hour of 2012–2037, both ways`() throws {
        setenv("TZ", "Europe/Copenhagen", 1)
        tzset()
        let first = Timestamp("2012-01-01T00:00Z")
        let last = Timestamp("2038-01-01T00:00Z")
        var different: [Timestamp] = []
        var moment = first
        while moment < last {
            var seconds = time_t(moment.milliseconds / 1000)
            var shown = tm()
            localtime_r(&seconds, &shown)
            let civil = moment.civil
            let agrees =
                civil.day.year == Int(shown.tm_year) + 1900 && civil.day.month == Int(shown.tm_mon) + 1
                && civil.day.day == Int(shown.tm_mday) && civil.hour == Int(shown.tm_hour)
                && civil.minute == Int(shown.tm_min) && civil.offsetMinutes * 60 == Int(shown.tm_gmtoff)
            // The second of two equal hours is read back as the first; no other hour is.
            let back = Copenhagen.moment(civil.day, millisecondOfDay: civil.millisecondOfDay)
            let isSecondOfTwo = moment.adding(hours: -1).civil.millisecondOfDay == civil.millisecondOfDay
            if !agrees || back != (isSecondOfTwo ? moment.adding(hours: -1) : moment) { different.append(moment) }
            moment = moment.adding(hours: 1)
        }
        #expect(different.isEmpty)
    }

    @Test(arguments: [
        ("2025-03-07T15:01", "2025-03-07T15:01:00+01:00"),
        ("2025-07-07T15:01:02.5", "2025-07-07T15:01:02.500+02:00"),
        // The spring night has no 02:30: the clock that nobody moved shows 03:30.
        ("2026-03-29T01:59", "2026-03-29T01:59:00+01:00"), ("2026-03-29T02:00", "2026-03-29T03:00:00+02:00"),
        ("2026-03-29T02:30", "2026-03-29T03:30:00+02:00"), ("2026-03-29T03:00", "2026-03-29T03:00:00+02:00"),
        // The autumn night has two: the first.
        ("2026-10-25T01:59", "2026-10-25T01:59:00+02:00"), ("2026-10-25T02:00", "2026-10-25T02:00:00+02:00"),
        ("2026-10-25T02:30", "2026-10-25T02:30:00+02:00"), ("2026-10-25T03:00", "2026-10-25T03:00:00+01:00"),
        // With an offset it is that moment, also the second 02:30.
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"), ("2026-10-25T01:30Z", "2026-10-25T02:30:00+01:00"),
    ])
    func `a moment written by a person is read as Danish time and shown with its offset`(text: String, shown: String) {
        #expect(Timestamp(civil: text)?.civil.description == shown)
    }

    @Test(arguments: [
        "", "2025-03-07", "2025-02-29T10:00", "2025-03-07T24:00", "2025-03-07T15:60", "2025-03-07 15:01",
        "2025-03-07T15:01 ", "2025-03-07T15:01ZZ", "2025-3-7T15:01", "2025-03-07T15",
    ])
    func `what is no moment is not read as one`(text: String) {
        #expect(Timestamp(civil: text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("2024-02-29", .thursday),
        ("2026-11-23", .monday), ("2027-03-28", .sunday), ("2027-12-31", .friday), ("2028-01-01", .saturday),
    ])
    func `each day has its weekday`(day: String, weekday: Weekday) {
        #expect(CivilDay(iso8601: day)?.weekday == weekday)
    }

    @Test(arguments: [("00:00", 0), ("08:30", 510), ("23:59", 1439), ("24:00", 1440)])
    func `a time of day goes from 00:00 to 24:00`(text: String, minutes: Int) {
        #expect(MinuteOfDay(text: text)?.minutes == minutes)
        #expect(MinuteOfDay(minutes: minutes)?.description == text)
    }

    @Test(arguments: ["24:01", "8:00", "08.00", "08:60", "", "08:00 "])
    func `what is no time of day is not read as one`(text: String) {
        #expect(MinuteOfDay(text: text) == nil)
    }
}
