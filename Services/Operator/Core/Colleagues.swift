package import CaseModel
import Wording

/// Who works here and in which units, so that tables show names and people can be named by name.
package struct Colleagues: Equatable, Sendable {
    package let units: [StaffUnit]
    package let people: [StaffMember]
    private let nameOfPerson: [PersonID: String]
    private let nameOfUnit: [UnitID: String]

    package init(_ staff: ListStaff.Reply) {
        units = staff.units
        people = staff.people
        nameOfPerson = Dictionary(staff.people.map { ($0.person, $0.name) }) { first, _ in first }
        nameOfUnit = Dictionary(staff.units.map { ($0.unit, $0.name) }) { first, _ in first }
    }

    /// The colleague's name; the identifier of somebody who is not on the list, a dash for nobody.
    package func name(of person: PersonID?) -> String { person.map { nameOfPerson[$0] ?? $0.rawValue } ?? "–" }

    /// The name, and of somebody who has left that they are not here any more: nobody waits for them to do anything.
    package func nameIfHere(of person: PersonID?) -> String {
        let hasLeft = people.contains { $0.person == person && !$0.isActive }
        return hasLeft ? "\(name(of: person)) (\(Wording.Desk.gone))" : name(of: person)
    }

    package func name(of unit: UnitID) -> String { nameOfUnit[unit] ?? unit.rawValue }

    /// The leader of the nearest unit from this one upwards that has one.
    package func leader(of unit: UnitID) -> PersonID? {
        var next = units.first { $0.unit == unit }
        for _ in units {
            guard let here = next else { return nil }
            if let leader = here.leader { return leader }
            next = here.parent.flatMap { parent in units.first { $0.unit == parent } }
        }
        return nil
    }

    /// The colleague a person has named: by identifier, by full name, or by a part of it that only one has.
    package func person(_ text: String) throws(OperatingRefusal) -> PersonID {
        let active = people.filter(\.isActive)
        if let known = people.first(where: { $0.person.rawValue == text }) { return known.person }
        switch Self.found(text, among: active.map { ($0.person, $0.name) }) {
        case .one(let person): return person
        case .none: throw .personUnknown(text)
        case .several(let names): throw .personAmbiguous(text, names)
        }
    }

    /// Likewise, also somebody who has left: what they had is given on.
    package func anybody(_ text: String) throws(OperatingRefusal) -> PersonID {
        do { return try person(text) } catch {
            guard case .personUnknown = error else { throw error }
            switch Self.found(text, among: people.filter { !$0.isActive }.map { ($0.person, $0.name) }) {
            case .one(let gone): return gone
            case .none: throw error
            case .several(let names): throw .personAmbiguous(text, names)
            }
        }
    }

    /// The unit a person has named, likewise.
    package func unit(_ text: String) throws(OperatingRefusal) -> UnitID {
        if let known = units.first(where: { $0.unit.rawValue == text }) { return known.unit }
        switch Self.found(text, among: units.map { ($0.unit, $0.name) }) {
        case .one(let unit): return unit
        case .none: throw .unitUnknown(text)
        case .several(let names): throw .unitAmbiguous(text, names)
        }
    }

    /// The same where something new is registered or a case is given a unit: one that is closed takes nothing new.
    package func openUnit(_ text: String) throws(OperatingRefusal) -> UnitID {
        let unit = try unit(text)
        guard !units.contains(where: { $0.unit == unit && $0.isClosed == true }) else { throw .unitClosed(text) }
        return unit
    }

    private enum Found<ID> {
        case none
        case one(ID)
        case several([String])
    }

    /// Full names go before whole words, whole words before beginnings.
    private static func found<ID>(_ text: String, among all: [(ID, String)]) -> Found<ID> {
        let wanted = text.folded
        guard !wanted.isEmpty else { return .none }
        let ways: [(String) -> Bool] = [
            { $0.folded == wanted },
            { $0.split(separator: " ").contains { String($0).folded == wanted } },
            { $0.split(separator: " ").contains { String($0).folded.hasPrefix(wanted) } },
        ]
        for fits in ways {
            let found = all.filter { fits($0.1) }
            if found.count == 1 { return .one(found[0].0) }
            if found.count > 1 { return .several(found.map(\.1).sorted()) }
        }
        return .none
    }
}
