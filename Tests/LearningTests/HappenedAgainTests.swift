import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// Which findings a new one opens again, and who hears that a finding is theirs.
@Suite struct `What has happened again` {
    private typealias Bench = ServiceBench<LearningService>

    private func add(
        _ id: CaseID, _ bench: Bench, change: FindingChange?, again: [FindingID]? = nil,
        cause: CauseClass = .systemError,
        by owner: PersonID = "P-7", setOffBy causes: [ComplaintCause] = []
    ) throws -> FindingID {
        let review = try LearningTown.review(id, bench)
        if !causes.isEmpty {
            try bench.hear(CausesNamed(case: id, causes: causes), from: .intake, about: id)
        }
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Rettes i \(id)", cause: cause, isPractice: true, owner: owner,
                due: bench.clock.now.adding(hours: 24 * 8), change: change, again: again), as: LearningTown.leader)
        return try #require(bench.ask(ShowReview(review: review), as: LearningTown.leader).findings.first).finding
    }

    private func done(_ finding: FindingID, _ bench: Bench) throws {
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .done, said: "Rettet"), as: LearningTown.leader)
    }

    private func state(_ finding: FindingID, _ bench: Bench) throws -> FindingState? {
        try bench.ask(ListFindings(scope: .led, finding: finding), as: LearningTown.leader).findings.first?.course?
            .state
    }

    @Test("R-117 of complaints nobody has named the cause of, the same class and the same kind of change open it again")
    func byItself() throws {
        let bench = try LearningTown.bench()
        let template = try add("K-1", bench, change: .template)
        let workflow = try add("K-2", bench, change: .workflow)
        let unsaid = try add("K-3", bench, change: nil)
        for finding in [template, workflow, unsaid] { try done(finding, bench) }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try add("K-4", bench, change: .template)
        #expect(try state(template, bench) == .open)
        #expect(try state(workflow, bench) == .done && state(unsaid, bench) == .done)
        _ = try add("K-5", bench, change: nil)
        #expect(try state(unsaid, bench) == .done, "what nobody has named is not the same")
    }

    @Test("R-117 a finding that is opened again, also on a Sunday, is due when a working day is over")
    func fortnight() throws {
        let bench = try LearningTown.bench()
        let template = try add("K-1", bench, change: .template)
        try done(template, bench)
        try bench.wait(until: "2026-11-29T12:21+01:00")
        _ = try add("K-2", bench, change: .template)
        let row = try bench.ask(ListFindings(scope: .led, finding: template), as: LearningTown.leader).findings.first
        #expect(row?.due == "2026-12-15T00:00+01:00", "Monday the 14th")
    }

    @Test(
        "R-117 R-020 where it is known what set the complaints off, that decides beside the class, whatever is changed")
    func bySameCause() throws {
        let bench = try LearningTown.bench()
        let waited = try add("K-1", bench, change: .template, setOffBy: [.waiting, .notHeard])
        let said = try add("K-2", bench, change: .workflow, setOffBy: [.wayItWasSaid])
        let unnamed = try add("K-3", bench, change: .workflow)
        let other = try add("K-4", bench, change: .template, cause: .misunderstanding, setOffBy: [.waiting])
        for finding in [waited, said, unnamed, other] { try done(finding, bench) }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try add("K-5", bench, change: .workflow, setOffBy: [.waiting, .other])
        #expect(try state(waited, bench) == .open, "the same cause, though something else was changed then")
        #expect(try state(said, bench) == .done, "something else set it off, though the same kind of thing is changed")
        #expect(try state(unnamed, bench) == .open, "nobody has named what set it off: what is changed decides")
        #expect(try state(other, bench) == .done, "another class")
    }

    @Test("R-117 a complaint of the unit that came after the change and is said to be about it opens it again")
    func linkedLater() throws {
        let bench = try LearningTown.bench()
        let finding = try add("K-1", bench, change: .template)
        try LearningTown.register("K-2", bench)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        try done(finding, bench)
        try LearningTown.register("K-3", in: "U-4", bench)
        try LearningTown.register("K-4", bench)
        _ = try bench.ask(LinkFinding(finding: finding, case: "K-2"), as: LearningTown.leader)
        #expect(try state(finding, bench) == .done, "it came before the change")
        _ = try bench.ask(LinkFinding(finding: finding, case: "K-3"), as: LearningTown.learningLead)
        #expect(try state(finding, bench) == .done, "it came to another unit")
        let linked = try bench.ask(LinkFinding(finding: finding, case: "K-4"), as: LearningTown.leader)
        #expect(linked.row.course?.state == .open && linked.row.course?.reopenings == 1)
        #expect(try bench.said(FindingGiven.self).filter(\.isReopened).map(\.finding) == [finding])
    }

    @Test("R-117 what has held for ninety days is effective; the same afterwards opens it anyway, and the leader hears")
    func effect() throws {
        let bench = try LearningTown.bench()
        let (held, gone) = (try add("K-1", bench, change: .template), try add("K-2", bench, change: .workflow))
        for finding in [held, gone] { try done(finding, bench) }
        try bench.wait(until: "2027-02-21T08:59+01:00")
        #expect(try state(held, bench) == .done, "the ninety days are not over")
        try bench.wait(until: "2027-02-21T09:00+01:00")
        #expect(try state(held, bench) == .effective && state(gone, bench) == .effective)
        #expect(try bench.said(FindingChanged.self).filter { $0.state == .effective }.count == 2)
        // Three months later it turns out to be so all the same; the læringsansvarlig sees it.
        let review = try LearningTown.review("K-3", bench)
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Det samme brev", cause: .systemError, isPractice: true, owner: "P-8",
                due: bench.clock.now.adding(hours: 24 * 8), change: .template), as: LearningTown.learningLead)
        #expect(try state(held, bench) == .open && state(gone, bench) == .effective)
        let reopened = try bench.said(FindingGiven.self).filter(\.isReopened)
        let told = try #require(reopened.last)
        #expect(told.finding == held && told.to == "P-7" && told.leader == "P-3" && told.round == 2)
        #expect(told.due == "2027-03-09T00:00+01:00", "a fortnight on is a Sunday")
        let row = try bench.ask(ListFindings(scope: .led, finding: held), as: LearningTown.leader).findings.first
        #expect(row?.course?.reopenings == 1 && row?.course?.cases == 2 && row?.course?.effectAt == nil)
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.owner).findings == 1)
    }

    @Test("R-118 each letter about what has changed keeps its words when the finding comes back and others are told")
    func lettersStand() throws {
        let bench = try LearningTown.bench()
        let finding = try add("K-1", bench, change: .template)
        try done(finding, bench)
        _ = try bench.ask(
            TellLesson(finding: finding, text: "Brevet siger nu hvornår.", to: 1), as: LearningTown.leader)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        try LearningTown.register("K-2", bench)
        _ = try bench.ask(LinkFinding(finding: finding, case: "K-2"), as: LearningTown.leader)
        try done(finding, bench)
        _ = try bench.ask(TellLesson(finding: finding, text: "Nu ringer vi også.", to: 1), as: LearningTown.leader)
        #expect(
            try bench.ask(ReadLesson(case: "K-1", finding: finding), by: .notifier).text == "Brevet siger nu hvornår.")
        #expect(try bench.ask(ReadLesson(case: "K-2", finding: finding), by: .notifier).text == "Nu ringer vi også.")
        let shown = try bench.ask(ListFindings(scope: .led, finding: finding), as: LearningTown.leader)
        #expect(shown.told?.map(\.text) == ["Nu ringer vi også.", "Brevet siger nu hvornår."])
        #expect(shown.told?.map(\.cases) == [1, 1] && shown.told?.first?.by == "P-3")
        #expect(try bench.ask(ListFindings(scope: .mine, finding: finding), as: LearningTown.owner).told == nil)
        #expect(try bench.ask(ListFindings(scope: .led), as: LearningTown.leader).told == nil)
    }

    @Test("R-117 those that somebody chooses are opened again, whatever their cause, and no others; or none")
    func chosen() throws {
        let bench = try LearningTown.bench()
        let first = try add("K-1", bench, change: .template)
        let other = try add("K-2", bench, change: .workflow, cause: .misunderstanding)
        for finding in [first, other] { try done(finding, bench) }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let none = try add("K-3", bench, change: .template, again: [])
        #expect(try state(first, bench) == .done, "somebody has said that it is none of them")
        let review = try LearningTown.review("K-4", bench)
        let shown = try bench.ask(ShowReview(review: review), as: LearningTown.leader).candidates ?? []
        #expect(Set(shown.map(\.finding)) == [first, other], "what is not finished cannot happen again")
        let wrong = AddFinding(
            review: review, text: "Igen", cause: .systemError, isPractice: true, owner: "P-7",
            due: bench.clock.now.adding(hours: 24), again: [none])
        #expect(bench.refusal(of: wrong, as: LearningTown.leader) == "learning.finding_not_finished_here")
        _ = try add("K-5", bench, change: .template, again: [other])
        #expect(try state(first, bench) == .done && state(other, bench) == .open)
        let reopened = try bench.said(FindingGiven.self).filter(\.isReopened)
        #expect(reopened.map(\.finding) == [other] && reopened[0].to == "P-7" && reopened[0].round == 2)
    }

    @Test("R-117 whoever is given a finding is told, and whoever takes it over; not whoever gave it to themself")
    func given() throws {
        let bench = try LearningTown.bench()
        let finding = try add("K-1", bench, change: .template)
        _ = try add("K-2", bench, change: .workflow, by: "P-3")
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        #expect(try bench.said(FindingGiven.self).map(\.to) == ["P-7"])
        let move = MoveFinding(
            finding: finding, owner: "P-8", due: "2026-12-20T00:00+01:00", reason: "Mette har for meget")
        _ = try bench.ask(move, as: LearningTown.leader)
        let told = try bench.said(FindingGiven.self)
        #expect(told.map(\.to) == ["P-7", "P-8"] && told.map(\.round) == [1, 2])
        #expect(
            try !bench.ask(StillOwed(finding: finding, round: 1), by: .notifier).isOwed, "the first says so no more")
        #expect(try bench.ask(StillOwed(finding: finding, round: 2), by: .notifier).isOwed)
        let mine = try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller)
        #expect(mine.findings == 1 && mine.findingsDue == "2026-12-20T00:00+01:00")
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.owner).findings == 0)
    }
}
