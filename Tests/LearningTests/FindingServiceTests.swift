import CaseModel
import LearningShell
import Support
import Testing

@Suite struct `Findings, in the service` {
    let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    let owner = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])
    let stranger = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])

    /// A unit with a leader and two colleagues.
    private func bench() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(UnitChanged(unit: "U-3", parent: nil, leader: "P-3"), from: .directory, about: UnitID("U-3"))
        for person in ["P-3", "P-7", "P-8"] as [PersonID] {
            try bench.hear(
                PersonChanged(person: person, unit: "U-3", roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
        return bench
    }

    /// A case whose review has one finding of this cause.
    private func found(
        _ id: CaseID, _ bench: ServiceBench<LearningService>, cause: CauseClass = .systemError
    ) throws -> FindingRow {
        try bench.hear(
            CaseRegistered(
                case: id, unit: "U-3", received: bench.clock.now, channel: .phone, kind: .complaint, route: .callback,
                assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: id)
        let review = try bench.ask(OpenReview(case: id), as: leader).row.review
        _ = try bench.ask(AnswerReviewStep(review: review, step: 1, text: "Brevet kom for sent"), as: leader)
        let added = try bench.ask(
            AddFinding(
                review: review, text: "Skabelonen rettes", cause: cause, isPractice: true, owner: "P-7",
                due: bench.clock.now.adding(hours: 24 * 8), spread: .department, change: .template), as: leader)
        let row = try #require(bench.ask(ShowReview(review: review), as: leader).findings.first)
        #expect(added.finding == row.finding, "whoever goes on at a terminal needs its number")
        return row
    }

    @Test("R-117 R-114 R-115 a finding has owner, date, status, cause, practice, spread and what is changed")
    func whole() throws {
        let bench = try bench()
        let row = try found("K-1", bench)
        #expect((row.owner, row.cause, row.isPractice) == ("P-7", .systemError, true))
        let course = try #require(row.course)
        #expect((course.state, course.spread, course.change, course.unit) == (.open, .department, .template, "U-3"))
        #expect(try bench.said(FindingChanged.self).map(\.state) == [.open])
        #expect(try bench.ask(ListFindings(scope: .mine), as: owner).findings.map(\.finding) == [row.finding])
        #expect(try bench.ask(ListFindings(scope: .led), as: stranger).findings.isEmpty)
    }

    @Test("R-113 what is learned holds no citizen's number: neither an answer nor a finding is kept with one")
    func noNumber() throws {
        let bench = try bench()
        let row = try found("K-1", bench)
        let review = try #require(row.course?.review)
        let answer = AnswerReviewStep(review: review, step: 2, text: "Bente Hansen, cpr 010190-1234, fik intet svar")
        #expect(bench.refusal(of: answer, as: leader) == "learning.holds_cpr")
        let finding = AddFinding(
            review: review, text: "Sagen 0101901234", cause: .other, isPractice: false, owner: "P-7",
            due: bench.clock.now.adding(hours: 24 * 8), spread: .team, change: .other)
        #expect(bench.refusal(of: finding, as: leader) == "learning.holds_cpr")
        let said = AdvanceFinding(finding: row.finding, state: .done, said: "010190 1234 er ringet op")
        #expect(bench.refusal(of: said, as: leader) == "learning.holds_cpr")
        #expect(try bench.ask(ShowReview(review: review), as: leader).findings.count == 1)
    }

    @Test("R-117 the day is chased like any promise: owner first, then owner and leader")
    func chased() throws {
        let bench = try bench()
        let row = try found("K-1", bench)
        try bench.wait(until: "2026-11-30T09:00+01:00")
        #expect(try bench.said(FindingReminded.self).map(\.recipients) == [["P-7"]])
        let owed = StillOwed(finding: row.finding, round: 1)
        #expect(try bench.ask(owed, by: .notifier).isOwed)
        try bench.wait(until: "2026-12-02T09:00+01:00")
        #expect(try bench.said(FindingReminded.self).last?.recipients == ["P-7", "P-3"])
        _ = try bench.ask(AdvanceFinding(finding: row.finding, state: .done, said: "Rettet i går"), as: owner)
        #expect(try !bench.ask(owed, by: .notifier).isOwed)
        #expect(bench.refusal(of: owed, as: leader) == "learning.finding_not_yours")
    }

    @Test func `an owner who has left is told of to the leader, who gives it to somebody else with a reason`() throws {
        let bench = try bench()
        let row = try found("K-1", bench)
        try bench.hear(
            PersonChanged(person: "P-7", unit: "U-3", roles: [], isActive: false), from: .directory,
            about: PersonID("P-7"))
        try bench.wait(until: "2026-11-30T09:00+01:00")
        #expect(try bench.said(FindingReminded.self).map(\.recipients) == [["P-3"]])
        let move = MoveFinding(
            finding: row.finding, owner: "P-8", due: "2026-12-20T12:00+01:00", reason: "Mette er holdt op")
        #expect(bench.refusal(of: move, as: stranger) == "learning.finding_not_yours")
        #expect(try bench.ask(move, as: leader).row.owner == "P-8")
    }

    @Test(
        "R-117 the effect is looked at: the same cause in the same unit opens the finding again, and links the complaint"
    )
    func effect() throws {
        let bench = try bench()
        let first = try found("K-1", bench)
        _ = try bench.ask(AdvanceFinding(finding: first.finding, state: .done, said: "Rettet"), as: owner)
        try bench.wait(until: "2026-12-10T09:00+01:00")
        _ = try found("K-2", bench, cause: .misunderstanding)
        #expect(
            try bench.ask(ListFindings(scope: .mine, finding: first.finding), as: owner).findings[0].course?.state
                == .done)
        _ = try found("K-3", bench)
        let again = try #require(
            bench.ask(ListFindings(scope: .led, finding: first.finding), as: leader).findings.first)
        #expect((again.course?.state, again.course?.reopenings, again.course?.cases) == (.open, 1, 2))
        #expect(try bench.said(FindingChanged.self).filter(\.isReopened).map(\.finding) == [first.finding])
    }

    @Test("R-117 what is over its day in the units somebody leads is counted for them, whoever's it is")
    func overdue() throws {
        let bench = try bench()
        _ = try found("K-1", bench)
        try bench.wait(until: "2026-11-28T09:00+01:00")
        _ = try found("K-2", bench)
        func led(_ viewer: Viewer) throws -> ListLearningDuties.Reply {
            try bench.ask(ListLearningDuties(scope: .led), as: viewer)
        }
        #expect(try led(leader).findings == 0, "its day is near and not over")
        try bench.wait(until: "2026-12-02T09:00+01:00")
        #expect(try led(leader).findings == 1 && led(leader).findingsDue == "2026-12-01T09:00+01:00")
        #expect(try led(stranger).findings == 0 && led(owner).findings == 0)
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: owner).findings == 2)
    }

    @Test(
        "R-118 those whose complaints led to a change are told once it is done, each once, in words Notifier asks for")
    func told() throws {
        let bench = try bench()
        let row = try found("K-1", bench)
        let tell = TellLesson(finding: row.finding, text: "Vi skriver nu, hvornår du får svar.", to: 2)
        #expect(bench.refusal(of: tell, as: leader) == "learning.lesson_not_done_yet")
        try bench.hear(
            CaseRegistered(
                case: "K-2", unit: "U-3", received: bench.clock.now, channel: .email, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-2"))
        _ = try bench.ask(LinkFinding(finding: row.finding, case: "K-2"), as: leader)
        #expect(
            bench.refusal(of: LinkFinding(finding: row.finding, case: "K-2"), as: leader)
                == "learning.finding_already_linked")
        _ = try bench.ask(AdvanceFinding(finding: row.finding, state: .done, said: "Rettet"), as: owner)
        #expect(bench.refusal(of: tell, as: owner) == "learning.finding_not_yours")
        let unread = TellLesson(finding: row.finding, text: "Vi skriver nu.", to: nil)
        #expect(bench.refusal(of: unread, as: leader) == "learning.lesson_unread")
        let others = TellLesson(finding: row.finding, text: "Vi skriver nu.", to: 1)
        #expect(bench.refusal(of: others, as: leader) == "learning.lesson_others_now")
        func complaints(_ viewer: Viewer) throws -> FindingComplaints? {
            try bench.ask(ListFindings(scope: .led, finding: row.finding), as: viewer).complaints
        }
        let lead = Viewer(person: "P-5", unit: "U-1", roles: [.learningLead], leads: [])
        #expect(try complaints(leader)?.open.map(\.case) == ["K-1", "K-2"])
        #expect(try complaints(leader)?.untold == 2)
        #expect(try complaints(lead) == FindingComplaints(open: [], others: 2, untold: 2))
        #expect(try bench.ask(tell, as: leader).row.course?.told == 2)
        #expect(try complaints(leader)?.open.map(\.isTold) == [true, true] && complaints(leader)?.untold == 0)
        #expect(try bench.said(LessonToTell.self).map(\.case) == ["K-1", "K-2"])
        #expect(bench.refusal(of: tell, as: leader) == "learning.lesson_everybody_told")
        let words = ReadLesson(case: "K-2", finding: row.finding)
        #expect(try bench.ask(words, by: .notifier).text == "Vi skriver nu, hvornår du får svar.")
        #expect(bench.refusal(of: words, as: leader) == "learning.finding_not_yours")
        #expect(
            bench.refusal(of: ReadLesson(case: "K-9", finding: row.finding), by: .notifier)
                == "learning.unknown_finding")
    }
}
