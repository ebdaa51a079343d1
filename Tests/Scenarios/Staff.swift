import CaseModel
import Wire

/// The people of a small invented municipality: a director, three units with a leader and three caseworkers each, and
/// those who register and learn.
enum Staff {
    struct Team {
        let unit: UnitID
        let leader: Viewer
        let caseworkers: [Viewer]
    }

    static let top: UnitID = "U-top"
    static let teams = ["job", "pay", "build"].map { name in
        let unit = UnitID(unchecked: "U-\(name)")
        return Team(
            unit: unit, leader: viewer("lead-\(name)", unit, [.leader], leads: [unit]),
            caseworkers: (1...3).map { viewer("\(name)-\($0)", unit, [.caseworker]) })
    }
    static let director = viewer("director", top, [.director, .leader], leads: [top] + teams.map(\.unit))
    static let head = viewer("head", top, [.departmentHead])
    static let secretary = viewer("secretary", top, [.secretariat])
    static let learningLead = viewer("learning", top, [.learningLead])

    static let everybody =
        [director, secretary, learningLead] + teams.flatMap { [$0.leader] + $0.caseworkers } + [head]

    /// The person with this identifier, with the roles Directory would vouch for.
    static func viewer(_ person: PersonID) -> Viewer? { everybody.first { $0.person == person } }

    /// What Directory is configured with.
    static let settings: JSONObject = [
        "demonstration": false,
        "units": .array(
            [unit(top, under: nil, ledBy: director)] + teams.map { unit($0.unit, under: top, ledBy: $0.leader) }),
        "people": .array(everybody.map(person)),
    ]

    private static func viewer(_ name: String, _ unit: UnitID, _ roles: [Role], leads: [UnitID] = []) -> Viewer {
        Viewer(person: PersonID(unchecked: "P-\(name)"), unit: unit, roles: roles, leads: leads)
    }

    private static func unit(_ id: UnitID, under parent: UnitID?, ledBy leader: Viewer) -> JSON {
        [
            "unit": .string(id.rawValue), "name": .string("Enheden \(id)"),
            "parent": parent.map { .string($0.rawValue) } ?? .null, "leader": .string(leader.person.rawValue),
        ]
    }

    private static func person(_ viewer: Viewer) -> JSON {
        let name = viewer.person.rawValue.lowercased()
        return [
            "person": .string(viewer.person.rawValue), "user": .string(name), "name": .string("Medarbejder \(name)"),
            "title": "Medarbejder", "email": .string("\(name)@eksempel.invalid"), "unit": .string(viewer.unit.rawValue),
            "roles": .array(viewer.roles.map { .string($0.rawValue) }), "passwordHash": "*",
        ]
    }
}
