import CaseModel
import Store
import Support
import Testing

/// What Intake answers when figures are recounted.
@Suite struct FactDigestTests {
    private static let lead = Viewer(person: "P-LEARN", unit: .administration, roles: [.learningLead], leads: [])

    @Test func `a span of cases comes to what its facts come to, one by one`() throws {
        let desk = try Desk()
        _ = try desk.ask(.complaint(causes: [.waiting]))
        for _ in 0..<4 { _ = try desk.ask(.complaint()) }
        let facts = try desk.ask(ListCaseFacts(), as: Self.lead).facts
        #expect(facts.count == 5)
        for (first, last) in [(-1, 5), (-1, 2), (1, 3), (3, 5), (2, 2)] {
            let reply = try desk.ask(
                DigestCaseFacts(
                    after: first < 0 ? nil : facts[first].case, through: last == 5 ? nil : facts[last].case),
                as: Self.lead)
            let span = facts.indices.filter { $0 > first && $0 <= last }.map { facts[$0] }
            #expect(reply.digest == span.reduce(into: FactDigest()) { $0.add($1) })
        }
        #expect(try desk.audited(about: "intake").contains { $0.hasPrefix("P-LEARN facts.compared") })
    }

    @Test func `more cases than one turn looks at come to nothing, and are asked for page by page`() throws {
        let desk = try Desk()
        _ = try desk.ask(.complaint())
        try desk.database.script("CREATE TEMP TABLE copy AS SELECT * FROM complaint")
        for number in 1...FactDigest.casesPerSpan {
            try desk.database.script(
                """
                UPDATE copy SET case_id = 'K-COPY\(1_000 + number)';
                INSERT INTO complaint SELECT * FROM copy;
                """)
        }
        #expect(try desk.ask(DigestCaseFacts(after: nil, through: nil), as: Self.lead).digest == nil)
        let most = try desk.ask(DigestCaseFacts(after: nil, through: "K-COPY1999"), as: Self.lead).digest
        #expect(most?.cases == FactDigest.casesPerSpan - 1 || most?.cases == FactDigest.casesPerSpan)
    }

    @Test func `whoever may not recount is told nothing`() throws {
        let desk = try Desk()
        #expect(desk.refusal(DigestCaseFacts(after: nil, through: nil), as: .anna) == "call.may_not_do")
    }
}
