import BusCore
import BusShell
import Foundation
import Store
import Support
import Testing

/// Both shapes of the log: with its events in a table, and in a file of their own. What one promises the other does.
enum LogShape: CaseIterable, Sendable {
    case table, file

    /// Opens the log in this folder.
    ///
    /// - Parameter faults: how the commits of its tables end.
    func open(
        _ folder: TemporaryFolder, faults: ((Int) -> FaultyTransactions.Outcome)? = nil
    ) throws -> any EventLog {
        let database = try Database(path: folder.file("bus.sqlite"))
        let real = SQLiteTransactions(database)
        let transactions: any Transactions = faults.map { FaultyTransactions(real, outcome: $0) } ?? real
        switch self {
        case .table: return try SQLiteLog(database, transactions)
        case .file: return try FileLog(database, transactions, EventsFile(path: folder.file("bus.sqlite-events")))
        }
    }

    /// Changes a byte of this event where it lies.
    func damage(_ event: LoggedEvent, in folder: TemporaryFolder, at place: Int = 5) throws {
        switch self {
        case .table:
            let database = try Database(path: folder.file("bus.sqlite"))
            var bytes = event.bytes
            bytes[place] ^= 0x10
            try database.run(
                "UPDATE event SET bytes = :bytes WHERE position = :position",
                ["bytes": .blob(bytes), "position": .integer(event.position)])
        case .file:
            // Behind what the tables know of, it would be taken for the end of the file.
            try (open(folder) as? FileLog)?.settle()
            try EventsBytes(folder).flip(event.bytes, at: place)
        }
    }
}

/// The events' file of a folder as bytes, to change some.
struct EventsBytes {
    let place: URL

    init(_ folder: TemporaryFolder, _ name: String = "bus.sqlite-events") {
        place = URL(filePath: folder.file(name))
    }

    func read() throws -> Data { try Data(contentsOf: place) }

    /// Writes into the file that is there.
    func write(_ bytes: [UInt8], at offset: Int) throws {
        let file = try FileHandle(forUpdating: place)
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    /// Changes a bit of the first stretch that reads like this.
    func flip(_ text: [UInt8], at offset: Int = 0) throws {
        let bytes = try read()
        let found = try #require(bytes.range(of: Data(text)))
        try write([bytes[found.lowerBound + offset] ^ 0x10], at: found.lowerBound + offset)
    }
}
