import CaseModel
import IntakeCore
import Runtime
import Store

/// What only the public form asks, how much has come by it, and who has checked who the citizen is.
struct FormStore {
    let database: Database

    func add(_ wishes: CallWishes, to case: CaseID) throws(StoreError) {
        guard !wishes.isEmpty else { return }
        let sql =
            "INSERT INTO call_wish (case_id, suits, support, language) VALUES (:case, :suits, :support, :language)"
        try database.run(
            sql,
            [
                "case": Value(`case`), "suits": Value(wishes.suits), "support": Value(terms: wishes.support),
                "language": Value(wishes.language),
            ])
    }

    /// Takes the place of what was wished before.
    func put(_ wishes: CallWishes, of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM call_wish WHERE case_id = :case", ["case": Value(`case`)])
        try add(wishes, to: `case`)
    }

    func wishes(of case: CaseID) throws(StoreError) -> CallWishes? {
        let sql = "SELECT suits, support, language FROM call_wish WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            CallWishes(
                suits: row.optionalText("suits"), support: row.terms("support"), language: row.optionalText("language"))
        }
    }

    /// How many have come by the form since then.
    func count(since moment: Timestamp) throws(StoreError) -> Int {
        let sql = "SELECT COUNT(*) AS count FROM complaint WHERE registered_by = :form AND registered > :moment"
        return try count(sql, ["form": Value(PersonID.publicForm), "moment": Value(moment)])
    }

    /// How many are open of which nobody has checked who it is.
    func waiting() throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM complaint
             WHERE registered_by = :form AND is_closed = 0 AND COALESCE(citizen_is_verified, 0) = 0
            """
        return try count(sql, ["form": Value(PersonID.publicForm)])
    }

    /// The citizen is known now, and so is where to write.
    func verify(_ case: CaseID, _ citizen: Citizen, canBeWrittenTo: Bool, _ check: Verification) throws(StoreError) {
        let sql = """
            UPDATE complaint
               SET citizen_is_verified = 1, citizen_address = :address, can_be_written_to = :writable
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "address": .text(citizen.addressLines.joined(separator: "\n")),
                "writable": Value(canBeWrittenTo),
            ])
        try database.run(
            "INSERT INTO identity_check (case_id, how, checked_by, at) VALUES (:case, :how, :by, :at)",
            [
                "case": Value(`case`), "how": Value(term: check.how), "by": Value(check.by), "at": Value(check.at),
            ])
        try LikenessStore(database: database).mark(`case`)
    }

    func verification(of case: CaseID) throws(StoreError) -> Verification? {
        let sql = "SELECT how, checked_by, at FROM identity_check WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            Verification(how: row.term("how"), by: row.id("checked_by"), at: row.moment("at"))
        }
    }

    private func count(_ sql: String, _ values: Values) throws(StoreError) -> Int {
        try database.first(sql, values) { $0.number("count") } ?? 0
    }
}
