package import CaseModel
import Glibc
package import Store
package import Wire

/// A copy of a running process's own file, made page by page on its own connection, between its other work.
package final class Saving {
    /// Pages between two turns, 4 KiB each: a few milliseconds.
    private static let pages = 512

    package private(set) var path: String
    private let copy: FileCopy
    private let begun: Timestamp
    private var ended: Timestamp?
    private let now: () -> Timestamp
    private var trouble: StoreError?

    /// Begins a copy in `folder`, in place of an earlier one.
    ///
    /// - Throws: `OperatingFault.cannotSave` when the folder cannot be made; a store error.
    package init(_ database: Database, into folder: String, at now: @escaping () -> Timestamp) throws {
        guard Files.makeFolder(folder) else { throw OperatingFault.cannotSave }
        path = "\(folder)/copy.sqlite"
        for file in [path, "\(path)-journal", "\(path)-wal", "\(path)-shm"] { unlink(file) }
        copy = try FileCopy(of: database, to: path)
        chmod(path, 0o600)
        self.now = now
        begun = now()
    }

    package var isUnderWay: Bool { !copy.isDone && trouble == nil }

    /// Takes some pages more. Outside a transaction. What goes wrong with the copy is told to whoever wants it.
    package func step() {
        guard isUnderWay else { return }
        do { try copy.step(pages: Self.pages) } catch { trouble = error }
        if copy.isDone { ended = now() }
    }

    /// How far it is, for the operator.
    package var state: JSON {
        var state: JSONObject = [
            "file": .string(path), "done": .bool(copy.isDone), "pages": .integer(Int64(copy.total)),
            "remaining": .integer(Int64(copy.remaining)), "begun": .string(begun.description),
        ]
        if let ended { state["ended"] = .string(ended.description) }
        if let trouble { state["trouble"] = .string("sqlite_\(trouble.code)") }
        return .object(state)
    }
}
