package import CaseModel
import Glibc
package import Store
package import Wire

/// A copy of a running process's own file, made page by page on its own connection, between its other work.
package final class Saving {
    /// Pages between two turns, 4 KiB each: a few milliseconds.
    private static let pages = 512

    private let folder: String
    private let room: CopyRoom
    private let now: () -> Timestamp
    private let begun: Timestamp
    private var ended: Timestamp?
    /// `nil` when it is done, or was given up.
    private var copy: FileCopy?
    private var counts = (pages: 0, remaining: 0)
    private var trouble: String?
    private var isTold = false

    /// Begins a copy in `folder`, in place of an earlier one; or says in its state that there is no room for it.
    ///
    /// - Throws: `OperatingFault.cannotSave` when the folder cannot be made; a store error.
    package init(_ database: Database, into folder: String, room: CopyRoom, at now: @escaping () -> Timestamp) throws {
        guard Files.makeFolder(folder) else { throw OperatingFault.cannotSave }
        self.folder = folder
        self.room = room
        self.now = now
        begun = now()
        CopyPlace.clear(folder)
        guard room.holds(try database.bytes()) else {
            trouble = "no_room"
            return
        }
        let path = CopyPlace.path(in: folder)
        copy = try FileCopy(of: database, to: path)
        chmod(path, 0o600)
    }

    package var isUnderWay: Bool { copy != nil }

    /// Takes some pages more. Outside a transaction. What the journal is to say of it, once; what is half is gone then.
    @discardableResult
    package func step() -> LogLine? {
        if let copy {
            if room.holds(0) {
                do { try copy.step(pages: Self.pages) } catch { trouble = "sqlite_\(error.code)" }
                counts = (copy.total, copy.remaining)
            } else {
                trouble = "no_room"
            }
            if copy.isDone { ended = now() }
            if copy.isDone || trouble != nil { self.copy = nil }
        }
        guard let trouble, !isTold else { return nil }
        isTold = true
        CopyPlace.clear(folder)
        return LogLine(.error, "backup.failed", ["reason": trouble])
    }

    /// How far it is, for the operator.
    package var state: JSON {
        var state: JSONObject = [
            "file": .string(CopyPlace.path(in: folder)), "done": .bool(ended != nil),
            "pages": .integer(Int64(counts.pages)), "remaining": .integer(Int64(counts.remaining)),
            "begun": .string(begun.description),
        ]
        if let ended { state["ended"] = .string(ended.description) }
        if let trouble { state["trouble"] = .string(trouble) }
        return .object(state)
    }
}
