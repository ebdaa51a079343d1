package import CaseModel
import Wire

/// What was erased, kept outside every backup: a file put back from before an erasure must erase it again.
///
/// One line of JSON for each, never changed: opaque identifiers, a moment, and where the decision is written.
package struct ErasureLedger: Equatable, Sendable {
    package struct Entry: Codable, Equatable, Sendable {
        /// `K-…`, or whatever else was erased.
        package let id: String
        package let at: Timestamp
        package let reason: String

        package init(id: String, at: Timestamp, reason: String) {
            self.id = id
            self.at = at
            self.reason = reason
        }

        /// The line, LF included.
        package var line: [UInt8] {
            let json: JSON = ["id": .string(id), "at": .string(at.description), "reason": .string(reason)]
            return json.bytes + [0x0A]
        }
    }

    /// A line that cannot be read: nothing is replayed from a ledger that may have lost something.
    package struct Fault: Error, Equatable, CustomStringConvertible {
        package let line: Int
        package var description: String { "line \(line) of the ledger of erasures cannot be read" }
    }

    package let entries: [Entry]

    package init(_ bytes: [UInt8]) throws(Fault) {
        var entries: [Entry] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        // The last line ends with its LF, or it is not whole.
        guard bytes.isEmpty || lines.last?.isEmpty == true else { throw Fault(line: lines.count) }
        for (number, line) in lines.dropLast().enumerated() {
            guard let json = try? JSON.read(line: line), let entry = try? json.decode(Entry.self),
                Subject(rawValue: entry.id) != nil
            else { throw Fault(line: number + 1) }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// The first entry of each identifier, in the order they were erased.
    package var first: [Entry] {
        var seen: Set<String> = []
        return entries.filter { seen.insert($0.id).inserted }
    }

    /// Whether this can name what services erase by it: a case or an incident, whose whole number is asked for, since the ledger
    /// is never corrected and a number that was cut off erases nothing; or a person, whom the municipality may call as it likes.
    package static func isErasable(_ id: String) -> Bool {
        let person = "\(PersonID.prefix)-"
        let isPerson = id.hasPrefix(person) && id != person && Subject(rawValue: id) != nil
        return isPerson || CaseID(rawValue: id)?.isDrawn == true || IncidentID(rawValue: id)?.isDrawn == true
    }

    package var text: String {
        var table = Table(["ERASED", "ID", "REASON"])
        for entry in entries { table.add([entry.at.description, entry.id, entry.reason]) }
        return table.text
    }
}
