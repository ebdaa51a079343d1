import BusCore
import BusShell
import CaseModel
import Foundation
import Seal
import Store
import Support
import Testing

/// A disk may change a bit; whoever reads must notice, and the verification must say where.
struct LogVerifierTests {
    private let folder = TemporaryFolder()
    private let sender = SenderID(source: .intake, epoch: Epoch(rawValue: .first)!)
    private let other = SenderID(source: .callback, epoch: Epoch(rawValue: .second)!)
    private var path: String { folder.file("bus.sqlite") }

    /// Events of two senders, small ones and some that fill pages; all of it in the file itself.
    private func fill(_ count: Int64) throws -> [LoggedEvent] {
        let events = (1...count).map { position in
            let size = position % 11 == 0 ? 9_000 : 300 + Int(position % 7) * 90
            return position % 3 == 0
                ? LoggedEvent.kept(position, of: other, number: position / 3, type: CallMissed.type, size: size)
                : LoggedEvent.kept(position, of: sender, number: position - position / 3, size: size)
        }
        let database = try Database(path: path)
        let log = try SQLiteLog(database, SQLiteTransactions(database))
        try log.begin()
        for event in events { try log.append(event) }
        try log.stamp("2026-11-24T09:00:00.000Z")
        try log.commit()
        try database.checkpoint()
        return events
    }

    private func verify(_ path: String) -> LogReport? { try? LogVerifier(path: path).run() }

    @Test(arguments: LogShape.allCases)
    func `a log that is as it was is whole, also beside the bus that writes it`(shape: LogShape) throws {
        let log = try shape.open(folder)
        #expect(verify(path)?.isWhole == true)
        try log.begin()
        for position in 1...50 as ClosedRange<Int64> { try log.append(.kept(position, of: sender)) }
        try log.commit()
        let report = try #require(verify(path))
        #expect(report.isWhole && report.whole == 50 && report.first == 1 && report.head == 50)
    }

    @Test(arguments: LogShape.allCases)
    func `a trimmed log is whole`(shape: LogShape) throws {
        let log = try shape.open(folder)
        try log.begin()
        for position in 1...50 as ClosedRange<Int64> { try log.append(.kept(position, of: sender)) }
        try log.commit()
        try log.begin()
        try log.trim(through: 30, atMost: 100)
        try log.commit()
        let report = try #require(verify(path))
        #expect(report.isWhole && report.whole == 20 && report.first == 31, "\(report.findings)")
    }

    @Test func `what was changed, taken out or exchanged is named`() throws {
        _ = try fill(40)
        do {
            let database = try Database(path: path)
            try database.run(
                "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'K-0', 'K-1') AS BLOB) WHERE position = 4")
            try database.run("UPDATE event SET type = 'dk.genklang.intake.reopened.v1' WHERE position = 7")
            try database.run("DELETE FROM event WHERE position BETWEEN 20 AND 22")
        }
        let report = try #require(verify(path))
        #expect(report.whole == 35)
        let found = report.findings.prefix(3).map { [$0.problem.rawValue, "\($0.positions ?? 0...0)"] }
        #expect(found == [["bytes", "4...4"], ["head", "7...7"], ["missing", "20...22"]])
        #expect(report.findings.last?.problem == .structure)
    }

    /// Every bit of the file is as likely; the same seed flips the same ones.
    @Test(arguments: UInt64(1)...6)
    func `of random bits flipped in the file each that touches an event is found, and none is delivered`(seed: UInt64)
        throws
    {
        let events = try fill(120)
        let sound = try Data(contentsOf: URL(filePath: path))
        var chance = SplitMix(seed: seed)
        var touched = 0
        for round in 0..<25 {
            let place = Int.random(in: 0..<sound.count, using: &chance)
            let bit = UInt8.random(in: 0..<8, using: &chance)
            var bytes = sound
            bytes[place] ^= 1 << bit
            let copy = folder.file("flipped-\(round).sqlite")
            try bytes.write(to: URL(filePath: copy))
            defer { for end in ["", "-wal", "-shm", ".lock"] { unlink(copy + end) } }
            let what = "seed \(seed), byte \(place), bit \(bit)"
            guard let changed = Self.changedPositions(copy, events) else {
                // The file cannot be read at all any more: then it is not verified either, and no bus starts on it.
                #expect(verify(copy)?.isWhole != true, "\(what)")
                continue
            }
            if !changed.isEmpty {
                touched += 1
                let report = verify(copy)
                #expect(report?.isWhole != true, "\(what): \(changed)")
                let named = report?.findings.compactMap(\.positions) ?? []
                for position in changed where report != nil {
                    #expect(
                        named.contains { $0.contains(position) }
                            || report?.findings.contains { $0.problem == .structure } == true, "\(what): \(position)")
                }
            }
            Self.expectNothingFalse(copy, events, what)
        }
        #expect(touched > 0, "seed \(seed)")
    }

    /// The positions at which the table does not hold what it held; `nil` when the database cannot read it at all.
    private static func changedPositions(_ path: String, _ events: [LoggedEvent]) -> [Int64]? {
        guard let database = try? Database(path: path, readOnly: true) else { return nil }
        let sql = """
            SELECT sender_id, number, CAST(type AS BLOB) AS type, digest, bytes
              FROM event
             WHERE position = :position
            """
        var changed: [Int64] = []
        for event in events {
            let row = try? database.first(sql, ["position": .integer(event.position)]) { row in
                (
                    row.integer("sender_id"), row.integer("number"), row.blob("type"), row.blob("digest"),
                    row.blob("bytes")
                )
            }
            guard let row, row.1 == event.number, row.2 == Array(event.type.rawValue.utf8),
                row.3 == event.digest, row.4 == event.bytes, row.0 == (event.sender.source == .intake ? 1 : 2)
            else {
                changed.append(event.position)
                continue
            }
        }
        return changed
    }

    /// Reads the log as the bus does: whatever it hands out is what arrived at that place.
    private static func expectNothingFalse(_ path: String, _ events: [LoggedEvent], _ what: String) {
        guard let database = try? Database(path: path),
            let log = try? SQLiteLog(database, SQLiteTransactions(database))
        else { return }
        var position: Int64 = 0
        while position < min(log.head, Int64(events.count)) {
            guard let page = try? log.read(after: position, .all, limit: 64, bytes: 262_144) else {
                position += 1
                continue
            }
            for event in page.events {
                #expect(
                    events.contains { $0.bytes == event.bytes && $0.type == event.type && $0.sender == event.sender },
                    "\(what): \(event.position)")
            }
            position = max(page.through, position + 1)
        }
    }
}
