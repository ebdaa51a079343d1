import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

/// One incident that two people tell of.
@Suite struct `An incident told twice` {
    private static func threat(
        _ reporter: IncidentReporter, at happened: Timestamp = "2026-11-23T08:30+01:00", exposed: [PersonID] = [],
        isAnother: Bool? = nil
    ) -> RegisterIncident {
        RegisterIncident(
            kind: .threat, reporter: reporter, happened: happened, words: "Råbte", exposed: exposed,
            isAnother: isAnother)
    }

    @Test("R-102 R-106 is asked about before it is kept where the writer knows of it, and kept when they say so")
    func asked() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(Self.threat(.exposed), as: Unit.mette)
        #expect(bench.refusal(of: Self.threat(.exposed), as: Unit.mette) == "wellbeing.looks_registered")
        let leaders = Self.threat(.leader, at: "2026-11-23T07:00+01:00", exposed: ["P-7"])
        #expect(bench.refusal(of: leaders, as: Unit.leader) == "wellbeing.looks_registered")
        #expect(bench.refusal(of: Self.threat(.exposed, at: "2026-11-22T08:30+01:00"), as: Unit.mette) == nil)
        let kept = Self.threat(.exposed, isAnother: true)
        #expect(try bench.ask(kept, as: Unit.mette).incident.leader == "P-3")
        // Their own report they may be asked about, whoever was exposed.
        let seen = Self.threat(.witness, exposed: ["P-7"], isAnother: true)
        _ = try bench.ask(seen, as: Unit.jonas)
        #expect(
            bench.refusal(of: Self.threat(.witness, exposed: ["P-7"]), as: Unit.jonas) == "wellbeing.looks_registered")
    }

    @Test("R-102 R-146 tells nobody else by a question that a colleague was hit; the leader sees that two look alike")
    func untold() throws {
        let bench = try Unit.bench()
        let first = try bench.ask(Self.threat(.exposed), as: Unit.mette).incident.incident
        let asked = Self.threat(.witness, at: "2026-11-23T07:00+01:00", exposed: ["P-7"])
        let second = try bench.ask(asked, as: Unit.jonas).incident.incident
        #expect(try bench.ask(ListIncidents(), as: Unit.jonas).incidents.map(\.incident) == [second])
        #expect(try bench.ask(ShowIncident(incident: second), as: Unit.leader).ties?.alike.map(\.incident) == [first])
    }

    private func twice(injury: Bool = false) throws -> (ServiceBench<WellbeingService>, IncidentID, IncidentID) {
        let bench = try Unit.bench()
        let first = try bench.ask(Self.threat(.exposed), as: Unit.mette).incident.incident
        try bench.wait(until: "2026-11-23T11:00+01:00")
        let second = try bench.ask(
            RegisterIncident(
                kind: .threat, reporter: .witness, happened: "2026-11-23T08:00+01:00", isInjury: injury,
                words: "Han råbte", exposed: ["P-7"], isAnother: true), as: Unit.jonas
        ).incident.incident
        return (bench, first, second)
    }

    private func duties(_ bench: ServiceBench<WellbeingService>, _ id: IncidentID) throws -> [DutyRow] {
        try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties
    }

    @Test("R-102 R-106 is joined by the leader: each duty once by its earliest moment, each offered the same help once")
    func joined() throws {
        let (bench, first, second) = try twice(injury: true)
        _ = try bench.ask(AnswerDuty(incident: second, duty: .handle, answer: .done), as: Unit.leader)
        #expect(try bench.ask(ShowIncident(incident: first), as: Unit.leader).ties?.alike.map(\.incident) == [second])
        let row = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader).incident
        #expect(Set(row.duties.map(\.duty)) == Set(IncidentDuty.allCases) && row.duties.count == 7)
        let police = row.duties.first { $0.duty == .police }
        #expect(police?.by == "2026-11-26T08:00+01:00", "from when the other says that it happened")
        #expect(row.duties.first { $0.duty == .handle }?.answer == .done)
        #expect(try bench.ask(ListIncidents(), as: Unit.leader).incidents.map(\.incident) == [first])
        #expect(try bench.ask(ListCareWaiting(), as: Unit.leader).incidents.map(\.incident) == [first])
        let open = try bench.prompts(of: Unit.leader).map { "\($0.person) \($0.care ?? .oneToOne)" }.sorted()
        #expect(open == ["P-7 debriefing", "P-7 oneToOne", "P-8 debriefing"])
    }

    @Test("R-102 R-146 leaves both reports as they were, each for its readers, and the duties to the one that goes on")
    func readers() throws {
        let (bench, first, second) = try twice()
        _ = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader)
        let his = try bench.ask(ShowIncident(incident: second), as: Unit.jonas)
        #expect(his.words == "Han råbte" && his.ties == IncidentTies(isJoined: true), "that it is, and not to which")
        #expect(bench.refusal(of: ShowIncident(incident: first), as: Unit.jonas) == "wellbeing.unknown_incident")
        #expect(try bench.ask(ListIncidents(), as: Unit.jonas).incidents.map(\.incident) == [second])
        let told = try bench.ask(ShowIncident(incident: first), as: Unit.leader).ties?.told
        #expect(
            told?.map(\.words) == ["Han råbte"] && told?.first?.reportedBy == "P-8", "where the duties are answered")
        #expect(try bench.ask(ShowIncident(incident: first), as: Unit.mette).ties?.told == nil)
        let leaders = try bench.ask(ShowIncident(incident: second), as: Unit.leader)
        #expect(leaders.ties?.joinedTo == first && leaders.row.duties.isEmpty && leaders.words == "Han råbte")
        #expect(
            bench.refusal(of: AnswerDuty(incident: second, duty: .police, answer: .done), as: Unit.leader)
                == "wellbeing.is_joined")
        #expect(
            bench.refusal(of: AddToIncident(incident: second, isInjury: true), as: Unit.leader)
                == "wellbeing.is_joined")
        for duty in try duties(bench, first) {
            _ = try bench.ask(AnswerDuty(incident: first, duty: duty.duty, answer: .done), as: Unit.leader)
        }
        #expect(try bench.ask(ShowIncident(incident: second), as: Unit.jonas).row.isClosed, "over with the other")
    }

    @Test("R-102 a joining that was a mistake is undone the same day: duties, clocks and offers stand as before")
    func parted() throws {
        let (bench, first, second) = try twice(injury: true)
        let before = (try duties(bench, first), try duties(bench, second))
        let offers = Set(try bench.prompts(of: Unit.leader).map(\.prompt))
        _ = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader)
        _ = try bench.ask(AnswerDuty(incident: first, duty: .help, answer: .done), as: Unit.leader)
        let part = PartIncidents(incident: second)
        #expect(bench.refusal(of: part, as: Unit.jonas) == "wellbeing.cannot_part")
        _ = try bench.ask(part, as: Unit.leader)
        #expect(try duties(bench, second) == before.1)
        let after = try duties(bench, first)
        #expect(after.filter { $0.duty != .help } == before.0.filter { $0.duty != .help })
        #expect(after.first { $0.duty == .help }?.answer == .done, "what was answered meanwhile stays")
        #expect(Set(try bench.prompts(of: Unit.leader).map(\.prompt)) == offers)
        _ = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(bench.refusal(of: part, as: Unit.leader) == "wellbeing.cannot_part", "the next day")
    }

    @Test("R-102 parted with everything answered that is its own, an incident is over")
    func partedAndOver() throws {
        let (bench, first, second) = try twice(injury: true)
        _ = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader)
        for duty in try duties(bench, first) where duty.duty != .accidentReport {
            _ = try bench.ask(AnswerDuty(incident: first, duty: duty.duty, answer: .done), as: Unit.leader)
        }
        #expect(try !bench.ask(ShowIncident(incident: first), as: Unit.leader).row.isClosed)
        _ = try bench.ask(PartIncidents(incident: second), as: Unit.leader)
        #expect(try bench.ask(ShowIncident(incident: first), as: Unit.leader).row.isClosed)
        #expect(try !bench.ask(ShowIncident(incident: second), as: Unit.leader).row.isClosed)
    }

    @Test("R-102 what is open again in an incident is open in the other report of it")
    func openAgain() throws {
        let (bench, first, second) = try twice()
        _ = try bench.ask(JoinIncidents(incident: first, other: second), as: Unit.leader)
        for duty in try duties(bench, first) {
            _ = try bench.ask(AnswerDuty(incident: first, duty: duty.duty, answer: .done), as: Unit.leader)
        }
        #expect(try bench.ask(ShowIncident(incident: second), as: Unit.jonas).row.isClosed)
        _ = try bench.ask(TakeBackDuty(incident: first, duty: .police), as: Unit.leader)
        #expect(try !bench.ask(ShowIncident(incident: second), as: Unit.jonas).row.isClosed)
    }

    @Test("R-102 is joined by nobody but the leader of both, and to nothing that cannot be the same")
    func limits() throws {
        let (bench, first, second) = try twice()
        let join = JoinIncidents(incident: first, other: second)
        #expect(bench.refusal(of: join, as: Unit.mette) == "wellbeing.only_the_leader")
        #expect(bench.refusal(of: join, as: Unit.director) == "wellbeing.unknown_incident")
        #expect(
            bench.refusal(of: JoinIncidents(incident: first, other: first), as: Unit.leader)
                == "wellbeing.cannot_join")
        let old = try bench.ask(Self.threat(.exposed, at: "2026-11-10T08:00+01:00"), as: Unit.jonas).incident.incident
        #expect(
            bench.refusal(of: JoinIncidents(incident: first, other: old), as: Unit.leader) == "wellbeing.cannot_join")
        _ = try bench.ask(join, as: Unit.leader)
        #expect(bench.refusal(of: join, as: Unit.leader) == "wellbeing.is_joined")
    }
}
