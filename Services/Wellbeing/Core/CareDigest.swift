package import CaseModel

/// Leaders for whom so much comes up at once that one message must do: ten on a Monday morning are read as none.
package enum CareDigest {
    /// - Parameters:
    ///   - leaders: of each thing that is told now, whom it is told.
    ///   - fewest: from how many things on.
    package static func leaders(_ leaders: [PersonID], from fewest: Int) -> Set<PersonID> {
        var counts: [PersonID: Int] = [:]
        for leader in leaders { counts[leader, default: 0] += 1 }
        return Set(counts.filter { $0.value >= fewest }.keys)
    }
}
