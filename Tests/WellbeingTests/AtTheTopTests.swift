import CaseModel
import Runtime
import Store
import Support
import Testing
import WellbeingShell
import Wire

/// What befalls whoever stands at the top is somebody's (decision 105).
@Suite struct `An incident at the top` {
    private let second = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])
    private let threat = RegisterIncident(
        kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: "Stod ved bilen")

    private func bench() throws -> ServiceBench<WellbeingService> {
        let bench = try Unit.bench()
        try bench.hear(UnitChanged(unit: "U-4", parent: "U-1", leader: "P-4"), from: .directory, about: UnitID("U-4"))
        try bench.hear(second)
        return bench
    }

    @Test("R-102 R-138 it is seen to by a fellow leader, who is told again and reads it afterwards")
    func fellow() throws {
        let bench = try bench()
        let row = try bench.ask(threat, as: Unit.director).incident
        #expect(row.leader == "P-3")
        #expect(try bench.ask(ListCareGaps(), as: Unit.administrator).waiting == 0)
        #expect(bench.refusal(of: ShowIncident(incident: row.incident), as: second) == "wellbeing.unknown_incident")
        try bench.wait(until: "2026-11-24T12:00+01:00")
        let told = try bench.said(PromptedTogether.self).map(\.leader) + bench.said(Prompted.self).map(\.leader)
        #expect(Set(told) == ["P-3"])
        for duty in try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).row.duties {
            let answer = AnswerDuty(incident: row.incident, duty: duty.duty, answer: .done)
            _ = try bench.ask(answer, as: Unit.leader)
        }
        let shown = try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).row
        #expect(shown.isClosed && !shown.duties.isEmpty)
    }

    @Test("R-138 one of the group who is away or was hit is passed over")
    func passedOver() throws {
        let bench = try bench()
        let both = RegisterIncident(
            kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", exposed: ["P-3"])
        #expect(try bench.ask(both, as: Unit.director).incident.leader == "P-4")
        let other = try self.bench()
        try other.hear(
            AbsenceChanged(absence: "V-1", person: "P-3", from: "2026-11-23", to: "2026-11-24", isCancelled: false),
            from: .directory, about: PersonID("P-3"))
        #expect(try other.ask(threat, as: Unit.director).incident.leader == "P-4")
    }

    @Test("R-138 whoever stands alone sees to it themself; where nobody leads, nobody does, and the gap is shown")
    func alone() throws {
        let bench = try Unit.bench()
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: nil), from: .directory, about: UnitID("U-3"))
        #expect(try bench.ask(threat, as: Unit.director).incident.leader == "P-1")
        let empty = try Unit.bench()
        for (unit, parent) in [("U-1", nil), ("U-3", "U-1")] as [(UnitID, UnitID?)] {
            try empty.hear(UnitChanged(unit: unit, parent: parent, leader: nil), from: .directory, about: unit)
        }
        #expect(try empty.ask(threat, as: Unit.mette).incident.leader == nil)
        let gaps = try empty.ask(ListCareGaps(), as: Unit.administrator)
        #expect(gaps.waiting > 0 && gaps.gaps.contains { $0.kind == .nobodyLeads })
        #expect(try empty.ask(AskForCare(kind: .oneToOne), as: Unit.mette).prompt.hasNobody == true)
    }

    @Test("an older file's incident that was nobody's is looked at anew")
    func olderFile() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(WellbeingService.declaration.migrations.prefix(16)), to: database)
        try database.script(
            """
            INSERT INTO incident (incident, kind, reported_by, reporter, happened, registered, is_digital, is_outside_hours,
                                  is_injury, words, unit)
            VALUES ('I-1', 'threat', 'P-1', 'exposed', 1, 1, 0, 0, 0, '', 'U-1');
            """)
        try Migrations.apply(WellbeingService.declaration.migrations, to: database)
        #expect(try database.rows("SELECT recheck FROM incident") { $0.bool("recheck") } == [true])
    }

    @Test(
        "R-102 R-137 who has nobody above in it is reminded until it is answered, and never told of a leader below them"
    )
    func remindedAlone() throws {
        for others in [true, false] {
            let bench = try others ? bench() : Unit.bench()
            if !others {
                try bench.hear(
                    UnitChanged(unit: "U-3", parent: "U-1", leader: nil), from: .directory, about: UnitID("U-3"))
            }
            let id = try bench.ask(threat, as: Unit.director).incident.incident
            let leader = others ? Unit.leader : Unit.director
            for duty in try bench.ask(ShowIncident(incident: id), as: leader).row.duties where duty.duty != .handle {
                _ = try bench.ask(AnswerDuty(incident: id, duty: duty.duty, answer: .done), as: leader)
            }
            try bench.wait(until: "2026-12-02T12:00+01:00")
            let told = try bench.said(Prompted.self).filter { $0.leader == leader.person && $0.kind == .task }
            #expect(told.count > 3 && told.allSatisfy { $0.stage != .escalated }, "\(told)")
            #expect(Set(told.map { "\($0.prompt) \($0.stage) \($0.instance ?? 1)" }).count == told.count)
        }
    }
}
