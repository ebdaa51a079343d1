import CaseModel
import DirectoryCore
import Store

/// A place where somebody is signed in, as it is kept.
struct KeptSession {
    let digest: String
    let began: Timestamp
    let used: Timestamp
    let browser: BrowserKind
    let machine: MachineKind

    /// Names it and opens nothing: half of the digest of its secret.
    var id: String { String(digest.prefix(32)) }
}

/// Sessions, passwords of one's own, and who has guessed how often.
extension DirectoryStore {
    func begin(
        session digest: String, of person: PersonID, from origin: SignInOrigin?, isVouched: Bool, at wall: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO session (digest, person, began, last_use, browser, machine, is_vouched)
            VALUES (:digest, :person, :wall, :wall, :browser, :machine, :vouched)
            """
        _ = try database.run(
            sql,
            [
                "digest": .text(digest), "person": .text(person.rawValue), "wall": .integer(wall.milliseconds),
                "browser": .text((origin?.browser ?? .commandLine).rawValue),
                "machine": .text((origin?.machine ?? .other).rawValue), "vouched": .integer(isVouched ? 1 : 0),
            ])
    }

    /// Whether this session was begun by the municipality's own sign-in.
    func isVouched(session digest: String) throws(StoreError) -> Bool {
        let sql = "SELECT COALESCE(is_vouched, 0) AS is_vouched FROM session WHERE digest = :digest"
        return try database.first(sql, ["digest": .text(digest)]) { $0.bool("is_vouched") } ?? false
    }

    /// Where this person is signed in, the one used last first.
    func sessions(
        of person: PersonID, at wall: Timestamp, idle: Int64, longest: Int64
    ) throws(StoreError) -> [KeptSession] {
        let sql = """
            SELECT digest, began, last_use, browser, machine
              FROM session
             WHERE person = :person AND last_use > :idle AND began > :longest
             ORDER BY last_use DESC, digest
            """
        return try database.rows(
            sql,
            [
                "person": .text(person.rawValue), "idle": .integer(wall.adding(seconds: -idle).milliseconds),
                "longest": .integer(wall.adding(seconds: -longest).milliseconds),
            ]
        ) { row in
            KeptSession(
                digest: row.text("digest"), began: Timestamp(milliseconds: row.integer("began")),
                used: Timestamp(milliseconds: row.integer("last_use")),
                browser: row.optionalText("browser").flatMap(BrowserKind.init) ?? .other,
                machine: row.optionalText("machine").flatMap(MachineKind.init) ?? .other)
        }
    }

    /// Nobody is signed in any more; how many places that were.
    func endSessions() throws(StoreError) -> Int { try database.run("DELETE FROM session") }

    // MARK: Passwords

    /// The person's own password from now on, in the place of the configured one.
    func keep(password hash: String, of person: PersonID) throws(StoreError) {
        let sql = """
            INSERT INTO own_password (person, hash, configured)
            SELECT person, :hash, password
              FROM person
             WHERE person = :person
                ON CONFLICT (person) DO UPDATE SET hash = :hash, configured = excluded.configured
            """
        _ = try database.run(sql, ["person": .text(person.rawValue), "hash": .text(hash)])
    }

    // MARK: Guessing

    /// How often a machine has guessed in the last hour.
    func throttle(source: String, at wall: Timestamp) throws(StoreError) -> SignInThrottle {
        let sql = "SELECT failures, last FROM source_failure WHERE source = :source AND last > :old"
        return try database.first(
            sql, ["source": .text(source), "old": .integer(wall.adding(hours: -1).milliseconds)]
        ) { row in
            SignInThrottle(
                failures: Int(row.integer("failures")), lastFailure: Timestamp(milliseconds: row.integer("last")),
                free: SignInThrottle.freeForSource)
        } ?? SignInThrottle(failures: 0, lastFailure: nil, free: SignInThrottle.freeForSource)
    }

    func remember(_ throttle: SignInThrottle, source: String, at wall: Timestamp) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM source_failure WHERE last <= :old",
            ["old": .integer(wall.adding(hours: -1).milliseconds)])
        let sql = """
            INSERT INTO source_failure (source, failures, last)
            VALUES (:source, :failures, :last)
                ON CONFLICT (source) DO UPDATE SET failures = :failures, last = :last
            """
        _ = try database.run(
            sql,
            [
                "source": .text(source), "failures": .integer(Int64(throttle.failures)),
                "last": .integer(throttle.lastFailure?.milliseconds ?? wall.milliseconds),
            ])
    }
}
