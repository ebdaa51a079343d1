package import CaseModel
import Wording

/// Names for identifiers: who works here and in which unit, as a page shows them.
package struct NameBook: Hashable, Sendable {
    package let units: [StaffUnit]
    package let people: [StaffMember]
    /// Who is away now or will be.
    package let absences: [Absence]
    private let placeOfUnit: [UnitID: Int]
    private let placeOfPerson: [PersonID: Int]

    /// Units and people come in the order in which they are to be listed, which is Directory's.
    package init(units: [StaffUnit] = [], people: [StaffMember] = [], absences: [Absence] = []) {
        self.units = units
        self.people = people
        self.absences = absences
        placeOfUnit = Dictionary(units.enumerated().map { ($1.unit, $0) }) { first, _ in first }
        placeOfPerson = Dictionary(people.enumerated().map { ($1.person, $0) }) { first, _ in first }
    }

    package init(_ reply: ListStaff.Reply) {
        self.init(units: reply.units, people: reply.people, absences: reply.absences ?? [])
    }

    /// The colleague's name; somebody who is not in the book is called so.
    package func name(of person: PersonID) -> String {
        placeOfPerson[person].map { people[$0].name } ?? Wording.Desk.colleague
    }

    /// What a citizen's contact person is called, as their letters have it: whoever has left is nobody's way in.
    package func name(ofContact person: PersonID?) -> String? {
        person.flatMap { placeOfPerson[$0] }.map { people[$0] }.flatMap { $0.isActive ? $0.name : nil }
    }

    /// What those are called who work here, by identifier; `nil` where that is nobody.
    package func names(of people: [PersonID]) -> [String: String]? {
        let found = people.compactMap { person in name(ofContact: person).map { (person.rawValue, $0) } }
        return found.isEmpty ? nil : Dictionary(found) { first, _ in first }
    }

    package func name(ifAny person: PersonID?) -> String? { person.map { name(of: $0) } }

    package func name(of unit: UnitID) -> String { placeOfUnit[unit].map { units[$0].name } ?? Wording.Desk.unit }

    /// The unit as somebody of it signs with it; `nil` where it is not in the book.
    package func ownUnit(_ unit: UnitID) -> StaffAddress.OwnUnit? {
        placeOfUnit[unit].map { StaffAddress.OwnUnit(unit: unit, name: units[$0].name) }
    }

    /// Where the colleague stands on a list of names, somebody who is not in the book last.
    package func place(of person: PersonID?) -> Int { person.flatMap { placeOfPerson[$0] } ?? people.count }

    /// The unit and those above it, the nearest first; ends where units lie in a circle.
    package func units(above unit: UnitID) -> [StaffUnit] {
        var found: [StaffUnit] = []
        var next: UnitID? = unit
        while let current = next, let place = placeOfUnit[current], found.count < units.count {
            found.append(units[place])
            next = units[place].parent
        }
        return found
    }

    /// Those who lead the person's unit and the units above it, the nearest first, themself left out; `nil` where nobody can say.
    package func leaders(over viewer: Viewer) -> [PersonID]? {
        guard placeOfUnit[viewer.unit] != nil else { return nil }
        let present = Set(colleagues().map(\.person))
        return units(above: viewer.unit).compactMap(\.leader).eachOnce
            .filter { $0 != viewer.person && present.contains($0) }
    }

    /// To choose among units, in order of name.
    package func unitChoices(where isListed: (UnitID) -> Bool) -> [(value: String, label: String)] {
        choices(units.filter { isListed($0.unit) })
    }

    /// To choose where something new is registered, or which unit a case is given, in order of name: those that are open.
    ///
    /// - Parameter kept: the unit that the case has, or that stands in the form already.
    package func openUnitChoices(
        keeping kept: UnitID? = nil, where isListed: (UnitID) -> Bool = { _ in true }
    ) -> [(value: String, label: String)] {
        choices(units.filter { ($0.isClosed != true || $0.unit == kept) && isListed($0.unit) })
    }

    package func choices(_ units: [StaffUnit]) -> [(value: String, label: String)] {
        units.map { ($0.unit.rawValue, $0.name) }
    }

    /// The units whose learning this person answers for, in order of name.
    package func units(learningOf viewer: Viewer) -> [StaffUnit] {
        units.filter { viewer.has(.learningLead) || viewer.leads.contains($0.unit) }
    }

    /// Those who still work here and may be chosen for something, in order of name.
    package func colleagues(in unit: UnitID? = nil) -> [StaffMember] {
        people.filter { $0.isActive && (unit == nil || $0.unit == unit) }
    }

    /// To choose among them: each by name and unit.
    package func choices(_ people: [StaffMember]) -> [(value: String, label: String)] {
        people.map { ($0.person.rawValue, "\($0.name), \(name(of: $0.unit))") }
    }

    /// Those whose work includes ringing, for choosing who rings.
    package var callers: [StaffMember] { colleagues().filter { Doors.rings($0.roles) } }

    /// Those whose work is cases, for choosing to whom one is handed: nobody else could open it.
    package var takers: [StaffMember] { colleagues().filter(\.roles.handleCases) }

    /// Those to choose among for what was agreed: colleagues whose work is cases in these units; and those who stand there
    /// already, wherever they work.
    package func owners(near units: UnitID?..., keeping kept: [PersonID] = []) -> [(value: String, label: String)] {
        choices(
            people.filter { member in
                kept.contains(member.person)
                    || (member.isActive && member.roles.handleCases && units.contains(member.unit))
            })
    }

    /// The colleagues who have one of these roles.
    package func people(with roles: Role...) -> [StaffMember] {
        colleagues().filter { member in roles.contains(where: member.roles.contains) }
    }

    /// The last day on which the colleague is away without a break, when they are away on `day`.
    package func awayUntil(_ person: PersonID, on day: CivilDay) -> CivilDay? {
        let own = absences.filter { $0.person == person }
        var last: CivilDay?
        var next = day
        while let end = own.filter({ $0.covers(next) }).map(\.to).max() {
            last = end
            next = end.adding(days: 1)
        }
        return last
    }

    /// Whether the colleague is in the book and does not work here any more.
    package func hasLeft(_ person: PersonID) -> Bool { placeOfPerson[person].map { !people[$0].isActive } ?? false }

    /// The name, with "fraværende til …" when the colleague is away, and that they are not here any more when they have left:
    /// wherever somebody is picked or waited for.
    package func nameAndAbsence(of person: PersonID, on day: CivilDay) -> String {
        guard !hasLeft(person) else { return "\(name(of: person)) (\(Wording.Desk.gone))" }
        guard let until = awayUntil(person, on: day) else { return name(of: person) }
        return "\(name(of: person)) (\(Wording.Desk.awayUntil(until)))"
    }

    /// The name, with that they are not here any more when they have left: wherever it is told who somebody was.
    package func nameAndLeaving(of person: PersonID) -> String {
        hasLeft(person) ? "\(name(of: person)) (\(Wording.Desk.gone))" : name(of: person)
    }

    /// Those who ring, as choices of a form.
    package func callerChoices(
        in units: [UnitID]? = nil, on day: CivilDay, without person: PersonID? = nil
    ) -> [(value: String, label: String)] {
        callers.filter { $0.person != person && (units?.contains($0.unit) ?? true) }.map {
            ($0.person.rawValue, nameAndAbsence(of: $0.person, on: day))
        }
    }
}
