import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `When the organisation changes` {
    @Test("R-137 a leader who is away has a stand-in: the next one above who is there")
    func standIn() throws {
        let bench = try Unit.bench()
        try bench.hear(
            AbsenceChanged(absence: "V-1", person: "P-3", from: "2026-11-23", to: "2026-11-27", isCancelled: false),
            from: .directory, about: PersonID("P-3"))
        try bench.hear(Unit.red(["P-7"]))
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-1"])
    }

    @Test("R-137 whoever falls ill with tasks open hands them to the stand-in, once")
    func fallsIll() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        try bench.hear(
            AbsenceChanged(absence: "V-1", person: "P-3", from: "2026-11-23", to: "2026-11-27", isCancelled: false),
            from: .directory, about: PersonID("P-3"))
        try bench.restart()
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3", "P-1"])
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
    }

    @Test("R-137 a new leader takes over what is open; somebody who leaves is asked for no longer")
    func changes() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7", "P-8"]))
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-3"))
        // Jonas sits in the chair now: Mette is his to look after, and he himself the director's.
        #expect(try bench.prompts(of: Unit.jonas).filter { $0.leader == "P-8" }.map(\.person) == ["P-7"])
        #expect(try bench.prompts(of: Unit.director).map(\.person) == ["P-8"])
        try bench.hear(Unit.mette, isActive: false)
        #expect(try bench.prompts(of: Unit.jonas).filter { $0.leader == "P-8" }.isEmpty)
        #expect(try bench.said(ReadinessChanged.self).last?.waits == true)
    }

    @Test("R-137 where nobody can be asked it waits, is shown, and is given to whoever comes")
    func nobody() throws {
        let bench = try Unit.bench()
        try bench.hear(UnitChanged(unit: "U-1", parent: nil, leader: nil), from: .directory, about: UnitID("U-1"))
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-3", leader: nil), from: .directory, about: UnitID("U-3"))
        try bench.hear(Unit.red(["P-7"]))
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(try bench.prompts(of: Unit.mette).map(\.hasNobody) == [true])
        for viewer in [Unit.administrator, nil] {
            let gaps = try bench.ask(ListCareGaps(), as: viewer)
            #expect(gaps.waiting == 1)
            #expect(gaps.gaps.contains(CareGap(kind: .loop, unit: "U-3")))
            #expect(gaps.gaps.contains(CareGap(kind: .nobodyLeads, unit: "U-1")))
        }
        #expect(bench.refusal(of: ListCareGaps(), as: Unit.leader) == "call.may_not_do")
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-3"), from: .directory, about: UnitID("U-3"))
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3"])
        #expect(try bench.ask(ListCareGaps(), as: Unit.administrator).waiting == 0)
    }

    @Test("R-138 every fault in the tree of units is found, and a tree without faults has none; two tops are one")
    func organisation() {
        typealias Unit = Organisation.Unit
        let sound = Organisation(
            units: [Unit(unit: "U-1", parent: nil, leader: "P-1"), Unit(unit: "U-2", parent: "U-1", leader: "P-2")],
            people: ["P-1": "U-1", "P-2": "U-2", "P-3": "U-2"])
        #expect(sound.gaps.isEmpty, "somebody stands at the top")
        let parted = Organisation(
            units: [Unit(unit: "U-1", parent: nil, leader: "P-1"), Unit(unit: "U-2", parent: nil, leader: "P-2")],
            people: ["P-1": "U-1", "P-2": "U-2", "P-3": "U-2"])
        #expect(parted.gaps.map(\.person) == ["P-1", "P-2"])
        let broken = Organisation(
            units: [
                Unit(unit: "U-1", parent: "U-2", leader: "P-1"), Unit(unit: "U-2", parent: "U-1", leader: nil),
                Unit(unit: "U-3", parent: "U-9", leader: "P-9"),
            ], people: ["P-1": "U-2", "P-4": "U-3"])
        #expect(
            broken.gaps == [
                CareGap(kind: .loop, unit: "U-1"), CareGap(kind: .loop, unit: "U-2"),
                CareGap(kind: .unknownParent, unit: "U-3"), CareGap(kind: .leaderGone, unit: "U-3"),
                CareGap(kind: .nobodyLeads, unit: "U-3"), CareGap(kind: .nobodyAbove, unit: "U-2", person: "P-1"),
            ])
    }
}
