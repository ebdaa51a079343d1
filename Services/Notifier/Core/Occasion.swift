package import CaseModel
package import Wire

/// An event as it came, whatever it says.
package typealias HeardEvent = CloudEvent

/// What is known beside the event when it is decided who is to be written to.
package struct Surroundings {
    /// Who leads this colleague; `nil` when nobody is known to.
    package let leader: (PersonID) throws -> PersonID?

    /// Who has this case now; `nil` when nobody does, or it is not known.
    package let caller: (CaseID) throws -> PersonID?

    /// Who has this hour of the case in their calendar by us; `nil` when nobody has.
    package let invited: (CaseID, AppointmentID) throws -> PersonID?

    package init(
        leader: @escaping (PersonID) throws -> PersonID?,
        caller: @escaping (CaseID) throws -> PersonID? = { _ in nil },
        invited: @escaping (CaseID, AppointmentID) throws -> PersonID? = { _, _ in nil }
    ) {
        self.invited = invited
        self.leader = leader
        self.caller = caller
    }
}

/// An event that a letter follows from, and the letters that follow.
package struct Occasion: Sendable {
    package let event: EventType
    let letters: @Sendable (HeardEvent, Surroundings) throws -> [any Letter]

    /// - Parameter owe: the letters that follow; none when this event asks for none.
    package init<Event: BusEvent>(_ owe: @escaping @Sendable (Event, Surroundings) throws -> [any Letter]) {
        event = Event.type
        letters = { try owe(try $0.body(Event.self), $1) }
    }

    package init<Event: BusEvent>(_ owe: @escaping @Sendable (Event) -> [any Letter]) {
        self.init { event, _ in owe(event) }
    }
}
