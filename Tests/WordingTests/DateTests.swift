import CaseModel
import Testing
import Wording

@Test func `a day is written as a Dane writes it`() throws {
    #expect(Wording.day(try #require(CivilDay(year: 2025, month: 3, day: 6))) == "torsdag den 6. marts 2025")
    #expect(Wording.day(try #require(CivilDay(year: 2024, month: 2, day: 29))) == "torsdag den 29. februar 2024")
    #expect(Wording.day(try #require(CivilDay(year: 1969, month: 12, day: 28))) == "søndag den 28. december 1969")
}

@Test func `a time of day has a full stop and two digits of minutes`() {
    #expect(Wording.time(hour: 15, minute: 30) == "kl. 15.30")
    #expect(Wording.time(hour: 8, minute: 5) == "kl. 8.05")
}

@Test func `a due moment is shown as the last minute before it`() {
    #expect(Wording.latest(before: "2025-03-06T15:30+01:00") == "torsdag den 6. marts 2025 kl. 15.29")
    #expect(Wording.latest(before: "2025-03-07T00:00+01:00") == "torsdag den 6. marts 2025 kl. 23.59")
}

@Test func `a moment is shown in Danish civil time, summer and winter`() {
    #expect(Wording.moment("2025-07-01T10:05:00.000Z") == "tirsdag den 1. juli 2025 kl. 12.05")
    #expect(Wording.moment("2025-01-01T10:05:00.000Z") == "onsdag den 1. januar 2025 kl. 11.05")
}
