import Wire

/// What rows of a list may fill of one reply; the rest is asked for by the next, or is said to be left out.
///
/// A list that no line carries is answered to nobody (`reply_too_long`), and grows so just when much waits. Whoever answers with
/// rows that nobody else bounds in bytes asks here how many of them go along.
package enum ReplyRoom {
    /// Bytes; what stands beside the rows in a reply has the 9 KiB that are left of it.
    package static let bytes = BusClient.longestCall - 9 * 1024

    /// How many of these rows go along, from the first on; one at least, so that whoever goes on gets somewhere.
    package static func count<Row: Encodable>(of rows: some Sequence<Row>) throws -> Int {
        var (count, taken) = (0, 0)
        for row in rows {
            taken += try size(of: row)
            guard taken <= bytes || count == 0 else { break }
            count += 1
        }
        return count
    }

    /// How many go along of each of several lists in one reply, by the bytes of their rows: one of each in turn, so that a long
    /// one crowds none of the others out.
    package static func counts(of lists: [[Int]]) -> [Int] {
        var counts = lists.map { _ in 0 }
        var left = bytes
        var open = lists.indices.filter { !lists[$0].isEmpty }
        while !open.isEmpty {
            for list in open {
                let size = lists[list][counts[list]]
                guard size <= left else { return counts }
                counts[list] += 1
                left -= size
            }
            open.removeAll { counts[$0] == lists[$0].count }
        }
        return counts
    }

    /// What a row fills, with what parts it from the next.
    package static func size(of row: some Encodable) throws -> Int { try JSON(encoding: row).bytes.count + 1 }
}
