package import CaseModel
package import DeskCore
package import Wire

/// What Desk hears on the bus, and what it takes from it.
extension Change {
    /// Only what changes a line on Mine opkald or Holdet (decision 13).
    package static let types = [
        CallOwed.type, CallMissed.type, CallAttempted.type, NoteFiled.type, CaseClosed.type, StepDecided.type,
        Prompted.type, PromptedTogether.type, CallMoved.type, CitizenReached.type, Chased.type,
    ]

    /// - Throws: when the event does not hold what its type says.
    package init(_ event: CloudEvent, at position: Int64) throws {
        var unit: UnitID?
        var persons: [PersonID] = []
        switch event.type {
        case CallOwed.type:
            let owed = try event.body(CallOwed.self)
            unit = owed.unit
            persons = [owed.assigned].compactMap(\.self)
        case CallMoved.type:
            let moved = try event.body(CallMoved.self)
            persons = [moved.from, moved.to].compactMap(\.self)
        case Chased.type: persons = try event.body(Chased.self).recipients
        case StepDecided.type: unit = try event.body(StepDecided.self).unit
        case PromptedTogether.type: persons = [try event.body(PromptedTogether.self).leader]
        case Prompted.type: persons = [try event.body(Prompted.self).leader]
        default: break
        }
        self.init(
            position: position, id: event.id, cause: event.cause, subject: event.subject, unit: unit, persons: persons)
    }
}
