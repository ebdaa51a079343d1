import CaseModel
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `What is known of an incident later` {
    private let threat = RegisterIncident(
        kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", witnesses: ["P-8"])

    private func registered(_ wish: RegisterIncident? = nil) throws -> (ServiceBench<WellbeingService>, IncidentID) {
        let bench = try Unit.bench()
        return (bench, try bench.ask(wish ?? threat, as: Unit.mette).incident.incident)
    }

    private func duty(
        _ duty: IncidentDuty, of id: IncidentID, on bench: ServiceBench<WellbeingService>
    ) throws -> DutyRow? {
        try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.first { $0.duty == duty }
    }

    @Test("R-102 absence that is known later brings the report of the accident, counted from its first day")
    func absence() throws {
        let (bench, id) = try registered()
        #expect(try duty(.accidentReport, of: id, on: bench) == nil)
        try bench.wait(until: "2026-11-30T10:00+01:00")
        _ = try bench.ask(AddToIncident(incident: id, absentFrom: "2026-11-25"), as: Unit.leader)
        #expect(try duty(.accidentReport, of: id, on: bench)?.by == "2026-12-10T00:00+01:00")
        let shown = try bench.ask(ShowIncident(incident: id), as: Unit.leader)
        #expect(shown.absentFrom == "2026-11-25" && shown.isInjury == true)
        #expect(
            shown.additions == [IncidentAddition(at: "2026-11-30T10:00+01:00", by: "P-3", what: [.absence])])
        _ = try bench.ask(AddToIncident(incident: id, absentFrom: "2026-11-27"), as: Unit.leader)
        #expect(try duty(.accidentReport, of: id, on: bench)?.by == "2026-12-12T00:00+01:00", "the first day was wrong")
    }

    @Test("R-102 an injury known after the days have run leaves the leader a working day")
    func late() throws {
        let (bench, id) = try registered()
        try bench.wait(until: "2026-12-14T10:00+01:00")
        _ = try bench.ask(AddToIncident(incident: id, isInjury: true), as: Unit.leader)
        #expect(try duty(.accidentReport, of: id, on: bench)?.by == "2026-12-15T16:00+01:00")
    }

    @Test("R-106 whoever is added is offered help like the others, and a witness who was hit a talk as well")
    func people() throws {
        let (bench, id) = try registered()
        try bench.hear(Viewer(person: "P-5", unit: "U-3", roles: [.caseworker], leads: []))
        _ = try bench.ask(AddToIncident(incident: id, exposed: ["P-8"], witnesses: ["P-5", "P-7"]), as: Unit.mette)
        let shown = try bench.ask(ShowIncident(incident: id), as: Unit.leader)
        #expect(shown.exposed == ["P-7", "P-8"] && shown.witnesses == ["P-5"])
        let led = try bench.prompts(of: Unit.leader)
        #expect(led.filter { $0.person == "P-5" }.map(\.care) == [.debriefing])
        #expect(Set(led.filter { $0.person == "P-8" }.compactMap(\.care)) == [.debriefing, .oneToOne])
        #expect(led.count { $0.person == "P-7" } == 2, "she has hers already")
    }

    @Test("R-098 R-107 what was more than nearly so brings the police and a debriefing from then on")
    func kind() throws {
        let (bench, id) = try registered(
            RegisterIncident(kind: .nearIncident, reporter: .exposed, happened: "2026-11-23T08:30+01:00"))
        #expect(try duty(.police, of: id, on: bench) == nil)
        _ = try bench.ask(AddToIncident(incident: id, kind: .threat), as: Unit.leader)
        #expect(try duty(.police, of: id, on: bench)?.by == "2026-11-26T08:30+01:00")
        #expect(Set(try bench.prompts(of: Unit.mette).compactMap(\.care)) == [.oneToOne, .debriefing])
    }

    @Test("R-102 what is added to an incident that is over opens it again, and it is handed over once more")
    func reopens() throws {
        let (bench, id) = try registered()
        for row in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties {
            _ = try bench.ask(AnswerDuty(incident: id, duty: row.duty, answer: .done), as: Unit.leader)
        }
        _ = try bench.ask(AddToIncident(incident: id, isInjury: true), as: Unit.leader)
        let row = try bench.ask(ShowIncident(incident: id), as: Unit.leader).row
        #expect(
            !row.isClosed && Set(row.duties.filter { $0.answer == nil }.map(\.duty)) == [.accidentReport, .handOver])
    }

    @Test("R-097 a case that is named later has its risk assessed; another cannot take its place")
    func aboutCase() throws {
        let (bench, id) = try registered()
        _ = try bench.ask(AddToIncident(incident: id, case: "K-9"), as: Unit.mette)
        #expect(try bench.said(RiskAssessmentAsked.self) == [RiskAssessmentAsked(case: "K-9")])
        #expect(
            bench.refusal(of: AddToIncident(incident: id, case: "K-8"), as: Unit.leader)
                == "wellbeing.case_already_named")
    }

    @Test("R-102 R-138 a leader who turns out to have been hit no longer sees to it")
    func leaderWasHit() throws {
        let (bench, id) = try registered()
        _ = try bench.ask(AddToIncident(incident: id, exposed: ["P-3"]), as: Unit.mette)
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.director).row.leader == "P-1")
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.isEmpty)
    }

    @Test(
        "R-102 R-146 the leader adds, and for a day whoever registered it; nothing, strangers and wrong days are refused"
    )
    func refusals() throws {
        let (bench, id) = try registered()
        func code(_ wish: AddToIncident, _ viewer: Viewer = Unit.leader) -> String? {
            bench.refusal(of: wish, as: viewer)
        }
        #expect(code(AddToIncident(incident: id)) == "wellbeing.nothing_added")
        #expect(code(AddToIncident(incident: id, exposed: ["P-7"])) == "wellbeing.nothing_added")
        #expect(code(AddToIncident(incident: id, witnesses: ["P-99"])) == "wellbeing.unknown_colleague")
        #expect(code(AddToIncident(incident: id, absentFrom: "2026-11-22")) == "wellbeing.absence_out_of_range")
        #expect(code(AddToIncident(incident: id, absentFrom: "2026-11-24")) == "wellbeing.absence_out_of_range")
        let injury = AddToIncident(incident: id, isInjury: true)
        #expect(code(injury, Unit.jonas) == "wellbeing.only_the_leader")
        #expect(code(injury, Unit.administrator) == "wellbeing.unknown_incident")
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.mette).mayAdd == true)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        #expect(code(injury, Unit.mette) == "wellbeing.too_late_to_add")
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.mette).mayAdd == false)
    }
}
