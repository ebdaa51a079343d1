import CaseModel
import IntakeCore

extension PersonID {
    static let anna: PersonID = "P-ANNA"  // caseworker
    static let bo: PersonID = "P-BO"  // caseworker
    static let lone: PersonID = "P-LONE"  // leads the unit
    static let finn: PersonID = "P-FINN"  // leads the unit above
}

extension UnitID {
    static let benefits: UnitID = "U-BENEFITS"
    static let administration: UnitID = "U-ADMINISTRATION"
}

extension Timestamp {
    /// Tuesday, in the middle of the morning.
    static let tuesdayMorning: Timestamp = "2026-11-24T10:00+01:00"
}

extension Citizen {
    /// Plainly invented, reachable by telephone and letter.
    static let sofie = Citizen(
        name: "Sofie Opdigtet", phone: "00 00 00 01", email: nil,
        addressLines: ["Fantasivej 1", "0000 Ingensteds"], cpr: nil, isVerified: true)
}

extension ServiceCommand where Self == RegisterCase {
    /// A complaint with points of these kinds, in a unit that exists.
    static func complaint(
        _ points: [PointKind] = [.procedural], received: Timestamp? = nil, channel: Channel = .phone,
        kind: ContactKind = .complaint, unit: UnitID = .benefits, citizen: Citizen? = .sofie,
        summary: String = "Ingen ringede tilbage.", about: [PersonID] = [], assigned: PersonID? = .anna,
        wish: HandlingWish = .call, unsuitable: Unsuitability? = nil, recipient: PersonID? = nil,
        isHistory: Bool? = nil, causes: [ComplaintCause]? = nil
    ) -> RegisterCase {
        RegisterCase(
            received: received, channel: channel, kind: kind, unit: unit, citizen: citizen,
            points: points.map { ComplaintPoint(kind: $0, text: "Et punkt.") }, summary: summary, about: about,
            assigned: assigned, wish: wish, unsuitable: unsuitable, recipient: recipient, isHistory: isHistory,
            causes: causes)
    }
}

extension Registration {
    /// As the benefits unit registers on Tuesday morning: Lone leads it, Finn leads the unit above.
    init(_ wish: RegisterCase, policy: Policy = Policy(), strangers: [PersonID] = []) throws(IntakeRefusal) {
        try self.init(
            wish, facts: Facts(leaders: [.lone, .finn], strangers: strangers), policy: policy, at: .tuesdayMorning)
    }
}
