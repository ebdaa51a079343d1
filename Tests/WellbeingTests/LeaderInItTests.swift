import CaseModel
import Runtime
import Store
import Support
import Testing
import WellbeingShell

/// An incident that the nearest leader saw or did, or that is to go past them.
@Suite struct `An incident with one's own leader in it` {
    private func register(
        _ bench: ServiceBench<WellbeingService>, by viewer: Viewer = Unit.mette, exposed: [PersonID] = [],
        witnesses: [PersonID] = [], isForLeaderAbove: Bool? = nil
    ) throws -> IncidentRow {
        let reporter: IncidentReporter = viewer == Unit.mette ? .exposed : .witness
        return try bench.ask(
            RegisterIncident(
                kind: .harassment, reporter: reporter, happened: "2026-11-23T08:30+01:00",
                words: "Min leder råbte ad mig", exposed: exposed, witnesses: witnesses, isAnother: true,
                isForLeaderAbove: isForLeaderAbove),
            as: viewer
        ).incident
    }

    /// Whom every prompt and mail of it has gone to.
    private func asked(_ bench: ServiceBench<WellbeingService>) throws -> Set<PersonID> {
        let told = try bench.said(PromptedTogether.self).map(\.leader) + bench.said(Prompted.self).map(\.leader)
        return try Set(told + bench.prompts(of: Unit.mette).map(\.leader))
    }

    @Test(
        "R-102 R-106 R-146 the leader who saw it or did it has no duty of it, asks nobody because of it, and reads no word"
    )
    func named() throws {
        let bench = try Unit.bench()
        let row = try register(bench, witnesses: ["P-3"])
        #expect(row.leader == "P-1")
        #expect(try asked(bench) == ["P-1"])
        #expect(try bench.prompts(of: Unit.leader).allSatisfy { $0.person == "P-3" && $0.leader == "P-1" })
        let seen = try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader)
        #expect(seen.isWitness == true && seen.words.isEmpty && seen.exposed.isEmpty && seen.row.duties.isEmpty)
        #expect(try bench.ask(ListCareWaiting(), as: Unit.leader).incidents.isEmpty)
        let answer = AnswerDuty(incident: row.incident, duty: .police, answer: .notNeeded, ground: "Nej")
        #expect(bench.refusal(of: answer, as: Unit.leader) == "wellbeing.only_the_leader")
        let shown = try bench.ask(ShowIncident(incident: row.incident), as: Unit.director)
        #expect(shown.words == "Min leder råbte ad mig" && shown.row.duties.count == 6)
        // Late, and over, it does not come to them either.
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try asked(bench) == ["P-1"])
        for duty in shown.row.duties {
            _ = try bench.ask(
                AnswerDuty(incident: row.incident, duty: duty.duty, answer: .done), as: Unit.director)
        }
        #expect(try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).words.isEmpty)
        let over = try bench.ask(ListIncidents(includeClosed: true), as: Unit.director).incidents
        #expect(over.map(\.incident) == [row.incident])
    }

    @Test("R-106 a leader who was hit with others does not look after them because of it")
    func hit() throws {
        let bench = try Unit.bench()
        #expect(try register(bench, exposed: ["P-3"]).leader == "P-1")
        #expect(try asked(bench) == ["P-1"])
    }

    @Test("R-102 R-146 whoever registers it can have the leader above see to it, and the nearest one never hears of it")
    func passedOver() throws {
        let bench = try Unit.bench()
        let row = try register(bench, isForLeaderAbove: true)
        #expect(row.leader == "P-1")
        // Nothing that changes around it brings it back.
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-3"), from: .directory, about: UnitID("U-3"))
        try bench.hear(Unit.leader)
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try asked(bench) == ["P-1"] && bench.prompts(of: Unit.leader).isEmpty)
        #expect(try bench.ask(ListIncidents(includeClosed: true), as: Unit.leader).incidents.isEmpty)
        let show = ShowIncident(incident: row.incident)
        #expect(bench.refusal(of: show, as: Unit.leader) == "wellbeing.unknown_incident")
        for duty in try bench.ask(show, as: Unit.director).row.duties {
            _ = try bench.ask(AnswerDuty(incident: row.incident, duty: duty.duty, answer: .done), as: Unit.director)
        }
        #expect(bench.refusal(of: show, as: Unit.leader) == "wellbeing.unknown_incident")
        #expect(
            try bench.ask(ListIncidents(includeClosed: true), as: Unit.director).incidents.map(\.incident)
                == [row.incident])
    }

    @Test("R-102 where nobody leads above the nearest leader, that is said before anything is kept")
    func nobodyAbove() throws {
        let bench = try Unit.bench()
        let wish = RegisterIncident(
            kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", isForLeaderAbove: true)
        #expect(bench.refusal(of: wish, as: Unit.administrator) == "wellbeing.nobody_above")
        #expect(bench.refusal(of: wish, as: Unit.director) == "wellbeing.nobody_above")
        #expect(try bench.ask(ListIncidents(), as: Unit.director).incidents.isEmpty)
    }

    @Test("R-102 R-106 a leader who is named in it later hands it and its talks on to the one above")
    func namedLater() throws {
        let bench = try Unit.bench()
        let row = try register(bench)
        #expect(row.leader == "P-3")
        _ = try bench.ask(AddToIncident(incident: row.incident, witnesses: ["P-3"]), as: Unit.mette)
        try bench.wait(until: "2026-11-23T09:10+01:00")
        #expect(try bench.ask(ShowIncident(incident: row.incident), as: Unit.mette).row.leader == "P-1")
        #expect(try bench.prompts(of: Unit.mette).map(\.leader).allSatisfy { $0 == "P-1" })
        #expect(try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).words.isEmpty)
    }

    @Test("R-102 R-146 a report that went past a leader is not joined to one in which that leader would read it")
    func notJoined() throws {
        let bench = try Unit.bench()
        let first = try register(bench).incident
        let second = try register(bench, by: Unit.jonas, exposed: ["P-7"], isForLeaderAbove: true).incident
        // Both have come to the director, who could join them.
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try bench.ask(ShowIncident(incident: first), as: Unit.director).ties?.alike.isEmpty != false)
        let join = JoinIncidents(incident: first, other: second)
        #expect(bench.refusal(of: join, as: Unit.director) == "wellbeing.cannot_join")
        #expect(bench.refusal(of: JoinIncidents(incident: second, other: first), as: Unit.director) == nil)
    }

    @Test("an older file's open incident is looked at anew where its leader stood in it")
    func olderFile() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(WellbeingService.declaration.migrations.prefix(17)), to: database)
        try database.script(
            """
            INSERT INTO incident (incident, kind, reported_by, reporter, happened, registered, is_digital, is_outside_hours,
                                  is_injury, words, unit, leader)
            VALUES ('I-1', 'threat', 'P-7', 'exposed', 1, 1, 0, 0, 0, '', 'U-3', 'P-3'),
                   ('I-2', 'threat', 'P-7', 'exposed', 1, 1, 0, 0, 0, '', 'U-3', 'P-3');
            INSERT INTO incident_person (incident, person, unit, is_witness, place)
            VALUES ('I-1', 'P-7', 'U-3', 0, 0), ('I-1', 'P-3', 'U-3', 1, 1), ('I-2', 'P-7', 'U-3', 0, 0);
            INSERT INTO absence (absence, person, from_day, to_day) VALUES ('V-1', 'P-3', '2026-12-01', '2026-12-02');
            """)
        try Migrations.apply(WellbeingService.declaration.migrations, to: database)
        let marked = "SELECT incident FROM incident WHERE recheck = 1"
        #expect(try database.rows(marked) { $0.text("incident") } == ["I-1"])
        #expect(try database.rows("SELECT wake FROM absence") { $0.moment("wake") } == ["2026-12-01T08:00+01:00"])
    }
}
