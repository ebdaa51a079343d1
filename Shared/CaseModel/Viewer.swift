/// Who is asking, as Directory vouches for it: the facts that decide what somebody may see and do.
package struct Viewer: Codable, Hashable, Sendable {
    package let person: PersonID
    package let unit: UnitID
    package let roles: [Role]
    /// Every unit whose cases this person answers for as a leader: the units led and all below them.
    package let leads: [UnitID]

    package init(person: PersonID, unit: UnitID, roles: [Role], leads: [UnitID]) {
        self.person = person
        self.unit = unit
        self.roles = roles
        self.leads = leads
    }

    package func has(_ role: Role) -> Bool { roles.contains(role) }
}
