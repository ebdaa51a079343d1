import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing

@Suite("Much to tell at once")
struct DigestTests {
    @Test("R-036 from five things on it is one message, of four each has its own")
    func people() {
        let five = Array(repeating: ["P-1", "P-2"] as [PersonID], count: 4) + [["P-1"]]
        #expect(Digesting.people(five, from: 5) == ["P-1"])
        #expect(Digesting.people(Array(five.dropLast()), from: 5).isEmpty)
        // Named twice for one thing is told once.
        #expect(Digesting.people([["P-1", "P-1"]], from: 2).isEmpty)
    }

    @Test(
        "R-036 many calls that come due together are one message by number, and those told by themselves are not in it")
    func morning() throws {
        let bench = try CallbackBench.small(at: "2026-11-24T20:00+01:00")
        for number in 1...7 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        for number in 8...9 { try bench.register(CaseID(unchecked: "K-\(number)"), assigned: "P-5") }
        try bench.wait(until: "2026-11-25T08:00+01:00")
        let pinged = try bench.said(Pinged.self).filter { $0.stage == .owed }
        #expect(pinged.count == 9)
        #expect(pinged.filter { $0.digested == ["P-1"] }.count == 7 && pinged.filter { $0.digested == nil }.count == 2)
        let said = try bench.said(Digested.self)
        #expect(said.map(\.person) == ["P-1"] && said.map(\.count) == [7])
        let digest = try #require(said.first?.digest)
        let read = { try bench.ask(ReadDigest(digest: digest), by: .notifier) }
        #expect(try read() == ReadDigest.Reply(overdue: 0, calls: 7, others: 0))

        // Rung before the message was sent: it is not in it. Given to somebody else: neither.
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try read().calls == 6)
        // On Thursday the limits have passed: whoever rings and the leader have one message each about all of them.
        try bench.wait(until: "2026-11-26T12:00+01:00")
        #expect(try read().isEmpty)
        let missed = try bench.said(Digested.self).filter { $0.validUntil > bench.clock.now }
        #expect(Set(missed.map(\.person)) == ["P-1", "P-2"])
        for told in missed where told.count >= 6 {
            #expect(try bench.ask(ReadDigest(digest: told.digest), by: .notifier).overdue >= 6)
        }
        #expect(try bench.ask(ReadDigest(digest: "Y-none"), by: .notifier).isEmpty)
    }

    @Test("R-036 R-071 of what is owed beside calls the message says the kinds, and in which cases a note is late")
    func kinds() throws {
        let bench = try CallbackBench.small()
        for number in 1...6 {
            let id = CaseID(unchecked: "K-\(number)")
            try bench.register(id)
            _ = try bench.ask(ReportReached(case: id, recognised: Recognition(how: .knownNumber)), as: .caseworker)
        }
        try bench.wait(until: "2026-11-26T08:30+01:00")
        let said = try bench.said(Digested.self).filter { $0.person == "P-1" }
        let read = try said.map { try bench.ask(ReadDigest(digest: $0.digest), by: .notifier) }
        let late = try #require(read.first { $0.lateNotes != nil })
        #expect(late.kinds == [DigestedKind(.note, count: 6, late: 6)] && late.others == 6)
        #expect(late.lateNotes == (1...6).map { CaseID(unchecked: "K-\($0)") })
    }

    @Test func `what is over is forgotten when the next message is made`() throws {
        let bench = try CallbackBench.small(at: "2026-11-24T20:00+01:00")
        for number in 1...5 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        try bench.wait(until: "2027-01-15T20:00+01:00")
        for number in 6...10 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        try bench.wait(until: "2027-01-18T08:00+01:00")
        let rows = try bench.database.rows("SELECT digest FROM digest ORDER BY valid_until") { $0.text("digest") }
        #expect(rows.count < (try bench.said(Digested.self).count))
        #expect(
            try bench.database.rows("SELECT DISTINCT digest FROM digest_line") { $0.text("digest") }.count == rows.count
        )
    }
}
