import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `An incident that a restore has lost` {
    private let threat = RegisterIncident(
        kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: "Råbte ad mig")

    @Test("R-102 its leader is told, everybody reads from when to when all is lost, and its number says so")
    func told() throws {
        let bench = try Unit.bench()
        let copy = try bench.saved()
        try bench.wait(until: "2026-11-23T09:10+01:00")
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        try bench.wait(until: "2026-11-23T09:30+01:00")
        let before = try bench.said(CareTold.self).count
        try bench.putBack(copy, copied: "2026-11-23T09:00+01:00")

        #expect(try bench.said(CareTold.self).dropFirst(before).map(\.person) == ["P-3"])
        let leader = try #require(try bench.ask(ListPrompts(), as: Unit.leader).lost)
        #expect(leader.since == "2026-11-23T09:00+01:00" && leader.until == "2026-11-23T09:30+01:00")
        #expect(leader.incidents == [LostIncident(registered: "2026-11-23T09:10+01:00")])
        // Whoever told it is not named anywhere: they read that what they wrote is lost.
        for viewer in [Unit.mette, Unit.jonas, Unit.director] {
            let lost = try #require(try bench.ask(ListPrompts(), as: viewer).lost)
            #expect(lost.incidents.isEmpty && lost.since == leader.since)
        }
        for viewer in [Unit.mette, Unit.leader] {
            #expect(bench.refusal(of: ShowIncident(incident: id), as: viewer) == ShowIncident.lostCode)
        }
        let done = AnswerDuty(incident: id, duty: .handle, answer: .done)
        #expect(bench.refusal(of: done, as: Unit.leader) == ShowIncident.lostCode)
        #expect(bench.refusal(of: ShowIncident(incident: "I-9"), as: Unit.mette) == "wellbeing.unknown_incident")

        // It is registered anew, and is an incident like every other.
        let anew = try bench.ask(threat, as: Unit.mette).incident.incident
        #expect(try bench.ask(ListIncidents(), as: Unit.leader).incidents.map(\.incident) == [anew])
        try bench.wait(until: "2026-12-24T10:00+01:00")
        #expect(try bench.ask(ListPrompts(), as: Unit.leader).lost == nil)
    }

    @Test("R-102 one that was registered before the backup is there, whoever it went to since")
    func known() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        let copy = try bench.saved()
        try bench.hear(Unit.leader, isActive: false)
        #expect(try bench.said(IncidentPlaced.self).map(\.leader) == ["P-3", "P-1"])
        try bench.putBack(copy)
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.mette).row.incident == id)
        #expect(try bench.ask(ListPrompts(), as: Unit.director).lost?.incidents == [])
    }

    @Test("R-146 what the log keeps of it is a mark and who sees to it, and nobody hears that but Wellbeing")
    func saysNothing() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        let event = try #require(bench.said.first { $0.type == IncidentPlaced.type })
        #expect(event.json["data"] == ["mark": .string(event.subject.rawValue), "leader": "P-3"])
        #expect(bench.said.allSatisfy { !$0.json.text.contains(id.rawValue) }, "its own number is Wellbeing's alone")
    }
}
