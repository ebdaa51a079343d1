import CaseModel

/// Directory's settings, with the people and units of a small place when they are kept in its configuration.
struct DirectorySettings: Codable {
    /// Whether the invented municipality is brought in.
    let demonstration: Bool
    let sessionIdleMinutes: Int64
    let sessionLongestMinutes: Int64
    let assertionMinutes: Int64
    let units: [StaffUnit]
    let people: [ConfiguredPerson]

    /// A colleague as written in the configuration; `passwordHash` as `mkpasswd -m yescrypt` prints it.
    struct ConfiguredPerson: Codable {
        let person: PersonID
        let user: String
        let name: String
        let title: String
        let email: String
        let unit: UnitID
        let roles: [Role]
        let passwordHash: String
        let isActive: Bool?
    }

    var idleSeconds: Int64 { sessionIdleMinutes * 60 }
    var longestSeconds: Int64 { sessionLongestMinutes * 60 }

    /// Every unit, those above first.
    var allUnits: [StaffUnit] { (demonstration ? Demonstration.units : []) + units }

    var accounts: [Account] {
        (demonstration ? Demonstration.accounts : [])
            + people.map { person in
                Account(
                    member: StaffMember(
                        person: person.person, name: person.name, title: person.title, unit: person.unit,
                        roles: person.roles, isActive: person.isActive ?? true),
                    user: person.user.lowercased(), email: person.email, password: person.passwordHash)
            }
    }
}
