import CaseModel
import Foundation
import LearningCore
import OperatorCore
import Store
import Support
import Testing

/// Figures from Learning's own facts against figures from what the cases' owners know, over a year and its turn.
@Suite struct `A year of complaints, counted twice` {
    private static let days: Int64 = 420

    private static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        if let one = environment["GENKLANG_SEED"].flatMap({ UInt64($0) }) { return [one] }
        return Array(1...(environment["GENKLANG_YEARS"].flatMap { UInt64($0) } ?? 4))
    }()

    /// Years, a half, months on both sides of the year's turn, and one by the seed.
    private static func periods(_ seed: UInt64) -> [ClosedRange<CivilDay>] {
        let month = CivilDay(year: 2026, month: 2 + Int(seed % 10), day: 1) ?? "2026-02-01"
        return [
            "2026-01-01"..."2026-12-31", "2027-01-01"..."2027-12-31", "2026-07-01"..."2026-12-31",
            "2026-12-01"..."2026-12-31", "2027-01-01"..."2027-01-31", "2026-10-15"..."2027-03-02", month...month,
        ]
    }

    private static let units: [[UnitID]?] =
        [nil] + Staff.teams.map { [$0.unit] } + [[Staff.teams[0].unit, Staff.teams[2].unit]]

    @Test(arguments: seeds)
    func `comes to the same for every period and set of units, and a fact that is dropped is found`(
        seed: UInt64
    ) throws {
        let town = try Town(seed: seed, log: .inMemory, from: "2026-01-19T06:00Z", leastShown: 1)
        defer { town.place.close() }
        var met: [CaseID: [ExperienceQuestion: ExperienceAnswer]] = [:]
        YearLife(in: town, days: Self.days).plan { id, answers in
            for line in answers { met[id, default: [:]][line.question] = line.answer }
        }
        town.live(through: Self.days, complaints: 130)
        let facts = try OwnersFacts(of: town, met: met).facts
        try Self.expectEverything(in: facts, seed)
        let differing = try Self.differing(facts, town, seed)
        let unlike = differing.isEmpty ? [] : try Self.unlike(facts, town)
        #expect(differing.isEmpty, "\(differing.prefix(3)), as \(unlike.prefix(3))")

        // Of a year that is asked for: a letter may have lain since before.
        let fact = town.chance.pick(facts.filter { Copenhagen.day(at: $0.heard.received).year >= 2026 })
        let dropped = fact.heard.case
        let learning = town.place.process(.learning).database
        try learning.run("DELETE FROM fact WHERE case_id = :case", ["case": .text(dropped.rawValue)])
        #expect(try !Self.differing(facts, town, seed).isEmpty, "seed \(seed): \(fact) is not missed")
        let recount = try Recount(asking: TownsFacts(town: town))
        #expect(
            recount.differences == [Recount.Difference(case: dropped, fact: "unknown to learning")], "seed \(seed)")
    }

    /// The periods and units in which the two differ.
    private static func differing(_ facts: [CaseModel.Fact], _ town: Town, _ seed: UInt64) throws -> [String] {
        try periods(seed).flatMap { days in
            try units.compactMap { units in
                let wish = Evaluate(from: days.lowerBound, to: days.upperBound, units: units)
                let told = try town.answer(wish, by: Staff.learningLead)
                var tally = Tally(WholeMonths(around: days), least: 1)
                for fact in facts where units?.contains(fact.heard.unit) ?? true { tally.add(fact) }
                return told == tally.figures() ? nil : "seed \(seed): \(days) \(units ?? [])"
            }
        }
    }

    /// The facts that Learning keeps otherwise, and how.
    private static func unlike(_ facts: [CaseModel.Fact], _ town: Town) throws -> [String] {
        var kept: [CaseID: CaseModel.Fact] = [:]
        var after: CaseID?
        repeat {
            let page = try town.answer(ListFacts(after: after), by: Staff.learningLead)
            for fact in page.facts { kept[fact.heard.case] = fact }
            after = page.isLast ? nil : page.facts.last?.heard.case
        } while after != nil
        return facts.filter { kept[$0.heard.case] != $0 }.map { fact in
            "\(fact), kept as \(kept[fact.heard.case].map { "\($0)" } ?? "none")"
        }
    }

    /// What a year is to hold, or its agreement says little.
    private static func expectEverything(in facts: [CaseModel.Fact], _ seed: UInt64) throws {
        let kinds: [(String, (CaseModel.Fact) -> Bool)] = [
            ("outside the method", { !$0.isMethod }), ("by the citizen's wish", { $0.heard.exclusion == .wish }),
            ("closed", { $0.heard.closedAt != nil }), ("open", { $0.heard.closedAt == nil }),
            ("gone on formally", { $0.wentFormal }), ("objected to", { $0.calls.objections > 0 }),
            ("answered", { $0.calls.answered != nil }), ("reopened", { $0.heard.reopenings != nil }),
            ("where the citizen was right", { ($0.calls.judged?.upheld ?? 0) > 0 }),
            ("where the citizen was right in part", { ($0.calls.judged?.partlyUpheld ?? 0) > 0 }),
            ("where the note stands", { ($0.calls.judged?.notUpheld ?? 0) > 0 }),
            ("whose citizen says how one was met", { $0.own != nil }),
            ("ahead of a change", { $0.heard.kind == .preventiveContact }),
            ("back again", { $0.repeats > 0 }), ("with a copy", { $0.copyTook != nil }),
            ("with a cause", { $0.heard.causes != nil }), ("asked how one was met", { !$0.experience.isEmpty }),
            ("of 2027", { Copenhagen.day(at: $0.heard.received).year == 2027 }),
            ("of the last hour of 2026", { $0.heard.received == "2026-12-31T23:30+01:00" }),
            ("of the first hour of 2027", { $0.heard.received == "2027-01-01T00:00+01:00" }),
        ]
        for (name, isSo) in kinds { #expect(facts.contains(where: isSo), "seed \(seed): no case \(name)") }
    }
}
