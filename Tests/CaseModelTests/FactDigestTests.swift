import CaseModel
import Foundation
import Testing

/// What the facts of many cases come to.
@Suite struct FactDigestTests {
    private static func fact(
        _ id: CaseID = "K-1", unit: UnitID = "U-1", received: Timestamp = "2026-03-02T10:00+01:00",
        channel: Channel = .phone, kind: ContactKind = .complaint, route: Route = .callback,
        exclusion: ExclusionGround? = nil, closedAt: Timestamp? = nil, isHandedOn: Bool = false,
        causes: [ComplaintCause]? = nil, reopenings: Int = 0
    ) -> CaseFact {
        CaseFact(
            case: id, unit: unit, received: received, channel: channel, kind: kind, route: route, exclusion: exclusion,
            closedAt: closedAt, isHandedOn: isHandedOn, causes: causes, reopenings: reopenings)
    }

    private static func digest(_ facts: CaseFact...) -> FactDigest { facts.reduce(into: FactDigest()) { $0.add($1) } }

    @Test func `the same facts come to the same in any order, and twice the same is not none`() {
        #expect(Self.digest(Self.fact("K-1"), Self.fact("K-2")) == Self.digest(Self.fact("K-2"), Self.fact("K-1")))
        #expect(Self.digest(Self.fact("K-1"), Self.fact("K-1")) != FactDigest())
        #expect(Self.digest(Self.fact("K-1"), Self.fact("K-2")).cases == 2)
    }

    @Test func `whatever changes in a fact changes what it comes to`() {
        let facts = [
            Self.fact(), Self.fact("K-2"), Self.fact(unit: "U-2"), Self.fact(received: "2026-03-02T10:01+01:00"),
            Self.fact(channel: .letter), Self.fact(kind: .grievance), Self.fact(route: .formal),
            Self.fact(exclusion: .wish), Self.fact(closedAt: "2026-03-03T10:00+01:00"), Self.fact(isHandedOn: true),
            Self.fact(causes: [.waiting]), Self.fact(causes: [.waiting, .decision]),
            Self.fact(causes: [.decision, .waiting]), Self.fact(reopenings: 1), Self.fact(reopenings: 2),
        ]
        #expect(Set(facts.map { Self.digest($0) }).count == facts.count)
        let moment: Timestamp = "2026-03-02T12:00+01:00"
        let calls = [
            CallFact(case: "K-1", limit: moment), CallFact(case: "K-1", spokenAt: moment),
            CallFact(case: "K-1", objections: 1), CallFact(case: "K-1", outcome: .solved),
            CallFact(case: "K-2", outcome: .solved), CallFact(case: "K-1", objections: 1, answered: 1),
            CallFact(case: "K-1", objections: 1, answered: 1, judged: JudgedObjections(upheld: 1)),
            CallFact(case: "K-1", objections: 1, answered: 1, judged: JudgedObjections(notUpheld: 1)),
        ]
        #expect(Set(calls.map { call in FactDigest.of(call) }).count == calls.count)
    }

    @Test func `a case nobody was to ring in is not counted`() {
        #expect(FactDigest.of(CallFact(case: "K-1")) == FactDigest())
    }

    @Test func `of a case that was never opened again nor objected to the same is said as by an older release`() throws
    {
        let heard = try JSONEncoder().encode(Self.fact())
        let call = try JSONEncoder().encode(CallFact(case: "K-1", objections: 1))
        #expect(!String(decoding: heard, as: UTF8.self).contains("reopenings"))
        #expect(!String(decoding: call, as: UTF8.self).contains("answered"))
        #expect(try JSONDecoder().decode(CaseFact.self, from: heard) == Self.fact())
        #expect(try JSONDecoder().decode(CallFact.self, from: call).judged == nil)
    }

    @Test func `it is one word on the wire, and what is none is refused`() throws {
        let digest = Self.digest(Self.fact())
        let data = try JSONEncoder().encode(digest)
        #expect(String(decoding: data, as: UTF8.self).hasPrefix("\"1:"))
        #expect(try JSONDecoder().decode(FactDigest.self, from: data) == digest)
        for wrong in ["\"\"", "\"1\"", "\"1:2:3\"", "\"x:1\"", "\"1:xyz\"", "1"] {
            #expect(throws: (any Error).self) { try JSONDecoder().decode(FactDigest.self, from: Data(wrong.utf8)) }
        }
    }
}

extension FactDigest {
    fileprivate static func of(_ call: CallFact) -> FactDigest {
        var digest = FactDigest()
        digest.add(call)
        return digest
    }
}
