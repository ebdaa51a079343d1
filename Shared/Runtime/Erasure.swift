package import CaseModel
package import Store
import Wire

/// Something that was erased by a decision made outside the system, and when: a line of the ledger of erasures.
package struct Erasure: Hashable, Sendable {
    /// `K-…`, or whatever else was erased.
    package let id: String
    package let at: Timestamp

    package init(id: String, at: Timestamp) {
        self.id = id
        self.at = at
    }

    /// The case that was erased; `nil` when it was something else.
    package var `case`: CaseID? { id.hasPrefix("\(CaseID.prefix)-") ? CaseID(rawValue: id) : nil }

    /// What the operator says was erased; an earlier release's program does not say when, and it is now.
    init?(_ id: JSON, at: JSON?, now: Timestamp) {
        guard let id = id.string else { return nil }
        self.init(id: id, at: at?.string.flatMap(Timestamp.init(rfc3339:)) ?? now)
    }
}

/// Empties SQLite's side file after words were erased, so that they are gone from the disk.
package struct ErasedCleaning: Effect {
    package static let key = "erased-cleaning"

    private let database: Database

    package var key: String { Self.key }

    /// What is to be done in this file; nothing before its index of words has been written anew.
    package static func owed(in database: Database, isIndexed: Bool) throws(StoreError) -> [any Effect] {
        guard try ErasedCases(database).isCleaningOwed else { return [] }
        if isIndexed, try WordIndex(database).isOwed { return [] }
        return [ErasedCleaning(database: database)]
    }

    package func perform() throws(EffectTrouble) -> String {
        do {
            guard try database.checkpoint() else { throw EffectTrouble("erasure.cannot_clean") }
        } catch { throw EffectTrouble("erasure.cannot_clean") }
        return "clean"
    }
}
