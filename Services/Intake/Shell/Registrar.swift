import CaseModel
import IntakeCore
import Runtime

/// Takes in one contact: judges it, writes the case, and says that it exists.
struct Registrar {
    let change: CaseChange
    private var turn: Turn { change.turn }

    /// What would become of it; refused when it breaks a rule.
    func judge(_ wish: RegisterCase, isImport: Bool) throws -> Registration {
        let named = wish.about + [wish.assigned, wish.recipient].compactMap(\.self)
        let facts = Registration.Facts(
            leaders: try change.staff.knows(wish.unit) ? change.staff.leaders(of: wish.unit) : nil,
            strangers: try change.staff.strangers(among: named),
            withoutCases: try [wish.recipient].compactMap(\.self).filter { person in
                try !StaffRoles(database: turn.database).handlesCases(person)
            })
        return try Registration(
            wish, facts: facts, policy: change.settings.policy(isImport: isImport), at: turn.now)
    }

    /// Makes a case of it.
    ///
    /// - Parameters:
    ///   - person: who of ours registers; `PersonID.publicForm` or `.mailbox` when the citizen has done it alone.
    ///   - before: the citizen is rung before then, whatever the unit has promised otherwise.
    func register(
        _ wish: RegisterCase, as registration: Registration, isImport: Bool, by person: PersonID,
        before: Timestamp? = nil
    ) throws -> CaseID {
        let id = turn.chance.identifier(CaseID.self)
        let state = CaseState(route: registration.route, isAnonymous: wish.citizen == nil)
        try change.cases.insert(registration, wish, as: id, state: state, by: person, at: turn.now)
        let happening: Happening =
            switch person {
            case .publicForm: .submitted
            case .mailbox: .mailed
            default: isImport ? .imported : .registered
            }
        try change.trail.add(happening, to: id, at: turn.now, by: person.isNobody ? nil : person)
        let actor =
            switch person {
            case .publicForm: ServiceName.public.rawValue
            case .mailbox: ServiceName.intake.rawValue
            default: person.rawValue
            }
        try turn.audit("register", by: actor, about: id.rawValue)
        try turn.publish(
            CaseRegistered(
                case: id, unit: wish.unit, received: registration.received, channel: wish.channel, kind: wish.kind,
                route: registration.route, assigned: wish.assigned, about: registration.about,
                canBeWrittenTo: registration.canBeWrittenTo, isHistory: registration.isHistory,
                exclusion: .of(
                    registration.route, wish: wish.wish, unsuitable: wish.unsuitable?.ground,
                    isAnonymous: wish.citizen == nil), before: before,
                by: isImport || person.isNobody ? nil : person), about: Subject(id))
        let causes = (wish.causes ?? []).eachOnce
        if !causes.isEmpty { try change.name(causes, in: id, by: person) }
        if ReplyPromise.isOwed(to: wish, isHistory: registration.isHistory) {
            try FormalChange(change: change).promise(id, of: wish.unit, from: registration.received)
        }
        if let recipient = registration.recipient {
            try change.handOn(id, to: recipient, after: nil, received: registration.received)
        }
        return id
    }
}
