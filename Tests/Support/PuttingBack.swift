package import CaseModel
import Runtime
package import Store
import Wire

/// A service's file saved, and put back later, as an operator does it.
extension ServiceBench {
    /// A backup of the file.
    package func saved() throws -> Database {
        let copy = try Database(path: ":memory:")
        try FileCopy.fill(copy, from: database)
        return copy
    }

    /// The file is put back from a backup, and somebody has looked at what is lost and says that it may go on.
    ///
    /// - Parameters:
    ///   - moment: when the backup was made, as the file itself says it; now when absent.
    ///   - erased: cases that the ledger of erasures names.
    package func putBack(_ copy: Database, copied moment: Timestamp? = nil, erasing erased: [CaseID] = []) throws {
        let (others, lost) = (others, said)
        self.others = { method, body in
            guard method == "bus.said" else { return others(method, body) }
            // Of the life that is asked about, behind what the file knows of it.
            let after = body["after"]?.integer ?? 0
            let asked = lost.filter { $0.id.epoch.rawValue == body["epoch"]?.string && $0.id.number > after }
            return .success([
                "events": .array(asked.map(\.json)), "through": .integer(asked.last?.id.number ?? after),
            ])
        }
        try FileCopy.fill(database, from: copy)
        try Meta(database).set("restored", (moment ?? clock.now).description)
        try restart()
        try operate(.erasuresReplay, ["identifiers": .array(erased.map { .string($0.rawValue) }), "last": true])
        try operate(.heldRelease, ["reason": "DRIFT-1"])
    }
}
