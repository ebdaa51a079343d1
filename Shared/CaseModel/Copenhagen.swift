/// Danish civil time: what the clock on the wall shows at a moment, and which moment a wall clock means.
///
/// The zone Europe/Copenhagen as EU law has it since 1996: one hour ahead of UTC, two from the last Sunday of March to
/// the last Sunday of October, both at 01:00 UTC. Reckoned here rather than asked of the operating system, so that the
/// same receipt gives the same deadline on every machine; a test compares it with the system's own zone for every
/// hour of 2012–2037. Source: directive 2000/84/EC; decision 4.
package enum Copenhagen {
    /// What calendar and clock show at `moment`.
    package static func civil(at moment: Timestamp) -> CivilMoment {
        let offset = offsetMinutes(at: moment)
        let shown = moment.milliseconds + Int64(offset) * 60_000
        let day = shown.flooringDivision(by: 86_400_000)
        return CivilMoment(
            day: CivilDay(daysSince1970: Int(day)), millisecondOfDay: Int(shown - day * 86_400_000),
            offsetMinutes: offset)
    }

    /// The day on the calendar at `moment`.
    package static func day(at moment: Timestamp) -> CivilDay { civil(at: moment).day }

    /// The moment at which the clock shows so many milliseconds after midnight on `day`.
    ///
    /// A time that the spring night leaps over is read as if the clock had not been moved yet, so 02:30 is 03:30; one
    /// that the autumn night shows twice is its first.
    package static func moment(_ day: CivilDay, millisecondOfDay: Int) -> Timestamp {
        let shown = Int64(day.daysSince1970) * 86_400_000 + Int64(millisecondOfDay)
        let inSummer = Timestamp(milliseconds: shown - 7_200_000)
        return offsetMinutes(at: inSummer) == 120 ? inSummer : Timestamp(milliseconds: shown - 3_600_000)
    }

    /// The moment at which the clock shows `time` on `day`; 24:00 is the midnight that ends it.
    package static func moment(_ day: CivilDay, _ time: MinuteOfDay = .midnight) -> Timestamp {
        moment(day, millisecondOfDay: time.minutes * 60_000)
    }

    /// The moment at which an opening or closing time is reached on `day`.
    ///
    /// Like `moment`, but a time within the hour that spring leaps over is reached when the clock leaps: doors cannot
    /// close after they would have opened next.
    package static func edge(_ day: CivilDay, _ time: MinuteOfDay) -> Timestamp {
        let reached = moment(day, time)
        guard time < .endOfDay, civil(at: reached).millisecondOfDay != time.minutes * 60_000 else { return reached }
        return moment(day, "03:00")
    }

    /// Minutes that the clock is ahead of UTC at `moment`.
    package static func offsetMinutes(at moment: Timestamp) -> Int {
        let year = CivilDay(daysSince1970: Int(moment.milliseconds.flooringDivision(by: 86_400_000))).year
        return summer(of: year).contains(moment) ? 120 : 60
    }

    /// When the clock is two hours ahead in `year`.
    static func summer(of year: Int) -> Range<Timestamp> {
        // 31 March and 31 October, counted from 1 March.
        change(year, daysAfterFirstOfMarch: 30)..<change(year, daysAfterFirstOfMarch: 244)
    }

    /// 01:00 UTC on the last Sunday of a month whose 31st is so many days after 1 March. Reckoned without looking at any
    /// other day, since every deadline asks for it many times.
    private static func change(_ year: Int, daysAfterFirstOfMarch days: Int) -> Timestamp {
        let last = CivilDay.firstOfMarch(year) + days
        // 1 January 1970 was a Thursday.
        let sunday = last - ((last + 4) % 7 + 7) % 7
        return Timestamp(milliseconds: Int64(sunday) * 86_400_000 + 3_600_000)
    }
}

extension Timestamp {
    /// What calendar and clock in Denmark show at this moment.
    package var civil: CivilMoment { Copenhagen.civil(at: self) }

    /// Reads a moment as a person in Denmark writes it: `2025-03-07T15:01`, seconds and decimals if wanted.
    ///
    /// Without an offset it is Danish civil time; with one (`+01:00`, `Z`) it is that moment. `nil` when it is no moment.
    package init?(civil text: String) {
        if let moment = Timestamp(rfc3339: text) {
            self = moment
            return
        }
        // Read as if it stood in UTC: day and time are then those that were written.
        guard let written = Timestamp(rfc3339: text + "Z") else { return nil }
        let day = written.milliseconds.flooringDivision(by: 86_400_000)
        self = Copenhagen.moment(
            CivilDay(daysSince1970: Int(day)), millisecondOfDay: Int(written.milliseconds - day * 86_400_000))
    }
}
