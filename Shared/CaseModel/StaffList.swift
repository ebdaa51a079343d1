/// Who works here and in which units; for those who are signed in, and for our own processes.
///
/// The units come first, then the people, both in the order of a Danish list of names, then who is away. What one reply
/// does not hold comes in the next: some three hundred people are a reply.
package struct ListStaff: ServiceCommand {
    package static let method = "directory.staff"
    /// Where the reply before ended; `nil` to begin.
    package let after: StaffPlace?

    package init(after: StaffPlace? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        package let units: [StaffUnit]
        package let people: [StaffMember]
        /// Who is away now or will be, in order of the first day; absent from older releases.
        package let absences: [Absence]?
        /// What to ask for next; absent when this was the last.
        package let next: StaffPlace?

        package init(
            units: [StaffUnit], people: [StaffMember], absences: [Absence]? = nil, next: StaffPlace? = nil
        ) {
            self.units = units
            self.people = people
            self.absences = absences
            self.next = next
        }

        /// This reply and the one that follows it as one.
        package func followed(by other: Reply) -> Reply {
            Reply(
                units: units + other.units, people: people + other.people,
                absences: (absences ?? []) + (other.absences ?? []), next: other.next)
        }
    }

    /// The whole list, asked for reply by reply.
    package static func whole(_ ask: (ListStaff) throws -> Reply) rethrows -> Reply {
        var all = try ask(ListStaff())
        while let next = all.next { all = all.followed(by: try ask(ListStaff(after: next))) }
        return all
    }
}

/// The last that a reply of the list holds: one of the three.
package struct StaffPlace: Codable, Hashable, Sendable {
    package let unit: UnitID?
    package let person: PersonID?
    package let absence: AbsenceID?

    package init(_ unit: UnitID) { (self.unit, person, absence) = (unit, nil, nil) }
    package init(_ person: PersonID) { (unit, self.person, absence) = (nil, person, nil) }
    package init(_ absence: AbsenceID) { (unit, person, self.absence) = (nil, nil, absence) }
}
