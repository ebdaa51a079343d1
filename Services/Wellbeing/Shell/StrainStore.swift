import CaseModel
import Runtime
import Store
import WellbeingCore

/// Signs of strain that leaders have seen in their units: of a unit and a day, never of a person.
struct StrainStore {
    let database: Database

    /// A sign seen twice on a day is one.
    func put(_ seen: StrainSeen) throws(StoreError) {
        let sql = "INSERT OR IGNORE INTO strain (unit, sign, seen_on) VALUES (:unit, :sign, :day)"
        try database.run(
            sql, ["unit": Value(seen.unit), "sign": Value(term: seen.sign), "day": .text(seen.on.description)])
    }

    /// The newest first.
    func signs(of units: [UnitID]) throws(StoreError) -> [StrainSeen] {
        let sql = """
            SELECT unit, sign, seen_on
              FROM strain
             WHERE unit IN (SELECT value FROM json_each(:units))
             ORDER BY seen_on DESC, unit, sign
             LIMIT 200
            """
        return try database.rows(sql, ["units": Value(units)]) {
            StrainSeen(unit: $0.id("unit"), sign: $0.term("sign"), on: $0.day("seen_on"))
        }
    }
}

extension Asking {
    private var strain: StrainStore { StrainStore(database: care.store.database) }

    func strain(_ viewer: Viewer) throws -> ListStrain.Reply {
        ListStrain.Reply(signs: try strain.signs(of: viewer.leads))
    }

    func note(_ wish: NoteStrain, by viewer: Viewer, _ turn: Turn) throws -> ListStrain.Reply {
        guard viewer.leads.contains(wish.unit) else { throw PromptRefusal.unitNotYours }
        try strain.put(StrainSeen(unit: wish.unit, sign: wish.sign, on: turn.now.civil.day))
        try turn.audit("strain.noted", by: viewer.person.rawValue, about: wish.unit.rawValue)
        return try strain(viewer)
    }
}
