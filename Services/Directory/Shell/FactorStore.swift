import CaseModel
import DirectoryCore
import Store

/// Somebody's second factor. Its secret leaves Directory once, to the phone.
struct SecondFactor {
    let secret: [UInt8]
    let begun: Timestamp
    let confirmed: Timestamp?
    let lastStep: Int64
}

/// What a short-lived ticket is good for.
enum TicketKind: String {
    /// The password was right; a code is asked for.
    case code
    /// The password was said once more.
    case password
}

/// Second factors, recovery codes and the tickets between two steps.
extension DirectoryStore {
    /// Seconds for which a ticket is good.
    static let ticketSeconds: Int64 = 300

    func factor(of person: PersonID) throws(StoreError) -> SecondFactor? {
        let sql = "SELECT secret, begun, confirmed, last_step FROM second_factor WHERE person = :person"
        return try database.first(sql, ["person": .text(person.rawValue)]) { row in
            SecondFactor(
                secret: row.blob("secret"), begun: Timestamp(milliseconds: row.integer("begun")),
                confirmed: row.optionalInteger("confirmed").map { Timestamp(milliseconds: $0) },
                lastStep: row.integer("last_step"))
        }
    }

    func begin(factor secret: [UInt8], of person: PersonID, at wall: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO second_factor (person, secret, begun, confirmed, last_step)
            VALUES (:person, :secret, :wall, NULL, 0)
                ON CONFLICT (person) DO UPDATE
               SET secret = :secret, begun = :wall, confirmed = NULL, last_step = 0
            """
        _ = try database.run(
            sql,
            ["person": .text(person.rawValue), "secret": .blob(secret), "wall": .integer(wall.milliseconds)])
    }

    /// A code has been taken; with the first one the factor is in force.
    func take(step: Int64, of person: PersonID, at wall: Timestamp) throws(StoreError) {
        let sql = """
            UPDATE second_factor
               SET last_step = :step, confirmed = COALESCE(confirmed, :wall)
             WHERE person = :person
            """
        _ = try database.run(
            sql,
            ["person": .text(person.rawValue), "step": .integer(step), "wall": .integer(wall.milliseconds)])
    }

    func dropFactor(of person: PersonID) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM second_factor WHERE person = :person", ["person": .text(person.rawValue)])
    }

    // MARK: Recovery codes

    func replaceRecoveryCodes(_ digests: [[UInt8]], of person: PersonID) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM recovery_code WHERE person = :person", ["person": .text(person.rawValue)])
        for digest in digests {
            _ = try database.run(
                "INSERT INTO recovery_code (person, digest) VALUES (:person, :digest)",
                ["person": .text(person.rawValue), "digest": .blob(digest)])
        }
    }

    /// Whether there was such a code; there is not any more.
    func use(recovery digest: [UInt8], of person: PersonID) throws(StoreError) -> Bool {
        let sql = "DELETE FROM recovery_code WHERE person = :person AND digest = :digest"
        return try database.run(sql, ["person": .text(person.rawValue), "digest": .blob(digest)]) > 0
    }

    func recoveryCodes(of person: PersonID) throws(StoreError) -> Int {
        let sql = "SELECT COUNT(*) AS count FROM recovery_code WHERE person = :person"
        return try database.first(sql, ["person": .text(person.rawValue)]) { Int($0.integer("count")) } ?? 0
    }

    // MARK: An administrator's reset

    func noteReset(of person: PersonID, at wall: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO second_factor_reset (person, at, is_told)
            VALUES (:person, :wall, 0)
                ON CONFLICT (person) DO UPDATE SET at = :wall, is_told = 0
            """
        _ = try database.run(sql, ["person": .text(person.rawValue), "wall": .integer(wall.milliseconds)])
    }

    func reset(of person: PersonID) throws(StoreError) -> (at: Timestamp, isTold: Bool)? {
        let sql = "SELECT at, is_told FROM second_factor_reset WHERE person = :person"
        return try database.first(sql, ["person": .text(person.rawValue)]) {
            (at: Timestamp(milliseconds: $0.integer("at")), isTold: $0.bool("is_told"))
        }
    }

    func markResetTold(to person: PersonID) throws(StoreError) {
        _ = try database.run(
            "UPDATE second_factor_reset SET is_told = 1 WHERE person = :person", ["person": .text(person.rawValue)])
    }

    // MARK: Tickets

    func keep(ticket digest: String, _ kind: TicketKind, of person: PersonID, at wall: Timestamp) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM ticket WHERE made <= :old",
            ["old": .integer(wall.adding(seconds: -Self.ticketSeconds).milliseconds)])
        _ = try database.run(
            "INSERT INTO ticket (digest, person, kind, made) VALUES (:digest, :person, :kind, :wall)",
            [
                "digest": .text(digest), "person": .text(person.rawValue), "kind": .text(kind.rawValue),
                "wall": .integer(wall.milliseconds),
            ])
    }

    /// Whose ticket this is, while it is good.
    func person(ticket digest: String, _ kind: TicketKind, at wall: Timestamp) throws(StoreError) -> PersonID? {
        let sql = "SELECT person FROM ticket WHERE digest = :digest AND kind = :kind AND made > :old"
        return try database.first(
            sql,
            [
                "digest": .text(digest), "kind": .text(kind.rawValue),
                "old": .integer(wall.adding(seconds: -Self.ticketSeconds).milliseconds),
            ]
        ) { PersonID(unchecked: $0.text("person")) }
    }

    func dropTickets(of person: PersonID, _ kind: TicketKind) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM ticket WHERE person = :person AND kind = :kind",
            ["person": .text(person.rawValue), "kind": .text(kind.rawValue)])
    }
}
