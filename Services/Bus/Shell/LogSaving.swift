package import BusCore
package import CaseModel
import Glibc
package import Runtime
import Store
package import Wire

/// A copy of the log in one file, made piece by piece while the bus works: its tables, and its events in the table in which
/// older releases kept them. Whoever opens a copy moves them out again.
package final class LogSaving {
    /// Pages and events between two turns: a few milliseconds.
    private static let pages = 512
    private static let events = 512

    private let log: FileLog
    private let folder: String
    private let path: String
    private let room: CopyRoom
    private let now: () -> Timestamp
    private let begun: Timestamp
    private var ended: Timestamp?
    private var trouble: String?
    private var isTold = false
    /// Events that the disk has changed: in the copy they are missing.
    private var omitted: Int64 = 0
    private var tables: FileCopy?
    private var target: (database: Database, insertion: Sentence)?
    /// Everything up to here is in the copy.
    private var through: Int64 = 0
    private var known: Set<Int64> = []

    /// Begins a copy in `folder`, in place of an earlier one; or says in its state that there is no room for it.
    ///
    /// - Throws: `OperatingFault.cannotSave` when the folder cannot be made; a log failure.
    package init(_ log: FileLog, into folder: String, room: CopyRoom, at now: @escaping () -> Timestamp) throws {
        guard Files.makeFolder(folder) else { throw OperatingFault.cannotSave }
        self.log = log
        self.folder = folder
        self.room = room
        self.now = now
        path = CopyPlace.path(in: folder)
        begun = now()
        CopyPlace.clear(folder)
        if !room.holds(try Self.size(log)) { trouble = "no_room" }
    }

    /// What a copy takes, generously reckoned: rows lie less closely than records, and pass through a side file.
    private static func size(_ log: FileLog) throws(LogFailure) -> Int64 {
        let tables = try log.tables.store { () throws(StoreError) in try log.database.bytes() }
        let events = log.buffer.end - log.index.ways[0].place
        return tables + events + events / 4 + (8 << 20)
    }

    package var isUnderWay: Bool { ended == nil && trouble == nil }

    /// Takes some more. Between two turns. What the journal is to say of it, once; what is half is gone then.
    ///
    /// - Throws: when the log itself failed; what goes wrong with the copy is told to whoever wants it.
    @discardableResult
    package func step() throws(LogFailure) -> LogLine? {
        if isUnderWay {
            do {
                if !room.holds(0) {
                    trouble = "no_room"
                } else if target == nil {
                    try copyTables()
                } else {
                    try copyEvents()
                }
            } catch let error as StoreError {
                trouble = "sqlite_\(error.code)"
            } catch let failure as LogFailure {
                throw failure
            } catch { trouble = "\(type(of: error))" }
        }
        guard !isUnderWay, !isTold else { return nil }
        isTold = true
        (tables, target) = (nil, nil)
        if let trouble {
            CopyPlace.clear(folder)
            return LogLine(.error, "backup.failed", ["reason": trouble])
        }
        return omitted == 0 ? nil : LogLine(.error, "backup.incomplete", ["omitted": "\(omitted)"])
    }

    private func copyTables() throws {
        if tables == nil {
            try log.settle()
            tables = try FileCopy(of: log.database, to: path)
            chmod(path, 0o600)
        }
        try tables?.step(pages: Self.pages)
        guard tables?.isDone == true else { return }
        tables = nil
        let database = try Database(path: path)
        // On disk bit by bit, when its side file is moved into it, and as a whole when it is complete.
        try database.script("PRAGMA synchronous = NORMAL")
        try database.script("DELETE FROM way_sender; DELETE FROM way; DELETE FROM events_file")
        target = (database, try Sentence(LogTables.insertion, on: database))
        through = log.first - 1
    }

    private func copyEvents() throws {
        guard let target else { return }
        try target.database.savepoint {
            let page = try nextPage()
            for event in page.events { try copy(event, to: target.insertion, target.database) }
            through = page.through
        }
        if through >= log.head { try finish(target.database) }
    }

    /// Past what the disk has changed: in the copy it is missing.
    private func nextPage() throws(LogFailure) -> LogPage {
        do {
            return try log.read(after: through, .all, limit: Self.events, bytes: 1 << 20)
        } catch {
            guard case .damaged(let position) = error else { throw error }
            omitted += 1
            return LogPage(events: [], through: position)
        }
    }

    private func copy(_ event: LoggedEvent, to insertion: Sentence, _ database: Database) throws(StoreError) {
        guard let sender = log.sendersByID[event.sender] else { return }
        if known.insert(sender.row).inserted { try EventsState.write(sender, to: database) }
        insertion.bind(1, event.position)
        insertion.bind(2, sender.row)
        insertion.bind(3, event.number)
        let type = Array(event.type.rawValue.utf8)
        var failure: StoreError?
        type.withUnsafeBytes { type in
            event.digest.withUnsafeBytes { digest in
                event.bytes.withUnsafeBytes { bytes in
                    insertion.bind(4, text: type)
                    insertion.bind(5, digest)
                    insertion.bind(6, bytes)
                    do throws(StoreError) { try insertion.run() } catch { failure = error }
                }
            }
        }
        if let failure { throw failure }
    }

    /// What changed in the tables while the events were copied; then all of it goes on disk.
    private func finish(_ database: Database) throws {
        try log.settle()
        let copied = try database.first("SELECT COALESCE(MAX(position), 0) AS position FROM moment", [:]) {
            $0.integer("position")
        }
        let sql = """
            SELECT position, at
              FROM moment
             WHERE position > :copied
             ORDER BY position
            """
        let moments = try log.database.rows(sql, ["copied": .integer(copied ?? 0)]) {
            ($0.integer("position"), $0.integer("at"))
        }
        try database.savepoint {
            for (position, at) in moments {
                try database.run(
                    "INSERT INTO moment (position, at) VALUES (:position, :at)",
                    ["position": .integer(position), "at": .integer(at)])
            }
            for sender in log.sendersByID.values.sorted(by: { $0.row < $1.row }) {
                try EventsState.write(sender, to: database)
                try database.run(
                    "UPDATE sender SET trimmed = :number WHERE sender_id = :sender",
                    ["number": .integer(sender.trimmed), "sender": .integer(sender.row)])
            }
            try database.run("DELETE FROM event WHERE position < :first", ["first": .integer(log.first)])
        }
        try database.script("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
        let file = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        guard file >= 0, fsync(file) == 0 else { throw StoreError(code: 10, message: "the copy cannot be synced") }
        unlink(path + ".lock")
        ended = now()
    }

    /// How far it is, for the operator.
    package var state: JSON {
        let kept = log.head - log.first + 1
        var state: JSONObject = [
            "file": .string(path), "done": .bool(ended != nil), "pages": .integer(kept),
            "remaining": .integer(target == nil && ended == nil ? kept : log.head - max(through, log.first - 1)),
            "begun": .string(begun.description),
        ]
        if let ended { state["ended"] = .string(ended.description) }
        if let trouble { state["trouble"] = .string(trouble) }
        if omitted > 0 { state["omitted"] = .integer(omitted) }
        return .object(state)
    }
}
