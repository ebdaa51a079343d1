import Seal
import Store
import Testing

@Suite struct AuditChainTests {
    /// Nine entries about three cases, and the file they are in.
    static func chain() throws -> (store: StoreFixture, chain: AuditChain, head: AuditChain.Head) {
        let store = try StoreFixture()
        var count: UInt8 = 0
        let chain = AuditChain(store.database) {
            count += 1
            return [UInt8](repeating: count, count: 16)
        }
        for index in 1...9 {
            try chain.append(
                at: Int64(index) * 1000, actor: "person-\(index % 2)", action: "case.read",
                subject: "case-\(index % 3)",
                detail: "reason-\(index)")
        }
        return (store, chain, try chain.head())
    }

    @Test func `an untouched chain is whole, and an earlier head is found in it`() throws {
        let (_, chain, head) = try Self.chain()
        #expect(head.number == 9)
        #expect(try chain.verify(against: head) == .whole(head))
        let later = try chain.append(at: 10_000, actor: "person-1", action: "case.read", subject: "case-1")
        #expect(try chain.verify(against: head) == .whole(later))
        #expect(try chain.entries(about: "case-1").map(\.number) == [1, 4, 7, 10])
        #expect(try AuditChain(StoreFixture().database, salt: { [] }).verify() == .whole(.empty))
    }

    @Test(arguments: [
        ("UPDATE audit SET actor = 'person-9' WHERE number = 4", AuditVerdict.broken(at: 4, .altered)),
        ("UPDATE audit SET at = at + 1 WHERE number = 4", .broken(at: 4, .altered)),
        ("UPDATE audit SET actor = actor || action, action = '' WHERE number = 4", .broken(at: 4, .altered)),
        ("DELETE FROM audit WHERE number = 5", .broken(at: 5, .missing)),
        ("DELETE FROM audit WHERE number = 1", .broken(at: 1, .missing)),
        ("DELETE FROM audit WHERE number > 6", .broken(at: 7, .truncated)),
        ("DELETE FROM audit", .broken(at: 1, .truncated)),
        (
            """
            UPDATE audit SET number = 100 WHERE number = 2;
            UPDATE audit SET number = 2 WHERE number = 3;
            UPDATE audit SET number = 3 WHERE number = 100;
            """, .broken(at: 2, .altered)
        ),
        (
            "DELETE FROM audit WHERE number = 2; UPDATE audit SET number = number - 1 WHERE number > 2;",
            .broken(at: 2, .altered)
        ),
    ])
    func `tampering is found where it was done`(sql: String, verdict: AuditVerdict) throws {
        let (store, chain, head) = try Self.chain()
        try store.database.script(sql)
        #expect(try chain.verify(against: head) == verdict)
    }

    @Test func `a chain written anew from the start is not the one whose head was held`() throws {
        let (store, chain, head) = try Self.chain()
        try store.database.script("DELETE FROM audit")
        for index in 1...9 {
            try chain.append(at: Int64(index), actor: "person-1", action: "case.read", subject: "case-1")
        }
        #expect(try chain.verify(against: head) == .broken(at: 9, .replaced))
    }

    @Test func `an entry moved with its seal does not fit its new place`() throws {
        let (store, chain, _) = try Self.chain()
        // The forger knows the format and seals the entry anew, but the links after it are out of reach.
        try store.database.run("UPDATE audit SET seal = :seal WHERE number = 3", ["seal": .blob(Seal.sha256([1]))])
        #expect(try chain.verify() == .broken(at: 3, .altered))
        try store.database.run("UPDATE audit SET link = :link WHERE number = 2", ["link": .blob(Seal.sha256([1]))])
        #expect(try chain.verify() == .broken(at: 2, .misplaced))
    }
}
