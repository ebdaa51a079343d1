import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

/// What waits for a leader on the pages they open each day.
@Suite struct `What of Trivsel waits for a leader` {
    private static let threat = RegisterIncident(
        kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: "Råbte", witnesses: ["P-8"])

    @Test("R-102 R-137 R-142 incidents by their worst duty, and people each once, however often something is asked for")
    func waits() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(Self.threat, as: Unit.mette).incident.incident
        try bench.hear(Unit.red(["P-7"]))
        try bench.hear(Unit.note("N-1", by: "P-7"))
        let reply = try bench.ask(ListCareWaiting(), as: Unit.leader)
        #expect(
            reply.incidents == [
                IncidentWaiting(
                    incident: id, registered: "2026-11-23T09:00+01:00", duty: .handle, by: "2026-11-23T10:00+01:00",
                    open: 6)
            ])
        #expect(reply.care.map(\.kind) == [.defusing, .oneToOne, .debriefing])
        #expect(reply.care.map(\.people) == [1, 1, 2], "two talks with one person are one person")
    }

    @Test("R-102 what is overdue comes first, and that everybody is in safety before all else that is overdue")
    func worst() throws {
        let bench = try Unit.bench()
        let first = try bench.ask(Self.threat, as: Unit.mette).incident.incident
        _ = try bench.ask(AnswerDuty(incident: first, duty: .handle, answer: .done), as: Unit.leader)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let second = try bench.ask(
            RegisterIncident(kind: .violence, reporter: .exposed, happened: "2026-11-25T08:50+01:00"), as: Unit.jonas
        ).incident.incident
        func order() throws -> [IncidentID] {
            try bench.ask(ListCareWaiting(), as: Unit.leader).incidents.map(\.incident)
        }
        #expect(try order() == [first, second], "help for the first is overdue")
        try bench.wait(until: "2026-11-27T09:00+01:00")
        #expect(try order() == [second, first])
    }

    @Test("R-146 nobody else is told that there is anything, and whoever stands above only once it has come to them")
    func others() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(Self.threat, as: Unit.mette)
        for viewer in [Unit.mette, Unit.jonas, Unit.director, Unit.administrator] {
            let reply = try bench.ask(ListCareWaiting(), as: viewer)
            #expect(reply.incidents.isEmpty && reply.care.isEmpty)
        }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.ask(ListCareWaiting(), as: Unit.director).incidents.map(\.duty) == [.handle])
        let looks = try bench.ask(ShowOwnCare(), as: Unit.mette).looks.looks
        #expect(!looks.contains { $0.by == "P-1" }, "a count looks at nobody")
    }
}
