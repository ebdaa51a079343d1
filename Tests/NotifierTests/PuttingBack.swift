import CaseModel
import NotifierShell
import Runtime
import Store
import Support
import Wire

/// Notifier's file saved, and put back later, as an operator does it.
extension ServiceBench<NotifierService> {
    /// A backup of the file.
    func saved() throws -> Database {
        let copy = try Database(path: ":memory:")
        try FileCopy.fill(copy, from: database)
        return copy
    }

    /// The file is put back from a backup, and somebody has looked at what is lost and says that it may go on.
    ///
    /// - Parameter erased: cases that the ledger of erasures names.
    func putBack(_ copy: Database, erasing erased: [CaseID] = []) throws {
        let (others, lost) = (others, said)
        self.others = { method, body in
            method == "bus.said"
                ? .success(["events": .array(lost.map(\.json)), "through": .integer(Int64(lost.count))])
                : others(method, body)
        }
        try FileCopy.fill(database, from: copy)
        try Meta(database).set("restored", clock.now.description)
        try restart()
        try operate(.erasuresReplay, ["identifiers": .array(erased.map { .string($0.rawValue) }), "last": true])
        try operate(.heldRelease, ["reason": "DRIFT-1"])
    }
}
