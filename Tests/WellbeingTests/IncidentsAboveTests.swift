import CaseModel
import Runtime
import Store
import Support
import Testing
import WellbeingShell

/// What those above a leader find of incidents: where that leader was hit or is silent, and else figures of five people or more and of five incidents or more.
@Suite struct `Incidents as those above the leader find them` {
    private func register(
        _ bench: ServiceBench<WellbeingService>, by viewer: Viewer, _ words: String
    ) throws -> IncidentID {
        try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: bench.clock.now, words: words), as: viewer
        ).incident.incident
    }

    private func list(_ bench: ServiceBench<WellbeingService>, _ viewer: Viewer) throws -> [IncidentID] {
        try bench.ask(ListIncidents(includeClosed: true), as: viewer).incidents.map(\.incident)
    }

    @Test("R-102 R-146 the leader's leader has it on the list from the beginning where the leader was hit")
    func leaderHit() throws {
        let bench = try Unit.bench()
        let own = try register(bench, by: Unit.leader, "Råbte ad mig")
        let other = try register(bench, by: Unit.mette, "Slog i bordet")
        #expect(try list(bench, Unit.director) == [own])
        let shown = try bench.ask(ShowIncident(incident: own), as: Unit.director)
        #expect(shown.words == "Råbte ad mig" && shown.row.leader == "P-1" && !shown.row.duties.isEmpty)
        #expect(bench.refusal(of: ShowIncident(incident: other), as: Unit.director) == "wellbeing.unknown_incident")
        #expect(try bench.ask(ListCareWaiting(), as: Unit.director).incidents.map(\.incident) == [own])
        // Over, it stays with whoever saw to it.
        for duty in shown.row.duties {
            _ = try bench.ask(AnswerDuty(incident: own, duty: duty.duty, answer: .done), as: Unit.director)
        }
        #expect(try list(bench, Unit.director) == [own])
    }

    @Test("R-098 R-102 and where the leader is silent, from when a duty was not done in time")
    func leaderSilent() throws {
        let bench = try Unit.bench()
        let id = try register(bench, by: Unit.mette, "Slog i bordet")
        #expect(try list(bench, Unit.director).isEmpty)
        try bench.wait(until: "2026-11-25T08:00+01:00")
        #expect(try list(bench, Unit.director) == [id])
        #expect(try bench.ask(ListCareWaiting(), as: Unit.director).incidents.map(\.incident) == [id])
        _ = try bench.ask(AnswerDuty(incident: id, duty: .police, answer: .done), as: Unit.director)
        #expect(try list(bench, Unit.leader) == [id], "the leader keeps it as well")
    }

    @Test("R-102 an open one that has no leader is on the list of whoever answers for the unit")
    func nobodys() throws {
        let bench = try Unit.bench()
        let deputy = Viewer(person: "P-20", unit: "U-1", roles: [.director], leads: ["U-1", "U-3"])
        try bench.hear(deputy)
        for (unit, parent) in [("U-1", nil), ("U-3", "U-1")] as [(UnitID, UnitID?)] {
            try bench.hear(UnitChanged(unit: unit, parent: parent, leader: nil), from: .directory, about: unit)
        }
        let own = try register(bench, by: Unit.mette, "Råbte ad mig")
        #expect(try list(bench, deputy) == [own])
        #expect(try bench.ask(ListCareWaiting(), as: deputy).incidents.map(\.incident) == [own])
        let shown = try bench.ask(ShowIncident(incident: own), as: deputy)
        #expect(shown.row.leader == nil && !shown.row.duties.isEmpty)
        let other = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])
        #expect(try list(bench, other).isEmpty, "it is no unit of theirs")
    }

    @Test("R-107 R-146 of all others those above see figures, and none of fewer than five people")
    func figures() throws {
        let bench = try Unit.bench()
        for number in 20..<24 {
            let viewer = Viewer(
                person: PersonID(unchecked: "P-\(number)"), unit: "U-3", roles: [.caseworker], leads: [])
            try bench.hear(viewer)
            _ = try register(bench, by: viewer, "Råbte")
        }
        try bench.wait(until: "2027-01-02T12:00+01:00")
        #expect(try bench.ask(ShowCareFigures(), as: Unit.director).incidents?.isEmpty != false, "four are too few")
        for number in 20..<25 {
            let viewer = Viewer(
                person: PersonID(unchecked: "P-\(number)"), unit: "U-3", roles: [.caseworker], leads: [])
            try bench.hear(viewer)
            _ = try register(bench, by: viewer, "Råbte igen")
        }
        try bench.wait(until: "2027-04-02T12:00+02:00")
        let found = try bench.ask(ShowCareFigures(), as: Unit.director).incidents ?? []
        #expect(found.contains { $0.unit == "U-3" && $0.trait == .threat && $0.incidents == 5 })
        #expect(found.allSatisfy { $0.from == "2027-01-01" })
    }

    @Test("R-107 R-146 one incident is not told of, however many people were in it")
    func oneIncident() throws {
        let bench = try Unit.bench()
        let people = (20..<26).map { PersonID(unchecked: "P-\($0)") }
        for person in people {
            try bench.hear(Viewer(person: person, unit: "U-3", roles: [.caseworker], leads: []))
        }
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .witness, happened: bench.clock.now, exposed: people),
            as: Unit.mette)
        try bench.wait(until: "2027-01-02T12:00+01:00")
        let told = try bench.ask(ShowCareFigures(), as: Unit.director)
        #expect(told.incidents?.isEmpty != false)
        #expect(told.rows.allSatisfy { $0.inIncidents == nil }, "six people, and everybody would know in what")
    }

    @Test("R-107 R-146 nor of one that another unit's people were in, by taking that unit from the whole")
    func oneIncidentOfTwoUnits() throws {
        let bench = try Unit.bench()
        try bench.hear(UnitChanged(unit: "U-4", parent: "U-1", leader: nil), from: .directory, about: UnitID("U-4"))
        func people(_ numbers: Range<Int>, in unit: UnitID) throws -> [PersonID] {
            let people = numbers.map { PersonID(unchecked: "P-\($0)") }
            for person in people {
                try bench.hear(Viewer(person: person, unit: unit, roles: [.caseworker], leads: []))
            }
            return people
        }
        let (ours, theirs) = (try people(20..<29, in: "U-3"), try people(40..<45, in: "U-4"))
        for exposed in [ours + theirs] + ours.prefix(5).map({ [$0] }) {
            _ = try bench.ask(
                RegisterIncident(
                    kind: .threat, reporter: .witness, happened: bench.clock.now, exposed: exposed, isAnother: true),
                as: Unit.mette)
        }
        try bench.wait(until: "2027-01-02T12:00+01:00")
        let told = try bench.ask(ShowCareFigures(), as: Unit.director)
        // Ten people of U-3 in six incidents; with them fifteen less ten would be the five who were in one.
        #expect(told.rows.filter { $0.inIncidents != nil }.map(\.unit) == ["U-1"])
        #expect(told.rows.first { $0.unit == "U-1" }?.inIncidents == 15)
    }

    @Test func `a file from before tells no longer of single incidents, nor of units below others`() throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/wellbeing.sqlite"
        do {
            let database = try Database(path: path)
            try Migrations.apply(Array(WellbeingService.declaration.migrations.prefix(13)), to: database)
            try database.run("INSERT INTO unit (unit, parent) VALUES ('U-1', NULL), ('U-3', 'U-1'), ('U-4', NULL)")
            try database.run(
                """
                INSERT INTO incident_figure (quarter, unit, trait, incidents)
                VALUES ('2026-07-01', 'U-1', 'threat', 7), ('2026-07-01', 'U-3', 'threat', 6),
                       ('2026-07-01', 'U-4', 'threat', 1)
                """)
            try database.run(
                """
                INSERT INTO figure (unit, quarter, looked_after, in_incidents)
                VALUES ('U-1', '2026-07-01', 9, 12), ('U-3', '2026-07-01', 6, 6)
                """)
        }
        let bench = try Unit.bench(file: path)
        let director = Viewer(person: "P-1", unit: "U-1", roles: [.director], leads: ["U-1", "U-3", "U-4"])
        let told = try bench.ask(ShowCareFigures(), as: director)
        #expect(
            told.incidents == [IncidentFigure(unit: "U-1", from: "2026-07-01", trait: .threat, incidents: 7)])
        // How many people were in incidents was chosen by them alone, also of a whole tree.
        #expect(
            told.rows.filter { $0.from == "2026-07-01" } == [
                CareFigure(unit: "U-1", from: "2026-07-01", lookedAfter: 9, inIncidents: nil),
                CareFigure(unit: "U-3", from: "2026-07-01", lookedAfter: 6, inIncidents: nil),
            ])
    }
}
