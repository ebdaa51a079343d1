import CaseModel
import Runtime

/// Who a talk was held with: Callback keeps a number, and the person stays with us.
extension CaseReadings {
    func named(_ command: NameRepresentatives, for viewer: Viewer) throws -> NameRepresentatives.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "representatives-named")
        let rows = try RepresentationStore(database: turn.database).all(of: stored.id).reversed()
        return NameRepresentatives.Reply(
            named: rows.map {
                NamedRepresentative(
                    number: $0.number, name: $0.representative.name, relation: $0.representative.relation)
            })
    }
}
