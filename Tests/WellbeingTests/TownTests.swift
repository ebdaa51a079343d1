import CaseModel
import Foundation
import Store
import Support
import Testing
import WellbeingShell

/// Four thousand people in a tree of units who move, leave and are away, for a year from a seed: nobody is lost.
@Suite struct `A whole municipality looked after` {
    @Test(
        "R-137 four thousand people: everybody who is owed a talk has a leader who is asked, or is shown to have none")
    func town() throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["GENKLANG_SEED"] ?? "") ?? 20_261_127
        var state = seed
        func draw(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % most
        }
        let units = 250
        let people = 4000
        let bench = try ServiceBench<WellbeingService>(at: "2026-11-23T09:00+01:00")
        func unit(_ number: Int) -> UnitID { UnitID(unchecked: "U-\(number)") }
        func person(_ number: Int) -> PersonID { PersonID(unchecked: "P-\(number)") }
        for number in 0..<units {
            try bench.hear(
                UnitChanged(
                    unit: unit(number), parent: number == 0 ? nil : unit((number - 1) / 6), leader: person(number)),
                from: .directory, about: unit(number))
        }
        for number in 0..<people {
            try bench.hear(
                Viewer(person: person(number), unit: unit(number % units), roles: [.caseworker], leads: []))
        }
        let began = ProcessInfo.processInfo.systemUptime
        let cpu = clock()
        var moment: Timestamp = "2026-11-24T09:00+01:00"
        let days = 20
        for day in 0..<days {
            for number in 0..<40 {
                let one = person(draw(people))
                try bench.hear(Unit.red([one, person(draw(people))], in: CaseID(unchecked: "K-\(day)-\(number)")))
                try bench.hear(Unit.note(NoteID(unchecked: "N-\(day)-\(number)"), by: one))
            }
            for _ in 0..<5 {
                let one = draw(people)
                try bench.hear(
                    Viewer(person: person(one), unit: unit(draw(units)), roles: [.caseworker], leads: []),
                    isActive: draw(3) > 0)
                let led = draw(units)
                try bench.hear(
                    UnitChanged(
                        unit: unit(led), parent: led == 0 ? nil : unit((led - 1) / 6),
                        leader: draw(4) == 0 ? nil : person(draw(people))), from: .directory, about: unit(led))
            }
            try bench.wait(until: moment)
            moment = moment.adding(hours: 24)
        }
        let spent = Double(clock() - cpu) / Double(CLOCKS_PER_SEC) * 1000 / Double(days)
        let kilobytes = try #require(
            String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n").first {
                $0.hasPrefix("VmRSS")
            })
        print(
            "wellbeing: seed \(seed), \(people) people in \(units) units: \(Int(spent)) ms of processor a day with 80 in red",
            "cases, 40 hard talks and 10 changes; \(kilobytes) of the whole test; \(Int(ProcessInfo.processInfo.systemUptime - began)) s"
        )
        // Nobody leads themself, nobody who left is waited for or asked, and what has no leader is counted as such.
        let rows = try bench.database.rows(
            """
            SELECT prompt.person AS person, prompt.leader AS leader, state,
                   ifnull((SELECT is_active FROM person WHERE person.person = prompt.person), 0) AS here,
                   ifnull((SELECT is_active FROM person WHERE person.person = prompt.leader), 0) AS leads
              FROM prompt
             WHERE state IN ('open', 'offered')
             ORDER BY prompt
            """
        ) {
            (
                person: $0.text("person"), leader: $0.optionalText("leader"), here: $0.bool("here"),
                leads: $0.bool("leads")
            )
        }
        #expect(rows.count > 500, "a town without anybody to look after shows nothing")
        #expect(rows.allSatisfy { $0.person != $0.leader && $0.here && ($0.leads || $0.leader == nil) }, "seed \(seed)")
        let gaps = try bench.ask(ListCareGaps())
        #expect(gaps.waiting == rows.count { $0.leader == nil }, "seed \(seed)")
        let told = Set(try bench.said(Prompted.self).map(\.prompt.rawValue))
        let together = Set(try bench.said(PromptedTogether.self).map(\.digest.rawValue))
        let unasked = try bench.database.rows(
            """
            SELECT prompt, digest
              FROM prompt
             WHERE leader IS NOT NULL AND is_team = 0 AND state = 'open' AND prompt NOT IN (SELECT prompt FROM put_off)
             ORDER BY prompt
            """
        ) { (prompt: $0.text("prompt"), digest: $0.optionalText("digest")) }
        .filter { one in !told.contains(one.prompt) && !(one.digest.map(together.contains) ?? false) }
        .map(\.prompt)
        #expect(unasked.isEmpty, "seed \(seed)")
    }
}
