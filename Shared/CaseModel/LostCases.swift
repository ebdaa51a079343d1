/// What is to be said of a case of which others still speak, and which its owner does not have.
package enum LostCase: Hashable, Sendable {
    /// Something about it waits for the operator, and it may come back.
    case waits
    /// What waited was given up: it does not come back, and is registered anew.
    case gone
}

/// Cases that an owner was asked about and waits for the operator with, or has lost for good.
package struct LostCases: Hashable, Sendable {
    package var waiting: Set<CaseID>
    package var gone: Set<CaseID>

    package init(waiting: Set<CaseID> = [], gone: Set<CaseID> = []) {
        self.waiting = waiting
        self.gone = gone
    }

    package var isEmpty: Bool { waiting.isEmpty && gone.isEmpty }
    package var all: Set<CaseID> { waiting.union(gone) }

    /// One that waits may come back, whatever was given up about it before.
    package subscript(id: CaseID) -> LostCase? { waiting.contains(id) ? .waits : gone.contains(id) ? .gone : nil }

    /// Whether nothing new is begun in the case: it is lost for good, and what is written about it would wait for the operator once
    /// more. Asked by the pages and by the command line before anything is done; what waits and may come back is written in as ever.
    package func bars(_ id: CaseID) -> Bool { self[id] == .gone }

    package mutating func add(_ others: LostCases) {
        waiting.formUnion(others.waiting)
        gone.formUnion(others.gone)
    }

    /// Without those that the owner has after all: of one that only waits, everything but the newest is there.
    package func without(_ known: [CaseID]) -> LostCases {
        LostCases(waiting: waiting.subtracting(known), gone: gone.subtracting(known))
    }
}
