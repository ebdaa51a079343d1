import CaseModel
import OperatorCore
import Testing

@Suite struct `The invented municipality's cases` {
    private let monday: Timestamp = "2026-11-23T10:00+01:00"

    @Test func `are the same for the same seed and others for another`() {
        var one = InventedCases(seed: 7, now: monday)
        var same = InventedCases(seed: 7, now: monday)
        var other = InventedCases(seed: 8, now: monday)
        let history = one.history(50)
        #expect(history == same.history(50))
        #expect(history != other.history(50))
    }

    @Test func `are marked as invented, every one`() {
        var cases = InventedCases(seed: 1, now: monday)
        let all =
            cases.history(200)
            + (cases.live(64) + cases.talked() + cases.beside() + cases.remembered(200)).map(\.registration)
        #expect(all.allSatisfy { $0.citizen?.name.hasSuffix("(opdigtet)") == true })
        #expect(all.allSatisfy { $0.citizen?.cpr == nil })
    }

    @Test func `come in as history when they are long past, and in every state when they are of today`() {
        var cases = InventedCases(seed: 1, now: monday)
        let history = cases.history(100) + cases.remembered(100).map(\.registration)
        #expect(history.allSatisfy { $0.isHistory == true && $0.received! < "2026-11-01T00:00+01:00" })
        let live = cases.live(16)
        #expect(Set(live.map(\.course)) == Set(InventedCases.Course.staged))
        #expect(live.allSatisfy { $0.registration.isHistory == nil && $0.registration.received! < monday })
        #expect(Set(live.map(\.registration.unit)).isSubset(of: ["U-demo03", "U-demo04", "U-demo05", "U-demo06"]))
    }

    @Test("R-159 of each unit and month there are enough of the method's and of all others for Tal to show them")
    func enough() {
        var cases = InventedCases(seed: 1956, now: "2026-11-26T10:00+01:00")
        let all =
            cases.history(120)
            + (cases.live(64) + cases.talked() + cases.beside() + cases.remembered(120)).map(\.registration)
        struct Place: Hashable { let unit: UnitID, month: Int, isMethod: Bool }
        let counts = all.reduce(into: [Place: Int]()) { counts, one in
            let isMethod = one.points.allSatisfy { $0.kind == .procedural }
            counts[
                Place(unit: one.unit, month: Copenhagen.day(at: one.received!).month, isMethod: isMethod), default: 0] +=
                1
        }
        #expect(counts.values.allSatisfy { $0 >= 5 })
        #expect(Set(counts.keys.filter { !$0.isMethod }.map(\.month)) == [7, 8, 9, 10, 11])
    }
}
