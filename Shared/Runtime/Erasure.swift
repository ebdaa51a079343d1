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

extension ErasedCases {
    /// Whether they are erased in a file that was put back: what they are has gone once before, by the file that lay there.
    package static func isOnceMore(in database: Database) throws(StoreError) -> Bool {
        try Meta(database).value(Hold.key) != nil
    }

    /// Erases those of them that are cases, in the turn's transaction: each stands here from now on, and what its service
    /// held of it goes, with the answers to commands that name it or a part of it.
    ///
    /// - Parameter erase: takes out what is held of a case, which may have been erased here before; returns the names of its
    ///   parts, `nil` when there was nothing.
    /// - Returns: of how many of them there was something.
    package func erase(
        _ erasures: [Erasure], _ erase: (_ case: CaseID, _ isKnown: Bool) throws -> [String]?
    ) throws -> Int {
        var held = 0
        var names: Set<String> = []
        for erasure in erasures {
            guard let id = erasure.case else { continue }
            let isKnown = try at(id.rawValue) != nil
            try add(id, at: erasure.at)
            guard let parts = try erase(id, isKnown) else { continue }
            held += 1
            names.formUnion(parts + [id.rawValue])
        }
        guard held > 0 else { return 0 }
        try forgetAnswers(naming: names)
        try oweCleaning()
        return held
    }
}

/// Empties SQLite's side file after words were erased, so that they are gone from the disk. It is done once nobody held it up:
/// whoever else reads in the file just then keeps the words there, and it is tried again.
package struct ErasedCleaning: Effect {
    package static let key = "erased-cleaning"

    private let database: Database

    package var key: String { Self.key }

    package init(in database: Database) { self.database = database }

    /// What is to be done in this file; nothing before its index of words has been written anew.
    package static func owed(in database: Database, isIndexed: Bool) throws(StoreError) -> [any Effect] {
        guard try ErasedCases(database).isCleaningOwed else { return [] }
        if isIndexed, try WordIndex(database).isOwed { return [] }
        return [ErasedCleaning(in: database)]
    }

    package func perform() throws(EffectTrouble) -> String {
        do {
            guard try database.checkpoint() else { throw EffectTrouble("erasure.cannot_clean") }
        } catch { throw EffectTrouble("erasure.cannot_clean") }
        return "clean"
    }
}
