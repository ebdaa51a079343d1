package import CaseModel

/// A, B, C: talk with the citizen, tell the employees, return to the citizen (R-038 … R-040).
///
/// Nothing of it is kept for itself: A is the first talk, B an obligation, C the next talk that was promised. So each
/// link has the one clock it already had, and an open C is escalated as every call is.
package enum ABCChain {
    /// One talk with the citizen.
    package struct Talk: Equatable, Sendable {
        package let spokenAt: Timestamp
        package init(spokenAt: Timestamp) { self.spokenAt = spokenAt }
    }

    /// How far it has come; `nil` before the first talk.
    ///
    /// - Parameters:
    ///   - talks: those in which the citizen was reached.
    ///   - telling: B, when it was ever owed.
    ///   - told: who heard of it.
    ///   - returnBy: the limit of a call that is still owed.
    package static func standing(
        talks: [Talk], telling: Obligation?, told: [PersonID], returnBy: Timestamp?
    ) -> ABCRow? {
        guard let first = talks.map(\.spokenAt).min() else { return nil }
        var toldAt: Timestamp?
        if case .fulfilled(let moment, _) = telling?.state { toldAt = moment }
        // Whoever returns before the employees have heard of it has nothing to return with.
        let heard = telling == nil ? first : toldAt
        let returned = heard.flatMap { heard in talks.map(\.spokenAt).filter { $0 > heard && $0 > first }.min() }
        return ABCRow(
            spokenAt: first, told: toldAt, toldPeople: told,
            tellBy: telling?.isOpen == true ? telling?.due : nil, returned: returned, returnBy: returnBy)
    }
}
