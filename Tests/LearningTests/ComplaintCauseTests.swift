import CaseModel
import LearningCore
import LearningShell
import Support
import Testing

/// What set complaints off, as figures count it.
@Suite struct ComplaintCauseTests {
    private static func fact(_ id: CaseID, _ causes: [ComplaintCause]?) -> CaseFact {
        CaseFact(
            case: id, unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
            route: .callback, causes: causes)
    }

    @Test("R-020 each complaint counts once, by what weighed most; one of which nobody has said counts nowhere")
    func countedOnce() {
        let facts =
            (0..<6).map { Self.fact(CaseID(unchecked: "K-\($0)"), [.waiting, .decision]) } + [Self.fact("K-9", nil)]
        let tables = ComplaintCauses.tables(facts.compactMap(ComplaintCauses.Item.init))
        #expect(tables.map(\.dimension) == CauseDimension.allCases)
        for table in tables {
            #expect(table.lines.map(\.total) == [.number(6)])
            #expect(table.lines[0].counts[0] == .number(6))
            #expect(table.totals.dropFirst().allSatisfy { $0 == .number(0) })
        }
        #expect(tables.flatMap(\.lines).map(\.key) == ["U-3", "2026-11", "phone"])
    }

    @Test("R-019 R-020 what was said ahead of a change is no complaint, and counts among none")
    func noComplaint() {
        let ahead = CaseFact(
            case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .ownObservation,
            kind: .preventiveContact, route: .callback, causes: [.decision])
        #expect(ComplaintCauses.Item(ahead) == nil)
    }

    @Test("R-020 fewer than five complaints are not told")
    func fewAreHidden() {
        let facts = (0..<4).map { Self.fact(CaseID(unchecked: "K-\($0)"), [.waiting]) }
        let tables = ComplaintCauses.tables(facts.compactMap(ComplaintCauses.Item.init))
        #expect(tables.flatMap(\.lines).allSatisfy { $0.total == .hidden && $0.counts[0] == .hidden })
    }

    @Test("R-020 the newest that was named counts, and a recount finds the same")
    func newestCounts() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        let lead = Viewer(person: "P-1", unit: "U-1", roles: [.learningLead], leads: [])
        func causes() throws -> [[ComplaintCause]?] {
            try bench.ask(ListFacts(), as: lead, by: .operator).facts.map(\.heard.causes)
        }
        #expect(try causes() == [nil])
        for named in [[ComplaintCause.decision], [.sentAround, .decision]] {
            try bench.hear(CausesNamed(case: "K-1", causes: named), from: .intake, about: CaseID("K-1"))
        }
        #expect(try causes() == [[.sentAround, .decision]])
        let shown = try bench.ask(ShowCauses(from: "2026-11-01", to: "2026-11-30"), as: lead, by: .desk)
        #expect(shown.complaints?.count == 3 && shown.complaints?[0].lines.map(\.key) == ["U-3"])
    }

    @Test func `what was no complaint is counted nowhere, and again when it is taken up`() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        let id: CaseID = "K-1"
        try bench.hear(
            CaseRegistered(
                case: id, unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .email, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: id)
        try bench.hear(CausesNamed(case: id, causes: [.decision]), from: .intake, about: id)
        func judged(_ exclusion: ExclusionGround?) throws {
            try bench.hear(
                CaseJudged(
                    case: id, unit: "U-3", kind: .complaint, route: .callback, about: [], exclusion: exclusion),
                from: .intake, about: id)
        }
        let lead = Viewer(person: "P-1", unit: "U-1", roles: [.learningLead], leads: [])
        func counted() throws -> Int {
            let shown = try bench.ask(ShowCauses(from: "2026-11-01", to: "2026-11-30"), as: lead, by: .desk)
            return shown.complaints?.flatMap(\.lines).count ?? 0
        }
        #expect(try counted() > 0)
        try bench.hear(CaseClosed(case: id, outcome: .notReached, ending: .noComplaint), from: .intake, about: id)
        try judged(.noComplaint)
        #expect(try counted() == 0)
        try bench.hear(CaseReopened(case: id), from: .intake, about: id)
        try judged(nil)
        #expect(try counted() > 0)
    }

    @Test("R-154 what fell away with its change is counted nowhere, and again when somebody talks after all")
    func fellAway() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        let id: CaseID = "K-1"
        try bench.hear(
            CaseRegistered(
                case: id, unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .ownObservation,
                kind: .grievance, route: .callback, assigned: nil, about: [], canBeWrittenTo: true,
                isHistory: false), from: .intake, about: id)
        try bench.hear(CausesNamed(case: id, causes: [.decision]), from: .intake, about: id)
        let lead = Viewer(person: "P-1", unit: "U-1", roles: [.learningLead], leads: [])
        func facts() throws -> Int {
            let shown = try bench.ask(ShowCauses(from: "2026-11-01", to: "2026-11-30"), as: lead, by: .desk)
            return shown.complaints?.flatMap(\.lines).count ?? 0
        }
        #expect(try facts() > 0)
        try bench.hear(CaseClosed(case: id, outcome: .notReached, ending: .fellAway), from: .intake, about: id)
        #expect(try facts() == 0)
        try bench.hear(CaseReopened(case: id), from: .intake, about: id)
        #expect(try facts() > 0)
    }
}
