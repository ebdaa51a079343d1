import CaseModel
import LearningCore
import LearningShell
import Support
import Testing
import Wire

@Suite struct `Training in the method` {
    private let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    private let lead = Viewer(person: "P-27", unit: "U-1", roles: [.learningLead], leads: [])
    private let mette = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])
    private let administrator = Viewer(person: "P-9", unit: "U-1", roles: [.administrator], leads: [])

    private func bench(at now: Timestamp = "2026-11-23T09:00+01:00") throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: now)
        for (unit, parent, leader) in [("U-1", nil, nil), ("U-3", "U-1", "P-3"), ("U-4", "U-1", nil)]
            as [(UnitID, UnitID?, PersonID?)]
        {
            try bench.hear(UnitChanged(unit: unit, parent: parent, leader: leader), from: .directory, about: unit)
        }
        for (person, unit, roles) in [
            ("P-3", "U-3", [.leader]), ("P-7", "U-3", [.caseworker]), ("P-8", "U-4", [.caseworker]),
            ("P-9", "U-1", [.administrator]), ("P-27", "U-1", [.learningLead]),
        ] as [(PersonID, UnitID, [Role])] {
            try bench.hear(
                PersonChanged(person: person, unit: unit, roles: roles, isActive: true), from: .directory, about: person
            )
        }
        return bench
    }

    private func workshop(on day: CivilDay = "2026-11-20", _ people: [PersonID], in unit: UnitID = "U-3")
        -> KeepTraining
    {
        KeepTraining(unit: unit, kind: .workshop, on: day, minutes: 120, people: people)
    }

    @Test("R-047 training holds for two years; from sixty days before it is said that it is to be refreshed")
    func standing() {
        let plan = TrainingPlan()
        func standing(_ last: CivilDay?, _ today: CivilDay) -> TrainingStanding {
            plan.person("P-7", in: "U-3", last: last, on: today).standing
        }
        #expect(standing(nil, "2026-11-23") == .never)
        #expect(standing("2026-11-20", "2026-11-23") == .current)
        #expect(standing("2026-11-20", "2028-09-20") == .current)
        #expect(standing("2026-11-20", "2028-09-21") == .nearlyLapsed)
        #expect(standing("2026-11-20", "2028-11-19") == .nearlyLapsed)
        #expect(standing("2026-11-20", "2028-11-20") == .lapsed)
        // A leap day is refreshed on the month's last.
        #expect(plan.person("P-7", in: "U-3", last: "2028-02-29", on: "2028-03-01").refresh == "2030-02-28")
    }

    @Test("R-047 who has been trained and when is seen by whoever answers for the unit, and by each for themself")
    func whoSees() throws {
        let bench = try bench()
        _ = try bench.ask(workshop(["P-7", "P-7"]), as: leader)
        let led = try bench.ask(ListTraining(), as: leader)
        #expect(led.people.map(\.person) == ["P-3", "P-7"], "who was never trained comes first")
        #expect(led.people.map(\.standing) == [.never, .current])
        #expect(led.units.map { "\($0.unit) \($0.trained)/\($0.callers)" } == ["U-3 1/2"])
        #expect(led.held.map(\.people) == [["P-7"]] && led.held.map(\.by) == ["P-3"])
        let own = try bench.ask(ListTraining(), as: mette)
        #expect(own.own?.last == "2026-11-20" && own.own?.refresh == "2028-11-20")
        #expect(own.people.isEmpty && own.units.isEmpty && own.held.isEmpty)
        let all = try bench.ask(ListTraining(), as: lead)
        let north = try bench.ask(ListTraining(unit: "U-3"), as: lead).people.map(\.person)
        let pay = try bench.ask(ListTraining(unit: "U-4"), as: lead).people.map(\.person)
        #expect(north == ["P-3", "P-7"] && pay == ["P-8"], "only those who ring (R-046)")
        #expect(all.own == nil && all.units.map(\.unit) == ["U-1", "U-3", "U-4"])
        let none = try bench.ask(ListTraining(), as: administrator)
        #expect(none.people.isEmpty && none.units.isEmpty)
        #expect(bench.said.isEmpty, "nobody else is told who was trained")
    }

    @Test("R-047 a training is written down by whoever answers for the unit, once it was held, with who took part")
    func writing() throws {
        let bench = try bench()
        for (wish, code) in [
            (workshop(["P-7"], in: "U-4"), "learning.training_not_yours"),
            (workshop(on: "2026-11-24", ["P-7"]), "learning.training_in_the_future"),
            (workshop(on: "2016-11-22", ["P-7"]), "learning.training_too_long_ago"),
            (workshop([]), "learning.training_nobody"), (workshop(["P-99"]), "learning.training_unknown_person"),
            (
                KeepTraining(unit: "U-3", kind: .refresher, on: "2026-11-20", minutes: 5, people: ["P-7"]),
                "learning.training_minutes"
            ),
        ] {
            #expect(bench.refusal(of: wish, as: leader) == code)
        }
        #expect(bench.refusal(of: workshop(["P-7"]), as: mette) == "learning.training_not_yours")
        #expect(bench.refusal(of: workshop(["P-7"], in: "U-9"), as: lead) == "learning.training_unknown_unit")
        _ = try bench.ask(workshop(["P-7"]), as: leader)
        let kept = try #require(bench.ask(ListTraining(), as: leader).held.first).training
        #expect(bench.refusal(of: DropTraining(training: kept), as: mette) == "learning.training_not_yours")
        _ = try bench.ask(DropTraining(training: kept), as: leader)
        #expect(try bench.ask(ListTraining(), as: mette).own?.standing == .never)
        #expect(bench.refusal(of: DropTraining(training: kept), as: leader) == "learning.unknown_training")
    }

    @Test("R-047 that complaints are worked with and the frames are set is said for a unit, and can be taken back")
    func ground() throws {
        let bench = try bench()
        let wish = LayGround(unit: "U-3", ground: .framesSet, isLaid: true)
        #expect(bench.refusal(of: wish, as: mette) == "learning.training_not_yours")
        _ = try bench.ask(wish, as: leader)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try bench.ask(wish, as: leader)
        let laid = try bench.ask(ListTraining(), as: leader).units[0].grounds
        #expect(laid == [TrainingUnit.GroundLaid(ground: .framesSet, on: "2026-11-23")], "the day it was first said")
        _ = try bench.ask(LayGround(unit: "U-3", ground: .framesSet, isLaid: false), as: leader)
        #expect(try bench.ask(ListTraining(), as: leader).units[0].grounds.isEmpty)
    }

    @Test(
        "R-047 once a month a leader is told how many lack training, when the municipality has begun, and while it is so"
    )
    func told() throws {
        let bench = try bench()
        try bench.wait(until: "2026-12-02T09:00+01:00")
        #expect(try bench.said(TrainingDue.self).isEmpty, "nobody has begun")
        _ = try bench.ask(workshop(on: "2026-12-01", ["P-7"]), as: leader)
        try bench.wait(until: "2027-01-04T08:00+01:00")
        let told = try bench.said(TrainingDue.self)
        #expect(told.map { "\($0.unit) \($0.leader) \($0.count) \($0.day)" } == ["U-3 P-3 1 2027-01-04"])
        #expect(try bench.ask(CountUntrained(unit: "U-3"), by: .notifier).count == 1)
        #expect(bench.refusal(of: CountUntrained(unit: "U-3"), as: leader) == "learning.training_not_yours")
        _ = try bench.ask(workshop(on: "2027-01-04", ["P-3"]), as: leader)
        #expect(try bench.ask(CountUntrained(unit: "U-3"), by: .notifier).count == 0)
        try bench.wait(until: "2027-02-28T09:00+01:00")
        #expect(try bench.said(TrainingDue.self).count == 1)
        // Two years later it is to be refreshed.
        try bench.wait(until: "2029-01-03T09:00+01:00")
        #expect(try bench.said(TrainingDue.self).last.map { "\($0.count) \($0.day)" } == "1 2029-01-02")
    }

    @Test("R-047 somebody who leaves, or rings no longer, lacks nothing")
    func leaves() throws {
        let bench = try bench()
        try bench.hear(
            PersonChanged(person: "P-7", unit: "U-3", roles: [.secretariat], isActive: true), from: .directory,
            about: PersonID("P-7"))
        try bench.hear(
            PersonChanged(person: "P-8", unit: "U-4", roles: [.caseworker], isActive: false), from: .directory,
            about: PersonID("P-8"))
        #expect(try bench.ask(ListTraining(unit: "U-3"), as: lead).people.map(\.person) == ["P-3"])
        #expect(try bench.ask(ListTraining(unit: "U-4"), as: lead).people.isEmpty)
    }
}
