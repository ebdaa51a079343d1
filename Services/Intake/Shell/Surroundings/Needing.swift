import CaseModel
import IntakeCore
import Runtime

/// What is said of a citizen's needs, age and address.
extension CaseActs {
    private var store: SurroundingsStore { SurroundingsStore(database: change.turn.database) }

    func recordNeeds(_ command: RecordNeeds, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "needs")
        try SurroundingsRules.check(command)
        let forms = FormStore(database: change.turn.database)
        let suits = try forms.wishes(of: stored.id)?.suits
        try forms.put(CallWishes(suits: suits, support: command.support, language: command.language), of: stored.id)
        try change.trail.add(.needsRecorded, to: stored.id, at: change.turn.now, by: viewer.person)
        return try receipt(for: stored.id)
    }

    func protectAddress(_ command: ProtectAddress, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try citizensCase(command.case, by: viewer, to: "protect-address")
        let now = change.turn.now
        try store.put(
            command.letters.map { AddressProtection(letters: $0, by: viewer.person, at: now) }, of: stored.id)
        try change.trail.add(
            command.letters == nil ? .addressUnprotected : .addressProtected, to: stored.id, at: now,
            by: viewer.person, detail: command.letters?.rawValue)
        try lettersWayChanged(in: stored.id)
        return try receipt(for: stored.id)
    }

    func recordMinor(_ command: RecordMinor, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try citizensCase(command.case, by: viewer, to: "minor")
        let now = change.turn.now
        if let born = command.born { try SurroundingsRules.check(born: born, on: now.civil.day) }
        try store.put(command.born.map { Minor(born: $0, by: viewer.person, at: now) }, of: stored.id)
        try change.trail.add(
            command.born == nil ? .minorWithdrawn : .minorRecorded, to: stored.id, at: now, by: viewer.person)
        try lettersWayChanged(in: stored.id)
        return try receipt(for: stored.id)
    }

    /// A letter that waits for a person because of what is written here may go now.
    func lettersWayChanged(in case: CaseID) throws {
        try change.turn.publish(LettersWayChanged(case: `case`), about: Subject(`case`))
    }

    /// An anonymous citizen has no address to protect, and no age.
    private func citizensCase(_ id: CaseID, by viewer: Viewer, to action: String) throws -> StoredCase {
        let stored = try open(id, by: viewer, to: action)
        guard stored.citizen != nil else { throw IntakeRefusal.citizenUnknown }
        return stored
    }
}

extension CaseReadings {
    /// The address that pages leave out, for whoever asks for it; the look stands in the log as what it was.
    func protectedAddress(_ command: ShowProtectedAddress, for viewer: Viewer) throws -> ShowProtectedAddress.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "protected-address")
        guard let citizen = stored.citizen else { throw IntakeRefusal.citizenUnknown }
        return ShowProtectedAddress.Reply(case: stored.id, addressLines: citizen.addressLines)
    }
}
