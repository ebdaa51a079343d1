import CaseModel
import IntakeCore
import Runtime

/// What holds by the citizen's other cases, for whoever rings (decision 115).
extension CaseReadings {
    /// That a way to us is closed, or that the cooperation stands on red, in another case that a person has said is the same
    /// citizen's. Of the case itself nothing is said; each that says something is a look of its own.
    ///
    /// - Parameters:
    ///   - group: the citizen's cases, this one among them.
    ///   - readers: whoever reads it: a case about one of them, or one that they are disqualified in, is not spoken of.
    func elsewhere(
        _ group: [CaseID], beside id: CaseID, for readers: [PersonID], by asker: String
    ) throws -> HoldsElsewhere? {
        let staff = StaffBook(turn.database)
        var closed: Set<ContactWay> = []
        var (isRed, ask) = (false, [PersonID]())
        for other in group where other != id {
            guard let stored = try cases.find(other) else { continue }
            let circle = try cases.circle(of: stored)
            guard Set(circle.about + circle.disqualified).isDisjoint(with: readers) else { continue }
            // A restriction outlives the closing of its case, and a step does not.
            let ways = try closedWays(of: other) ?? []
            let isRedHere = circle.step == .red && !stored.isClosed
            guard isRedHere || !ways.isEmpty else { continue }
            try turn.audit("holds-elsewhere", by: asker, about: other.rawValue)
            closed.formUnion(ways)
            guard isRedHere else { continue }
            isRed = true
            let team = try circle.contactTeam.filter { try staff.worksHere($0) }
            let leader = try staff.leaders(of: stored.unit).first { !circle.about.contains($0) }
            ask += team.isEmpty ? [leader].compactMap(\.self) : team
        }
        guard isRed || !closed.isEmpty else { return nil }
        return HoldsElsewhere(
            closedWays: ContactWay.allCases.filter(closed.contains), isRed: isRed,
            ask: ask.eachOnce.filter { !readers.contains($0) })
    }
}
