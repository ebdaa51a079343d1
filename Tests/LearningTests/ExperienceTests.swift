import CaseModel
import LearningShell
import Runtime
import Store
import Support
import Testing

/// What citizens answer when they are asked how they were met.
@Suite struct ExperienceTests {
    private static let lead = Viewer(person: "P-1", unit: "U-1", roles: [.learningLead], leads: [])
    private static let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])

    @Test("R-168 what is asked anew replaces what was answered, and what is not asked again stays")
    func askedAnew() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        func say(_ answers: ExperienceLine...) throws {
            _ = try bench.ask(RecordExperience(case: "K-1", answers: answers), as: Self.leader, by: .desk)
        }
        try say(ExperienceLine(question: .respect, answer: .no), ExperienceLine(question: .fairness, answer: .partly))
        try say(ExperienceLine(question: .respect, answer: .yes))
        let expected = [
            ExperienceLine(question: .respect, answer: .yes), ExperienceLine(question: .fairness, answer: .partly),
        ]
        #expect(try bench.ask(ShowAftermath(case: "K-1"), as: Self.leader, by: .desk).experience == expected)
        #expect(try bench.ask(ListFacts(), as: Self.lead, by: .operator).facts.map(\.experience) == [expected])
    }

    @Test("R-168 what the citizens answered by themselves stands beside what we asked, question by question")
    func ownBesideAsked() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        for number in 1...14 {
            let id = CaseID(unchecked: "K-\(number)")
            try bench.hear(
                CaseRegistered(
                    case: id, unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                    route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
                from: .intake, about: id)
            _ = try bench.ask(
                RecordExperience(
                    case: id,
                    answers: [
                        ExperienceLine(question: .respect, answer: .yes),
                        ExperienceLine(question: .listening, answer: .yes),
                    ]), as: Self.leader, by: .desk)
            guard number <= 5 else { continue }
            let own = ExperienceLine(question: .respect, answer: number <= 5 ? .no : .yes)
            try bench.hear(ExperienceTold(case: id, answers: [own]), from: .callback, about: id)
        }
        let told = try bench.ask(Evaluate(from: "2026-11-01", to: "2026-11-30"), as: Self.leader).experience
        #expect(told[0].yes == .number(9) && told[0].no == .number(5))
        #expect(told[0].own == ExperienceShare(yes: .number(0), partly: .number(0), no: .number(5)))
        #expect(told[0].asked == ExperienceShare(yes: .number(9), partly: .number(0), no: .number(0)))
        #expect(told[1].own?.yes == .number(0) && told[1].asked?.yes == .number(14), "what was left out stays ours")
    }

    @Test("R-168 the answers in a file of before are kept")
    func olderFile() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(LearningService.declaration.migrations.prefix(6)), to: database)
        try database.script(
            """
            INSERT INTO fact (case_id, unit, received, channel, kind, route)
            VALUES ('K-1', 'U-3', 5, 'phone', 'complaint', 'callback'),
                   ('K-2', 'U-3', 6, 'phone', 'complaint', 'callback');
            INSERT INTO experience (case_id, question, answer)
            VALUES ('K-1', 'respect', 'yes'), ('K-1', 'fairness', 'no');
            """)
        try Migrations.apply(LearningService.declaration.migrations, to: database)
        let rows = try database.rows("SELECT respect, listening, fairness FROM fact ORDER BY case_id") { row in
            ["respect", "listening", "fairness"].map { row.optionalText($0) }
        }
        #expect(rows == [["yes", nil, "no"], [nil, nil, nil]])
    }
}
