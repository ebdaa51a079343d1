import CaseModel
import DirectoryCore

/// Directory's settings, with the people and units of a small place when they are kept in its configuration.
struct DirectorySettings: Codable {
    /// Whether the invented municipality is brought in.
    let demonstration: Bool
    let sessionIdleMinutes: Int64
    let sessionLongestMinutes: Int64
    let assertionMinutes: Int64
    /// Roles that take a second factor: whoever has one of them is let into nothing before it is on.
    let secondFactorRoles: [Role]
    let units: [StaffUnit]
    let people: [ConfiguredPerson]

    /// A colleague as written in the configuration; `passwordHash` as `mkpasswd -m yescrypt` prints it, or absent for who
    /// comes by the municipality's own sign-in alone; `identity` is what that calls them, when it is not `user`.
    struct ConfiguredPerson: Codable {
        let person: PersonID
        let user: String
        let name: String
        let title: String
        let email: String
        let unit: UnitID
        let roles: [Role]
        let passwordHash: String?
        let identity: String?
        let isActive: Bool?
    }

    /// What is written in the configuration, held for what must be mended.
    var written: StaffWritten {
        let invented = invented
        return StaffWritten(
            units,
            people.map {
                StaffWritten.Person(
                    person: $0.person, user: $0.user, email: $0.email, unit: $0.unit, identity: $0.identity)
            },
            beside: (
                units: invented.units,
                people: invented.accounts.map {
                    StaffWritten.Person(
                        person: $0.member.person, user: $0.user, email: $0.email, unit: $0.member.unit,
                        identity: $0.identity)
                }
            ))
    }

    /// The invented municipality, where it is brought in.
    private var invented: (units: [StaffUnit], accounts: [Account]) {
        demonstration ? (Demonstration.units, Demonstration.accounts) : ([], [])
    }

    var idleSeconds: Int64 { sessionIdleMinutes * 60 }
    var longestSeconds: Int64 { sessionLongestMinutes * 60 }

    /// Every unit, those above first.
    var allUnits: [StaffUnit] { invented.units + units }

    /// The same with what the settings alone say of it: whether it is closed.
    func shown(_ unit: StaffUnit) -> StaffUnit {
        guard units.contains(where: { $0.unit == unit.unit && $0.isClosed == true }) else { return unit }
        return StaffUnit(
            unit: unit.unit, name: unit.name, parent: unit.parent, leader: unit.leader, isClosed: true)
    }

    var accounts: [Account] {
        invented.accounts
            + people.map { person in
                Account(
                    member: StaffMember(
                        person: person.person, name: person.name, title: person.title, unit: person.unit,
                        roles: person.roles, isActive: person.isActive ?? true),
                    user: person.user.lowercased(), email: person.email, password: person.passwordHash ?? "",
                    identity: person.identity?.lowercased())
            }
    }
}
