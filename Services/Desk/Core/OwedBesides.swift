package import CaseModel

/// What somebody owes beside calls, gathered so that a busy day stays readable.
///
/// A call that is not made in time asks for a few lines to the citizen. Whoever has thirty calls has thirty of these
/// beside them, and would read each citizen twice; as long as there is time they are one line.
package struct OwedBesides: Hashable, Sendable {
    /// What stands line by line, the most urgent first.
    package let single: [ObligationRow]
    /// Lines to citizens that are not late, the nearest first; empty when there are so few that they stand with the others.
    package let receipts: [ObligationRow]

    /// From so many on they are gathered.
    package static let fewestGathered = 4

    package init(_ rows: [ObligationRow], at now: Timestamp) {
        let sorted = rows.sorted { ($0.due, $0.case) < ($1.due, $1.case) }
        let waiting = sorted.filter { $0.kind == .personalReceipt && $0.due > now }
        receipts = waiting.count < Self.fewestGathered ? [] : waiting
        let gathered = Set(receipts.map(\.obligation))
        single = sorted.filter { !gathered.contains($0.obligation) }
    }
}
