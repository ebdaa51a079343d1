import CaseModel
import IntakeCore
import Runtime

/// A colleague has checked who the citizen is: what is owed to the address may be sent from now on.
extension CaseActs {
    func verify(_ command: VerifyCitizen, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "verify")
        guard let citizen = stored.citizen else { throw IntakeRefusal.citizenUnknown }
        guard !citizen.isVerified else { throw IntakeRefusal.alreadyVerified }
        let known = Citizen(
            name: citizen.name, phone: citizen.phone, email: citizen.email,
            addressLines: command.addressLines ?? citizen.addressLines, isVerified: true)
        try RegistrationWords.check(known)
        try FormStore(database: change.turn.database).verify(
            stored.id, known, canBeWrittenTo: known.canBeWrittenTo,
            Verification(how: command.how, by: viewer.person, at: change.turn.now))
        try ExchangeStore(database: change.turn.database).look(at: stored.id)
        try change.trail.add(
            .verified, to: stored.id, at: change.turn.now, by: viewer.person, detail: command.how.rawValue)
        try change.turn.publish(
            CitizenVerified(case: stored.id, canBeWrittenTo: known.canBeWrittenTo), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }
}
