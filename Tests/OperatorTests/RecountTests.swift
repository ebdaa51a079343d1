import CaseModel
import OperatorCore
import Testing

/// `genklang evaluate --recount` without a bus: what it asks for, and that it finds whatever differs.
struct RecountTests {
    @Test func `where three services come to the same, no case is asked for by itself`() throws {
        let keepers = Keepers(2_500)
        let recount = try Recount(asking: keepers)
        #expect(recount.cases == 2_500)
        #expect(recount.differences.isEmpty)
        #expect(keepers.asked == [DigestFacts.method: 3, DigestCaseFacts.method: 3, DigestCallFacts.method: 3])
    }

    @Test func `facts that differ at either owner are named, case by case, and only their span is asked for`() throws {
        let keepers = Keepers(2_500)
        keepers.cases[1_700] = Keepers.heard(1_700, closed: "2026-05-01T10:00+02:00", causes: [.waiting])
        keepers.calls[1_200] = CallFact(case: Keepers.id(1_200), objections: 3)
        let recount = try Recount(asking: keepers)
        #expect(
            recount.differences.map(\.text) == [
                "K-01200 spoken", "K-01200 objections", "K-01200 outcome", "K-01700 closed", "K-01700 causes",
            ])
        // Two looks at a thousand cases, and what a page holds beyond them.
        #expect((keepers.asked[ListFacts.method] ?? 0) <= 22)
        #expect(recount.report.hasPrefix("2500 cases counted, 5 differences\nK-01200  spoken\n"))
    }

    @Test func `what was opened again, answered or judged is compared like the rest`() throws {
        let keepers = Keepers(10)
        keepers.facts[3].heard = Keepers.heard(3, reopenings: 1)
        keepers.calls[5] = CallFact(
            case: Keepers.id(5), spokenAt: "2026-03-02T12:00+01:00", outcome: .solved, answered: 1,
            judged: JudgedObjections(partlyUpheld: 1))
        #expect(
            try Recount(asking: keepers).differences.map(\.text) == [
                "K-00003 reopened", "K-00005 answered", "K-00005 judged",
            ])
    }

    @Test func `a case that only one of them knows is named, wherever it lies`() throws {
        for place in [0, 999, 1_000, 2_499] {
            let missing = Keepers(2_500)
            missing.facts.remove(at: place)
            #expect(
                try Recount(asking: missing).differences.map(\.text) == ["\(Keepers.id(place)) unknown to learning"])
            let dropped = Keepers(2_500)
            dropped.cases.remove(at: place)
            #expect(try Recount(asking: dropped).differences.map(\.text) == ["\(Keepers.id(place)) unknown to intake"])
            let silent = Keepers(2_500)
            silent.calls.remove(at: place)
            #expect(
                try Recount(asking: silent).differences.map(\.text) == [
                    "\(Keepers.id(place)) spoken", "\(Keepers.id(place)) outcome",
                ])
        }
        let superfluous = Keepers(10)
        superfluous.calls.append(Keepers.call(10_000))
        #expect(try Recount(asking: superfluous).differences.map(\.text) == ["K-10000 unknown to learning"])
    }

    @Test func `a service that counts nothing of many differs in all of them`() throws {
        let keepers = Keepers(2_500)
        keepers.facts = []
        let recount = try Recount(asking: keepers)
        #expect(recount.cases == 0)
        #expect(recount.differences.count == 2_500)
    }

    @Test func `a case nobody was to ring in is no difference, whether Callback has heard of it or not`() throws {
        let keepers = Keepers(3)
        keepers.facts[1].calls = CallFact(case: Keepers.id(1))
        keepers.calls[1] = CallFact(case: Keepers.id(1))
        #expect(try Recount(asking: keepers).differences.isEmpty)
        keepers.calls.remove(at: 1)
        #expect(try Recount(asking: keepers).differences.isEmpty)
    }

    @Test func `what was on its way while it was asked for is no difference`() throws {
        let keepers = Keepers(100)
        keepers.cases[7] = Keepers.heard(7, closed: "2026-05-01T10:00+02:00")
        keepers.afterFirstLook = { $0.facts[7].heard = $0.cases[7] }
        #expect(try Recount(asking: keepers).differences.isEmpty)
        #expect(keepers.asked[ListFacts.method] == 2)
    }
}

extension Recount.Difference {
    fileprivate var text: String { "\(self.case) \(fact)" }
}

/// Learning, Intake and Callback in memory, each with facts of its own, asked as over the bus.
private final class Keepers: FactKeepers {
    var facts: [Fact]
    var cases: [CaseFact]
    var calls: [CallFact]
    /// How often each method was asked.
    private(set) var asked: [String: Int] = [:]
    /// What happens once all facts have been asked for the first time.
    var afterFirstLook: ((Keepers) -> Void)?

    /// So many cases, of which all three know the same.
    init(_ count: Int) {
        cases = (0..<count).map { Self.heard($0) }
        calls = (0..<count).map { Self.call($0) }
        facts = zip(cases, calls).map { Fact(heard: $0, calls: $1) }
    }

    static func id(_ number: Int) -> CaseID {
        let digits = String(number)
        return CaseID(unchecked: "K-" + String(repeating: "0", count: 5 - digits.count) + digits)
    }

    static func heard(
        _ number: Int, closed: Timestamp? = nil, causes: [ComplaintCause]? = nil, reopenings: Int = 0
    ) -> CaseFact {
        CaseFact(
            case: id(number), unit: "U-1", received: "2026-03-02T10:00+01:00", channel: .phone, kind: .complaint,
            route: .callback, closedAt: closed, causes: causes, reopenings: reopenings)
    }

    static func call(_ number: Int) -> CallFact {
        CallFact(case: id(number), spokenAt: "2026-03-02T12:00+01:00", outcome: .solved)
    }

    func ask<Question: ServiceCommand>(_ question: Question) throws -> Question.Reply {
        asked[Question.method, default: 0] += 1
        let reply: Any
        switch question {
        case let question as DigestFacts: reply = digest(question)
        case let question as DigestCaseFacts:
            let span = cases.filter { Self.lies($0.case, question.after, question.through) }
            reply = DigestCaseFacts.Reply(span) { $0.add($1) }
        case let question as DigestCallFacts:
            let span = calls.filter { Self.lies($0.case, question.after, question.through) }
            reply = DigestCallFacts.Reply(span) { $0.add($1) }
        case let question as ListFacts:
            let (page, isLast) = Self.page(facts, \.heard.case, question.after)
            reply = ListFacts.Reply(facts: page, isLast: isLast)
        case let question as ListCaseFacts:
            let (page, isLast) = Self.page(cases, \.case, question.after)
            reply = ListCaseFacts.Reply(facts: page, isLast: isLast)
        case let question as ListCallFacts:
            let (page, isLast) = Self.page(calls, \.case, question.after)
            reply = ListCallFacts.Reply(facts: page, isLast: isLast)
            if isLast {
                afterFirstLook?(self)
                afterFirstLook = nil
            }
        default: preconditionFailure("nobody asks \(Question.method)")
        }
        return try #require(reply as? Question.Reply)
    }

    private func digest(_ question: DigestFacts) -> DigestFacts.Reply {
        let left = facts.filter { Self.lies($0.heard.case, question.after, nil) }
        let span = left.prefix(FactDigest.casesPerSpan)
        return DigestFacts.Reply(
            through: left.count > span.count ? span.last?.heard.case : nil,
            heard: span.reduce(into: FactDigest()) { $0.add($1.heard) },
            calls: span.reduce(into: FactDigest()) { $0.add($1.calls) })
    }

    private static func lies(_ id: CaseID, _ after: CaseID?, _ through: CaseID?) -> Bool {
        (after.map { $0 < id } ?? true) && (through.map { id <= $0 } ?? true)
    }

    private static func page<Item>(_ items: [Item], _ id: (Item) -> CaseID, _ after: CaseID?) -> ([Item], Bool) {
        let left = items.filter { lies(id($0), after, nil) }
        return (Array(left.prefix(100)), left.count <= 100)
    }
}
