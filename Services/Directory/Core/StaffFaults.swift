package import CaseModel

/// The people and units that a municipality has written down, held for what somebody must mend before they count.
///
/// A unit that nobody leads is none: such a chair stands empty for a while in any house, and the nearest leader above sees to
/// it. Where nobody leads above either, `genklang wellbeing gaps` shows it.
package struct StaffWritten: Sendable {
    /// What of a person matters here.
    package struct Person: Sendable {
        package let person: PersonID
        package let user: String
        package let email: String
        package let unit: UnitID
        /// What the municipality's own sign-in calls them; `nil` when that is `user`.
        package let identity: String?

        package init(person: PersonID, user: String, email: String, unit: UnitID, identity: String?) {
            self.person = person
            self.user = user
            self.email = email
            self.unit = unit
            self.identity = identity
        }
    }

    /// One thing to mend: a stable code, and where and what in English, by identifiers and never by a name.
    package struct Fault: Hashable, Sendable {
        package let code: String
        package let words: String

        package init(code: String, words: String) {
            self.code = code
            self.words = words
        }
    }

    private let units: [StaffUnit]
    private let people: [Person]
    private let known: (units: [StaffUnit], people: [Person])

    /// - Parameter known: who and what is there besides, such as the invented municipality.
    package init(_ units: [StaffUnit], _ people: [Person], beside known: (units: [StaffUnit], people: [Person])) {
        self.units = units
        self.people = people
        self.known = known
    }

    /// All of them, in the order in which they are written.
    package var faults: [Fault] { unitFaults + personFaults }

    private var unitFaults: [Fault] {
        let all = known.units + units
        let place = Dictionary(units.enumerated().map { ($1.unit, "units[\($0)] (\($1.unit))") }) { first, _ in first }
        let twice = Self.repeated(all.map(\.unit)).map {
            Fault(code: "directory.unit_twice", words: "units: \($0) stands twice")
        }
        let tree = Organisation(all.map { Organisation.Unit(id: $0.unit, parent: $0.parent, leader: $0.leader) })
        let problems = tree.problems(people: Set((known.people + people).map(\.person)))
        // Somebody below it would be led, and contacts handed up, through what takes nothing new.
        let closed = Set(all.filter { $0.isClosed == true }.map(\.unit))
        let above = all.filter { $0.isClosed != true && $0.parent.map(closed.contains) == true }.map { unit in
            Fault(
                code: "directory.closed_above",
                words:
                    "\(place[unit.unit] ?? unit.unit.rawValue): its parent is closed; give it the unit that took that over"
            )
        }
        return twice + above
            + problems.compactMap { problem in
                switch problem {
                case .noLeader: nil
                case .unknownParent(let unit):
                    Fault(
                        code: "directory.unknown_parent",
                        words: "\(place[unit] ?? unit.rawValue): its parent is none of the units")
                case .unknownLeader(let unit, let leader):
                    Fault(
                        code: "directory.unknown_leader",
                        words: "\(place[unit] ?? unit.rawValue): its leader \(leader) is none of the people")
                case .loop(let ring):
                    Fault(
                        code: "directory.loop",
                        words: "units: \(ring.map(\.rawValue).joined(separator: ", ")) lie below one another in a ring")
                }
            }
    }

    private var personFaults: [Fault] {
        let all = known.people + people
        let units = Set((known.units + self.units).map(\.unit))
        var faults = Self.repeated(all.map(\.person)).map {
            Fault(code: "directory.person_twice", words: "people: \($0) stands twice")
        }
        // What they sign in with is told by the people's identifiers.
        for (code, words, name) in [
            ("directory.user_twice", "have one user name", { (person: Person) in person.user.lowercased() }),
            (
                "directory.identity_twice", "are one to the municipality's sign-in",
                { ($0.identity ?? $0.user).lowercased() }
            ),
        ] as [(String, String, (Person) -> String)] {
            let same = Dictionary(grouping: all, by: name).values.filter { Set($0.map(\.person)).count > 1 }
            faults += same.map { Set($0.map(\.person)).sorted().map(\.rawValue) }.sorted { $0[0] < $1[0] }.map {
                Fault(code: code, words: "people: \($0.joined(separator: " and ")) \(words)")
            }
        }
        for (index, person) in people.enumerated() {
            let place = "people[\(index)] (\(person.person))"
            if person.user.isEmpty || person.user.contains(where: \.isWhitespace) {
                faults.append(Fault(code: "directory.user", words: "\(place): user: a name without spaces expected"))
            }
            if !units.contains(person.unit) {
                faults.append(
                    Fault(code: "directory.unknown_unit", words: "\(place): \(person.unit) is none of the units"))
            }
            if !ContactDetails.isEmail(person.email) {
                faults.append(Fault(code: "directory.email", words: "\(place): email: a mail address expected"))
            }
        }
        return faults
    }

    private static func repeated<ID: Hashable & Comparable>(_ all: [ID]) -> [ID] {
        Dictionary(grouping: all) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }
}
