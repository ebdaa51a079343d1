import CaseModel
import OperatorCore
import Testing

/// What the operator reads of the places where nobody can be asked.
@Test func `that nothing is wrong says what was looked over, and counts stand beside what they count`() {
    #expect(
        CareGapWords.summary(ListCareGaps.Reply(gaps: [], waiting: 0, units: 9, people: 30)) == [
            "looked over: 9 units, 30 people; loops, unknown parents, leaders who have left, units and people with nobody "
                + "above: 0 gaps", "0 tasks wait because nobody can be asked",
        ])
    let one = CareGapWords.summary(ListCareGaps.Reply(gaps: [CareGap(kind: .loop, unit: "U-1")], waiting: 1))
    #expect(one[0].hasSuffix("with nobody above: 1 gap") && one[1] == "1 task waits because nobody can be asked")
}
