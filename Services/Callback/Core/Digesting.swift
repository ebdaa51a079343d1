package import CaseModel

/// Whom so much is to be told at once that one message must do: ten messages on a Monday morning are read as none.
package enum Digesting {
    /// - Parameters:
    ///   - recipients: of each thing that is told now, who is told.
    ///   - fewest: from how many things on.
    package static func people(_ recipients: [[PersonID]], from fewest: Int) -> Set<PersonID> {
        var counts: [PersonID: Int] = [:]
        for person in recipients.flatMap({ Set($0) }) { counts[person, default: 0] += 1 }
        return Set(counts.filter { $0.value >= fewest }.keys)
    }
}
