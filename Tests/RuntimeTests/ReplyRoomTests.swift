import Runtime
import Testing
import Wire

/// How many rows of a list go into one reply.
@Suite struct `The room of a reply` {
    @Test func `a list goes along as far as there is room, and one row of it always`() throws {
        let row: JSON = .string(String(repeating: "x", count: 1000))
        let fits = try ReplyRoom.count(of: Array(repeating: row, count: 500))
        #expect(fits > 40 && fits * 1003 <= ReplyRoom.bytes && (fits + 1) * 1003 > ReplyRoom.bytes)
        #expect(try ReplyRoom.count(of: Array(repeating: row, count: 3)) == 3)
        let huge: JSON = .string(String(repeating: "x", count: ReplyRoom.bytes))
        #expect(try ReplyRoom.count(of: [huge, huge]) == 1)
        #expect(try ReplyRoom.count(of: [JSON]()) == 0)
    }

    @Test func `a long list crowds no short one out, and two long ones share`() {
        let long = Array(repeating: 500, count: 1000)
        #expect(ReplyRoom.counts(of: [long, [500, 500]])[1] == 2)
        let shared = ReplyRoom.counts(of: [long, [], long])
        #expect(shared[1] == 0 && abs(shared[0] - shared[2]) <= 1)
        #expect(shared.reduce(0, +) * 500 <= ReplyRoom.bytes && (shared.reduce(0, +) + 1) * 500 > ReplyRoom.bytes)
        #expect(ReplyRoom.counts(of: []) == [])
    }
}
