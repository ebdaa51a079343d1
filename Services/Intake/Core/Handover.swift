package import CaseModel

/// A complaint handed to a named recipient on the formal track, until that person has said: I have it.
package enum Handover: Hashable, Sendable {
    /// Exclusive: kept if acknowledged before it.
    case awaited(by: Timestamp)
    /// The moment has passed; the recipient's leader has been told. It can still be acknowledged.
    case overdue(since: Timestamp)
    case acknowledged(at: Timestamp)

    package enum Input: Hashable, Sendable {
        case timePassed
        /// This person says so.
        case acknowledged(by: PersonID)
    }

    /// What the other services should hear of it.
    package enum Announcement: Hashable, Sendable {
        case overdue, acknowledged
    }

    package typealias Decision = (next: Handover, announce: [Announcement])

    /// What `input` means at `now` for a handover to `recipient`.
    ///
    /// - Throws: `notTheRecipient` when somebody else says so: a colleague's word does not show that it has arrived.
    package func transition(
        _ input: Input, to recipient: PersonID, at now: Timestamp
    ) throws(IntakeRefusal) -> Decision {
        if case .acknowledged(let person) = input, person != recipient { throw .notTheRecipient }
        switch (self, input) {
        case (.awaited(let by), .timePassed) where now >= by: return (.overdue(since: by), [.overdue])
        case (.awaited, .acknowledged), (.overdue, .acknowledged):
            return (.acknowledged(at: now), [.acknowledged])
        // Said twice is said once.
        case (.acknowledged, .acknowledged): return (self, [])
        case (.awaited, .timePassed), (.overdue, .timePassed), (.acknowledged, .timePassed): return (self, [])
        }
    }
}
