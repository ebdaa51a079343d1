import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `What is kept of people, and for how long` {
    @Test("R-146 what has been kept long enough is erased, and its words are gone from every file of the service")
    func erased() throws {
        let folder = TemporaryFolder()
        let bench = try Unit.bench(
            settings: ["keepIncidentDays": 365, "keepAnsweredDays": 120], file: "\(folder.path)/wellbeing.sqlite")
        let secret = "Zyxmarkering-\(UInt32.random(in: 0...UInt32.max))"
        let id = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00", words: secret),
            as: Unit.mette
        ).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.map(\.duty) {
            _ = try bench.ask(
                AnswerDuty(incident: id, duty: duty, answer: .notNeeded, ground: secret), as: Unit.leader)
        }
        for prompt in try bench.prompts(of: Unit.leader) {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        try bench.wait(until: "2027-11-20T12:00+01:00")
        #expect(try bench.ask(ListIncidents(includeClosed: true), as: Unit.mette).incidents.count == 1)
        #expect(try bench.prompts(of: Unit.mette, all: true).isEmpty)
        try bench.wait(until: "2027-11-25T12:00+01:00")
        #expect(try bench.ask(ListIncidents(includeClosed: true), as: Unit.mette).incidents.isEmpty)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name) still holds the words")
        }
    }

    @Test("R-146 what was offered because of an incident and never answered does not outlive it")
    func offersEndWithIt() throws {
        let bench = try Unit.bench(settings: ["keepIncidentDays": 365, "keepAnsweredDays": 120])
        let id = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00"), as: Unit.mette
        ).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.map(\.duty) {
            _ = try bench.ask(
                AnswerDuty(incident: id, duty: duty, answer: .notNeeded, ground: "Talt med"), as: Unit.leader)
        }
        try bench.wait(until: "2027-11-20T12:00+01:00")
        #expect(try bench.prompts(of: Unit.mette).count == 2)
        try bench.wait(until: "2027-11-25T12:00+01:00")
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).prompts.isEmpty)
    }

    @Test("R-146 retention never begins on what nobody has seen to")
    func neverUnhandled() throws {
        let bench = try Unit.bench(settings: ["keepIncidentDays": 365, "keepAnsweredDays": 120])
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00"), as: Unit.mette)
        try bench.wait(until: "2029-11-25T12:00+01:00")
        #expect(try bench.ask(ListIncidents(), as: Unit.mette).incidents.count == 1)
        #expect(try bench.prompts(of: Unit.mette).count == 2)
    }

    @Test("R-146 care that nobody answered is kept as long as the incident that it was asked for, and goes with it")
    func goesWithIncident() throws {
        let bench = try Unit.bench(settings: ["keepIncidentDays": 365, "keepAnsweredDays": 120])
        let id = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00"), as: Unit.mette,
            id: "D-threat"
        ).incident.incident
        for duty in try bench.ask(ShowIncident(incident: id), as: Unit.leader).row.duties.map(\.duty) {
            _ = try bench.ask(
                AnswerDuty(incident: id, duty: duty, answer: .notNeeded, ground: "Er set efter."), as: Unit.leader)
        }
        try bench.hear(Unit.red(["P-7"]))
        try bench.wait(until: "2027-11-20T12:00+01:00")
        let kept = try bench.prompts(of: Unit.mette)
        #expect(kept.contains { $0.cause == .incident } && kept.contains { $0.cause != .incident })
        try bench.wait(until: "2027-11-25T12:00+01:00")
        let left = try bench.prompts(of: Unit.mette)
        #expect(!left.isEmpty && left.allSatisfy { $0.cause != .incident })
        // Nor does what was answered to those who registered it and saw to it.
        func answers() throws -> Int64? {
            try bench.database.first(
                "SELECT COUNT(*) AS count FROM command_result WHERE instr(reply, :id) > 0", ["id": Value(id)]
            ) { $0.integer("count") }
        }
        #expect(try answers() != 0)
        try bench.wait(until: "2028-01-03T12:00+01:00")
        #expect(try answers() == 0)
    }

    @Test("R-146 everybody reads what is kept about them and who has looked, and of nobody else")
    func mine() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7", "P-8"]))
        _ = try bench.prompts(of: Unit.leader)
        let kept = try bench.ask(ShowOwnCare(), as: Unit.mette)
        #expect(kept.prompts.map(\.person) == ["P-7"])
        #expect(kept.looks.looks.map(\.by) == ["P-3"])
    }

    @Test(
        "R-146 who has looked stands once for each act and day, without one's own looks, so that what is rare is seen")
    func looks() throws {
        let bench = try Unit.bench()
        let threat = RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00")
        let id = try bench.ask(threat, as: Unit.mette).incident.incident
        _ = try bench.ask(ExportIncident(incident: id), as: Unit.leader)
        for _ in 1...150 {
            _ = try bench.prompts(of: Unit.leader)
            _ = try bench.prompts(of: Unit.mette)
        }
        try bench.wait(until: "2026-11-24T12:00+01:00")
        _ = try bench.prompts(of: Unit.leader)
        let looks = try bench.ask(ShowOwnCare(), as: Unit.mette).looks
        #expect(looks.looks.map(\.what) == ["care.read", "care.read", "incident.exported"])
        #expect(looks.looks.allSatisfy { $0.by == "P-3" } && looks.leftOut == 0)
    }

    @Test func `a file from before is brought up to date with its open prompts`() throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/wellbeing.sqlite"
        do {
            let database = try Database(path: path)
            try Migrations.apply([WellbeingService.declaration.migrations[0]], to: database)
            try database.run(
                """
                INSERT INTO prompt (prompt, kind, case_id, person, leader, state, stage, asked, ask_by)
                VALUES ('T-OLD', 'oneToOne', 'K-1', 'P-7', 'P-3', 'open', 'first', 1795000000000, 1795100000000)
                """)
        }
        let bench = try Unit.bench(file: path)
        let row = try #require(bench.prompts(of: Unit.leader).first)
        #expect((row.prompt, row.care, row.cause) == ("T-OLD", .oneToOne, .redStep))
    }

    @Test("R-144 what rested for ever with a colleague in a file from before ends, and whoever asked is told")
    func rested() throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/wellbeing.sqlite"
        do {
            let database = try Database(path: path)
            try Migrations.apply(Array(WellbeingService.declaration.migrations.prefix(15)), to: database)
            try database.run(
                """
                INSERT INTO prompt (prompt, kind, cause, person, unit, leader, state, stage, asked, ask_by, is_chosen)
                VALUES ('T-OLD', 'sparring', 'ownRequest', 'P-7', 'U-3', 'P-8', 'open', 'reminder', 1795000000000,
                        1795100000000, 1)
                """)
        }
        let bench = try Unit.bench(file: path)
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).unmet?.map(\.unmet) == [.noAnswer])
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-7"])
    }
}

@Suite struct `Figures about people` {
    @Test(
        "R-146 nothing that is shown, and no difference of what is shown, tells of fewer than five", arguments: 0..<300)
    func subtraction(seed: UInt64) {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1
        func draw(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % (most + 1)
        }
        let units = (0..<(3 + draw(20))).map { UnitID(unchecked: "U-\($0)") }
        var parents: [UnitID: UnitID?] = [:]
        for (place, unit) in units.enumerated() { parents[unit] = .some(place == 0 ? nil : units[draw(place - 1)]) }
        // Half of them nought: what a unit has none of in one way it can have of in the other.
        func each() -> [UnitID: Int] { Dictionary(uniqueKeysWithValues: units.map { ($0, draw(1) * draw(9)) }) }
        let (incidents, people) = (each(), each())
        let shown = SmallFigures(parents: parents, counts: incidents, beside: people).shown
        func sum(_ counts: [UnitID: Int], _ unit: UnitID) -> Int {
            counts[unit, default: 0] + parents.filter { $0.value == unit }.keys.map { sum(counts, $0) }.reduce(0, +)
        }
        // What an onlooker can work out: each shown unit less the nearest shown ones below it. In both ways of counting it
        // is five or more, or nothing: five people in no incident were hit in one that is counted beside them.
        for unit in shown.keys {
            let below = shown.keys.filter { $0 != unit && nearestShown(above: $0, parents, shown) == unit }
            let wholes = [incidents, people].map { sum($0, unit) }
            let rests = [incidents, people].map { counts in
                sum(counts, unit) - below.map { sum(counts, $0) }.reduce(0, +)
            }
            #expect(wholes.allSatisfy { $0 >= 5 }, "seed \(seed): \(unit) has \(wholes)")
            #expect(
                rests.allSatisfy { $0 == 0 } || rests.allSatisfy { $0 >= 5 }, "seed \(seed): \(unit) leaves \(rests)")
        }
        #expect(shown.allSatisfy { unit, figure in figure == sum(incidents, unit) })
    }

    private func nearestShown(
        above unit: UnitID, _ parents: [UnitID: UnitID?], _ shown: [UnitID: Int]
    ) -> UnitID? {
        var next = parents[unit] ?? nil
        while let current = next {
            if shown[current] != nil { return current }
            next = parents[current] ?? nil
        }
        return nil
    }

    @Test("R-146 figures are of quarters that have ended, and neither erasing nor telling later changes them")
    func frozen() throws {
        let bench = try Unit.bench(at: "2026-11-23T09:00+01:00", settings: ["keepAnsweredDays": 120])
        for number in 20..<26 {
            let person = PersonID(unchecked: "P-\(number)")
            try bench.hear(Viewer(person: person, unit: "U-3", roles: [.caseworker], leads: []))
            _ = try bench.ask(
                OfferCare(kind: .oneToOne, people: [person], isPressedPeriod: true), as: Unit.leader)
        }
        #expect(try bench.ask(ShowCareFigures(), as: Unit.leader).rows.allSatisfy { $0.lookedAfter == nil })
        for prompt in try bench.prompts(of: Unit.leader) {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        try bench.wait(until: "2027-08-01T12:00+02:00")
        let rows = try bench.ask(ShowCareFigures(), as: Unit.director).rows
        #expect(
            rows.filter { $0.lookedAfter != nil } == [
                CareFigure(unit: "U-1", from: "2026-10-01", lookedAfter: 6, inIncidents: nil),
                CareFigure(unit: "U-3", from: "2026-10-01", lookedAfter: 6, inIncidents: nil),
            ])
        #expect(try bench.prompts(of: Unit.leader, all: true).isEmpty)
        #expect(try bench.ask(ShowCareFigures(), as: Unit.mette).rows.isEmpty)
    }
}
