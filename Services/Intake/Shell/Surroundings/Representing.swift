import CaseModel
import IntakeCore
import Runtime

/// Somebody may hear of the case or speak in it, and no longer may.
extension CaseActs {
    private var representations: RepresentationStore { RepresentationStore(database: change.turn.database) }

    func represent(_ command: RecordRepresentative, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "represent")
        let representative = command.representative
        try representative.check(on: change.turn.now.civil.day)
        guard try representations.count(of: stored.id) < RecordRepresentative.mostRows else {
            throw SurroundingsRefusal.representationsTooMany
        }
        let number = try representations.add(representative, to: stored.id, by: viewer.person, at: change.turn.now)
        try tell(representative, number, of: stored.id, isEnded: false, .representationBegun, by: viewer)
        return try receipt(for: stored.id)
    }

    func endRepresentation(_ command: EndRepresentation, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "end-representation")
        try Representative.checkEnd(command.reason)
        guard let row = try representations.all(of: stored.id).first(where: { $0.number == command.number }) else {
            throw SurroundingsRefusal.representationUnknown
        }
        guard row.ended == nil else { throw SurroundingsRefusal.representationEnded }
        try representations.end(
            row.number, of: stored.id,
            as: RepresentativeRow.Ended(by: viewer.person, at: change.turn.now, reason: command.reason))
        try tell(row.representative, row.number, of: stored.id, isEnded: true, .representationEnded, by: viewer)
        return try receipt(for: stored.id)
    }

    /// That it is so, by its number: neither who, nor by what right.
    private func tell(
        _ representative: Representative, _ number: Int, of case: CaseID, isEnded: Bool, _ happening: Happening,
        by viewer: Viewer
    ) throws {
        try change.trail.add(
            happening, to: `case`, at: change.turn.now, by: viewer.person, detail: String(number))
        try change.turn.publish(
            RepresentationChanged(
                case: `case`, number: number, reach: representative.reach, from: representative.from,
                until: representative.until, isEnded: isEnded), about: Subject(`case`))
        if representative.getsLetters || representative.ground == .custody { try lettersWayChanged(in: `case`) }
    }
}

extension CaseReadings {
    func surroundings(_ command: ShowSurroundings, for viewer: Viewer) throws -> ShowSurroundings.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "surroundings")
        return ShowSurroundings.Reply(
            case: stored.id, citizen: stored.citizen?.name, surroundings: try surroundings(of: stored.id),
            needs: try FormStore(database: turn.database).wishes(of: stored.id))
    }

    /// What holds today, for Sagen and Samtalen; `nil` when nothing does.
    func standingSurroundings(of case: CaseID) throws -> CitizenSurroundings? {
        let standing = try surroundings(of: `case`).standing(on: turn.now.civil.day)
        return standing.isEmpty ? nil : standing
    }

    func surroundings(of case: CaseID) throws -> CitizenSurroundings {
        let store = SurroundingsStore(database: turn.database)
        return CitizenSurroundings(
            representatives: try RepresentationStore(database: turn.database).all(of: `case`),
            protection: try store.protection(of: `case`), minor: try store.minor(of: `case`))
    }
}
