import CaseModel
import Foundation
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `After violence, threats and harassment` {
    private let threat = RegisterIncident(
        kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: "Råbte og slog i bordet",
        witnesses: ["P-8"])

    @Test(
        "R-031 R-102 an incident is registered in one act, is no part of a case, and the leader hears at once what waits"
    )
    func register() throws {
        let bench = try Unit.bench()
        let receipt = try bench.ask(threat, as: Unit.mette)
        #expect(receipt.incident.leader == "P-3")
        let told = try bench.said(PromptedTogether.self)
        #expect(told.map(\.leader) == ["P-3"])
        #expect(told.map(\.count) == [4], "the incident, a 1:1 and each debriefing, in one message")
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(try bench.said(RiskAssessmentAsked.self).isEmpty)
    }

    @Test("R-098 R-102 R-106 R-107 the leader's duties have their clocks: police in hours, the rest in working days")
    func duties() throws {
        let bench = try Unit.bench()
        let hurt = RegisterIncident(
            kind: .violence, reporter: .exposed, happened: "2026-11-21T23:30+01:00", isOutsideHours: true,
            isInjury: true)
        _ = try bench.ask(hurt, as: Unit.mette)
        let row = try #require(bench.ask(ListIncidents(), as: Unit.leader).incidents.first)
        #expect(
            Dictionary(uniqueKeysWithValues: row.duties.map { ($0.duty, $0.by) }) == [
                .handle: "2026-11-23T10:00+01:00", .help: "2026-11-24T16:00+01:00", .police: "2026-11-24T23:30+01:00",
                .handOver: "2026-11-25T16:00+01:00", .accidentReport: "2026-12-06T00:00+01:00",
                .examine: "2026-12-21T16:00+01:00", .measures: "2026-12-21T16:00+01:00",
            ])
    }

    @Test("R-102 R-098 a digital incident, or one outside working hours, brings the leader the same duties as any")
    func wherever() throws {
        func duties(isDigital: Bool, isOutsideHours: Bool) throws -> [DutyRow] {
            let bench = try Unit.bench()
            _ = try bench.ask(
                RegisterIncident(
                    kind: .harassment, reporter: .exposed, happened: "2026-11-22T22:30+01:00", isDigital: isDigital,
                    isOutsideHours: isOutsideHours), as: Unit.mette)
            let row = try #require(bench.ask(ListIncidents(), as: Unit.leader).incidents.first)
            #expect((row.isDigital, row.isOutsideHours, row.leader) == (isDigital, isOutsideHours, "P-3"))
            return row.duties
        }
        let plain = try duties(isDigital: false, isOutsideHours: false)
        #expect(plain.map(\.duty).contains(.police) && plain.map(\.duty).contains(.handle))
        #expect(try duties(isDigital: true, isOutsideHours: false) == plain)
        #expect(try duties(isDigital: false, isOutsideHours: true) == plain)
        #expect(try duties(isDigital: true, isOutsideHours: true) == plain)
    }

    @Test("R-102 everybody is in safety within the hour, day and night; above it is told an hour after doors open")
    func atOnce() throws {
        let bench = try Unit.bench()
        try bench.wait(until: "2026-11-24T17:20+01:00")
        let late = RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-24T17:00+01:00")
        let row = try bench.ask(late, as: Unit.mette).incident
        func handle() throws -> DutyRow? {
            try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).row.duties.first { $0.duty == .handle }
        }
        #expect(try handle()?.by == "2026-11-24T18:20+01:00")
        try bench.wait(until: "2026-11-25T08:59+01:00")
        #expect(try bench.ask(ListCareWaiting(), as: Unit.director).incidents.isEmpty)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.ask(ListCareWaiting(), as: Unit.director).incidents.map(\.duty) == [.handle])
    }

    @Test("R-102 a duty that nobody sees to comes back to the leader above until it is answered")
    func untilAnswered() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties
        where duty.duty != .handle {
            _ = try bench.ask(AnswerDuty(incident: id, duty: duty.duty, answer: .done), as: Unit.leader)
        }
        for row in try bench.prompts(of: Unit.leader) {
            _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader)
        }
        func told() throws -> [Prompted] { try bench.said(Prompted.self).filter { $0.leader == "P-1" } }
        try bench.wait(until: "2026-11-23T10:00+01:00")
        #expect(try told().map(\.by) == ["2026-11-23T11:00+01:00"], "as long as it had at first")
        try bench.wait(until: "2026-12-02T12:00+01:00")
        let all = try told()
        #expect(all.allSatisfy { $0.stage == .escalated && $0.kind == .task })
        #expect(all.map(\.instance) == [nil, 2, 3, 4, 5])
        #expect(all.map(\.by.civil.day) == ["2026-11-23", "2026-11-24", "2026-11-26", "2026-11-30", "2026-12-02"])
        _ = try bench.ask(AnswerDuty(incident: id, duty: .handle, answer: .done), as: Unit.director)
        try bench.wait(until: "2026-12-14T12:00+01:00")
        #expect(try told().count == all.count)
    }

    @Test("R-107 a near-incident is examined and measures are taken, without police and debriefing")
    func near() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(
            RegisterIncident(
                kind: .nearIncident, reporter: .witness, happened: "2026-11-23T08:30+01:00", exposed: ["P-8"]),
            as: Unit.mette)
        let row = try #require(bench.ask(ListIncidents(), as: Unit.leader).incidents.first)
        #expect(Set(row.duties.map(\.duty)) == [.handle, .help, .examine, .measures, .handOver])
        #expect(try bench.prompts(of: Unit.leader).map(\.care) == [.oneToOne])
    }

    @Test("R-106 the exposed and the witnesses are offered help, each for themself")
    func help() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(threat, as: Unit.mette)
        #expect(Set(try bench.prompts(of: Unit.mette).compactMap(\.care)) == [.oneToOne, .debriefing])
        #expect(try bench.prompts(of: Unit.jonas).compactMap(\.care) == [.debriefing])
        #expect(try bench.prompts(of: Unit.jonas).allSatisfy { $0.person == "P-8" })
    }

    @Test("R-098 only the leader answers for the police report: done, or judged not needed with a ground")
    func police() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        let done = AnswerDuty(incident: id, duty: .police, answer: .done)
        #expect(bench.refusal(of: done, as: Unit.mette) == "wellbeing.only_the_leader")
        #expect(bench.refusal(of: done, as: Unit.administrator) == "wellbeing.unknown_incident")
        #expect(
            bench.refusal(
                of: AnswerDuty(incident: id, duty: .police, answer: .notNeeded, ground: "  "), as: Unit.leader)
                == "wellbeing.ground_missing")
        let answered = try bench.ask(done, as: Unit.leader).incident.duties.first { $0.duty == .police }
        #expect((answered?.answer, answered?.answeredBy) == (.done, "P-3"))
        #expect(bench.refusal(of: done, as: Unit.leader) == "wellbeing.already_answered")
    }

    @Test("R-102 R-138 a leader who was hit does not see to it themself; a duty not done comes to the leader above")
    func above() throws {
        let bench = try Unit.bench()
        let mine = RegisterIncident(
            kind: .harassment, reporter: .exposed, happened: "2026-11-23T08:30+01:00", isDigital: true)
        let own = try bench.ask(mine, as: Unit.leader).incident
        #expect(own.leader == "P-1" && own.duties.isEmpty)
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        #expect(bench.refusal(of: ShowIncident(incident: id), as: Unit.director) == "wellbeing.unknown_incident")
        try bench.wait(until: "2026-11-25T08:00+01:00")
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.director).row.duties.isEmpty == false)
        #expect(try bench.said(PromptedTogether.self).contains { $0.leader == "P-1" })
    }

    @Test(
        "R-097 the risk is assessed before the next meeting when the reporter says which case, and the event says no more"
    )
    func risk() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", case: "K-9"),
            as: Unit.mette)
        #expect(try bench.said(RiskAssessmentAsked.self) == [RiskAssessmentAsked(case: "K-9")])
        let event = try #require(bench.said.first { $0.type == RiskAssessmentAsked.type })
        #expect(event.data.text == #"{"case":"K-9"}"#)
    }

    @Test(
        "R-146 the words are read by whoever registered it, the exposed and the leader, and every look is written down")
    func access() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        for viewer in [Unit.mette, Unit.leader] {
            #expect(try bench.ask(ShowIncident(incident: id), as: viewer).words == "Råbte og slog i bordet")
        }
        for viewer in [Unit.director, Unit.administrator] {
            #expect(bench.refusal(of: ShowIncident(incident: id), as: viewer) == "wellbeing.unknown_incident")
        }
        #expect(try bench.ask(ListIncidents(), as: Unit.jonas).incidents.map(\.duties.count) == [0])
        let looks = try bench.ask(ShowOwnCare(), as: Unit.mette).looks.looks
        #expect(looks.contains { $0.by == "P-3" && $0.what == "incident.read" })
    }

    @Test("R-106 R-146 a witness finds that it happened and what is offered to them, and neither words nor who was hit")
    func witness() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        let seen = try bench.ask(ShowIncident(incident: id), as: Unit.jonas)
        #expect(seen.isWitness == true && seen.words.isEmpty && seen.exposed.isEmpty && seen.reportedBy == nil)
        #expect(seen.witnesses == ["P-8"] && seen.row.kind == .threat && seen.row.duties.isEmpty && seen.case == nil)
        #expect(seen.offers?.map(\.care) == [.debriefing])
        #expect(bench.refusal(of: ExportIncident(incident: id), as: Unit.jonas) == "wellbeing.unknown_incident")
        let looks = try bench.ask(ShowOwnCare(), as: Unit.mette).looks.looks
        #expect(!looks.contains { $0.by == "P-8" }, "nothing of her was shown")
        #expect(try bench.ask(ShowIncident(incident: id), as: Unit.mette).offers?.map(\.care).count == 2)
    }

    @Test("R-102 R-103 what cannot be is said: in the future, nobody exposed, strangers, too many words")
    func refusals() throws {
        let bench = try Unit.bench()
        func code(_ wish: RegisterIncident) -> String? { bench.refusal(of: wish, as: Unit.mette) }
        let at: Timestamp = "2026-11-23T08:30+01:00"
        #expect(
            code(RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T09:01+01:00"))
                == "wellbeing.happened_in_future")
        #expect(
            code(RegisterIncident(kind: .threat, reporter: .exposed, happened: "2025-11-01T09:01+01:00"))
                == "wellbeing.happened_too_long_ago")
        #expect(code(RegisterIncident(kind: .threat, reporter: .witness, happened: at)) == "wellbeing.nobody_exposed")
        #expect(
            code(RegisterIncident(kind: .threat, reporter: .exposed, happened: at, witnesses: ["P-99"]))
                == "wellbeing.unknown_colleague")
        #expect(
            code(RegisterIncident(kind: .threat, reporter: .leader, happened: at, exposed: ["P-8"]))
                == "wellbeing.leads_not_the_hit")
        #expect(
            code(
                RegisterIncident(
                    kind: .threat, reporter: .exposed, happened: at, words: String(repeating: "å", count: 4001)))
                == "wellbeing.words_too_long")
    }

    @Test("R-107 an incident closes when the last duty is answered")
    func closes() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.map(\.duty) {
            _ = try bench.ask(AnswerDuty(incident: id, duty: duty, answer: .done), as: Unit.leader)
        }
        #expect(try bench.ask(ListIncidents(), as: Unit.leader).incidents.isEmpty)
        #expect(try bench.ask(ListIncidents(includeClosed: true), as: Unit.leader).incidents.map(\.isClosed) == [true])
    }

    @Test("R-098 R-146 what is over is found by whoever leads the unit now, and no longer by who led it")
    func chair() throws {
        let bench = try Unit.bench()
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.map(\.duty) {
            _ = try bench.ask(AnswerDuty(incident: id, duty: duty, answer: .done), as: Unit.leader)
        }
        let closed = ListIncidents(onlyClosed: true)
        #expect(try bench.ask(closed, as: Unit.leader).incidents.map(\.incident) == [id])
        #expect(try bench.ask(closed, as: Unit.director).incidents.isEmpty, "somebody stands nearer")
        let next = Viewer(person: "P-4", unit: "U-3", roles: [.leader], leads: ["U-3"])
        let moved = Viewer(person: "P-3", unit: "U-1", roles: [.leader], leads: [])
        try bench.hear(next)
        try bench.hear(moved)
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-4"), from: .directory, about: UnitID("U-3"))
        #expect(try bench.ask(closed, as: next).incidents.map(\.incident) == [id])
        #expect(try bench.ask(ShowIncident(incident: id), as: next).row.duties.isEmpty == false)
        #expect(try bench.ask(ExportIncident(incident: id), as: next).csv.isEmpty == false)
        #expect(try bench.ask(closed, as: moved).incidents.isEmpty)
        #expect(bench.refusal(of: ShowIncident(incident: id), as: moved) == "wellbeing.unknown_incident")
        #expect(try bench.ask(closed, as: Unit.mette).incidents.map(\.incident) == [id], "she was in it")
    }

    @Test("R-107 a long list of what is over comes in pieces, each once, the newest first")
    func pieces() throws {
        let bench = try Unit.bench()
        var registered: [IncidentID] = []
        for number in 1...ListIncidents.most + 3 {
            let now: Timestamp = ("2026-11-23T09:00+01:00" as Timestamp).adding(hours: 24 * Int64(number))
            try bench.wait(until: now)
            let near = RegisterIncident(kind: .nearIncident, reporter: .leader, happened: now, exposed: ["P-7"])
            let id = try bench.ask(near, as: Unit.leader).incident.incident
            for duty in IncidentPlan.duties(.nearIncident, isInjury: false) {
                _ = try bench.ask(AnswerDuty(incident: id, duty: duty, answer: .done), as: Unit.leader)
            }
            registered.insert(id, at: 0)
        }
        let first = try bench.ask(ListIncidents(onlyClosed: true), as: Unit.leader)
        #expect(first.incidents.map(\.incident) == Array(registered.prefix(ListIncidents.most)))
        let rest = try bench.ask(ListIncidents(onlyClosed: true, after: first.next), as: Unit.leader)
        #expect(rest.incidents.map(\.incident) == Array(registered.suffix(3)) && rest.next == nil)
        #expect(first.incidents.allSatisfy { $0.duties.isEmpty }, "a list stays short")
    }

    @Test func `the file for another system holds one line, and no cell is taken for a formula`() throws {
        let folder = TemporaryFolder()
        let bench = try Unit.bench(settings: ["incidentFolder": "incidents"], folder: folder.path)
        let id = try bench.ask(
            RegisterIncident(
                kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00",
                words: "=1+1, \"sagde\" han\nigen"),
            as: Unit.mette
        ).incident.incident
        let export = try bench.ask(ExportIncident(incident: id), as: Unit.leader)
        #expect(export.name == "incident-\(id).csv")
        #expect(export.csv.hasSuffix("U-3,P-7,,\"'=1+1, \"\"sagde\"\" han\nigen\",\r\n"))
        #expect(bench.refusal(of: ExportIncident(incident: id), as: Unit.mette) == "wellbeing.only_the_leader")
        let laid = try String(contentsOfFile: "\(folder.path)/incidents/incident-\(id).csv", encoding: .utf8)
        #expect(laid == export.csv)
        let path = "\(folder.path)/incidents/incident-\(id).csv"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640, "the folder's group fetches it")
        let json = try String(contentsOfFile: "\(folder.path)/incidents/incident-\(id).json", encoding: .utf8)
        #expect(json.hasPrefix(#"{"format":"genklang-incident/1","incident":"\#(id)","kind":"threat""#))
        let row = try bench.ask(ShowIncident(incident: id), as: Unit.leader).row
        #expect(row.duties.first { $0.duty == .handOver }?.answer == .done, "handed over when it lies there")
    }
}
