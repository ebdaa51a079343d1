package import CaseModel
import Wording

/// Names for identifiers: who works here and in which unit, as a page shows them.
package struct NameBook: Hashable, Sendable {
    package let units: [StaffUnit]
    package let people: [StaffMember]

    package init(units: [StaffUnit] = [], people: [StaffMember] = []) {
        self.units = units
        self.people = people
    }

    package init(_ reply: ListStaff.Reply) { self.init(units: reply.units, people: reply.people) }

    /// The colleague's name; somebody who is not in the book is called so.
    package func name(of person: PersonID) -> String {
        people.first { $0.person == person }?.name ?? Wording.Desk.colleague
    }

    package func name(ifAny person: PersonID?) -> String? { person.map { name(of: $0) } }

    package func name(of unit: UnitID) -> String { units.first { $0.unit == unit }?.name ?? Wording.Desk.unit }

    /// Those who still work here and may be chosen for something, in order of name.
    package func colleagues(in unit: UnitID? = nil) -> [StaffMember] {
        people.filter { $0.isActive && (unit == nil || $0.unit == unit) }.sorted {
            ($0.name, $0.person) < ($1.name, $1.person)
        }
    }

    /// Those whose work includes ringing, for choosing who rings.
    package var callers: [StaffMember] { colleagues().filter { Doors.rings($0.roles) } }
}
