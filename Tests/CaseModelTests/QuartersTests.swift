import CaseModel
import Testing

/// Which quarters are over.
@Suite struct QuartersTests {
    @Test func `days lie in whole quarters, as far as these are over`() {
        let days: ClosedRange<CivilDay> = "2026-02-03"..."2026-11-04"
        #expect(
            days.quarters(before: "2026-11-28") == [
                "2026-01-01"..."2026-03-31", "2026-04-01"..."2026-06-30", "2026-07-01"..."2026-09-30",
            ])
        #expect(days.quarters(before: "2027-01-01").last == "2026-10-01"..."2026-12-31")
        #expect(days.quarters(before: "2026-03-31").isEmpty)
        #expect(("9999-12-31"..."9999-12-31" as ClosedRange<CivilDay>).quarters(before: "9999-12-31").isEmpty)
    }

    @Test(arguments: [("2028-02-29", "2028-01-01"), ("2026-12-31", "2026-10-01"), ("2026-04-01", "2026-04-01")])
    func `a quarter begins with its first month`(day: CivilDay, first: CivilDay) {
        #expect(day.firstOfQuarter == first)
    }
}
