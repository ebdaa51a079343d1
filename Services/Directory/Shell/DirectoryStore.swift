import CaseModel
import DirectoryCore
import Store

/// People, units, sessions. Sole owner of `directory.sqlite`.
struct DirectoryStore {
    let database: Database

    static let migrations = [
        """
        -- 1: people, units, sessions
        CREATE TABLE unit (
            unit    TEXT NOT NULL PRIMARY KEY,
            name    TEXT NOT NULL,
            parent  TEXT,
            leader  TEXT
        ) STRICT;
        CREATE TABLE person (
            person     TEXT NOT NULL PRIMARY KEY,
            user       TEXT NOT NULL UNIQUE,
            name       TEXT NOT NULL,
            title      TEXT NOT NULL,
            email      TEXT NOT NULL,
            unit       TEXT NOT NULL REFERENCES unit,
            roles      TEXT NOT NULL,
            password   TEXT NOT NULL,
            is_active  INTEGER NOT NULL CHECK (is_active IN (0, 1))
        ) STRICT;
        CREATE TABLE session (
            digest    TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL REFERENCES person,
            began     INTEGER NOT NULL,
            last_use  INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE sign_in_failure (
            user      TEXT NOT NULL PRIMARY KEY,
            failures  INTEGER NOT NULL CHECK (failures > 0),
            last      INTEGER NOT NULL
        ) STRICT;
        """,
        AbsenceStore.migration,
        DirectorySchema.access,
    ]

    func units() throws(StoreError) -> [StaffUnit] {
        try database.rows("SELECT unit, name, parent, leader FROM unit ORDER BY name COLLATE danish, unit") { row in
            StaffUnit(
                unit: UnitID(unchecked: row.text("unit")), name: row.text("name"),
                parent: row.optionalText("parent").map { UnitID(unchecked: $0) },
                leader: row.optionalText("leader").map { PersonID(unchecked: $0) })
        }
    }

    /// Everybody who works or worked here, in order of name.
    func people() throws(StoreError) -> [Account] {
        try database.rows("\(Self.accounts) ORDER BY name COLLATE danish, person.person") { Account($0) }
    }

    func person(_ person: PersonID) throws(StoreError) -> Account? {
        try database.first("\(Self.accounts) WHERE person.person = :person", ["person": .text(person.rawValue)]) {
            Account($0)
        }
    }

    /// The account with this sign-in name.
    func person(user: String) throws(StoreError) -> Account? {
        try database.first("\(Self.accounts) WHERE user = :user", ["user": .text(user)]) { Account($0) }
    }

    /// The account that the municipality's own sign-in calls so: by its identity, else by its sign-in name.
    func person(identity: String) throws(StoreError) -> Account? {
        let sql = "\(Self.accounts) WHERE identity = :identity OR (identity IS NULL AND user = :identity)"
        return try database.first("\(sql) ORDER BY identity DESC", ["identity": .text(identity)]) { Account($0) }
    }

    /// Every account, with the password that its person has chosen; one that is older than the configured one is none.
    private static let accounts = """
        SELECT person.*, own_password.hash AS own_hash
          FROM person
          LEFT JOIN own_password
            ON own_password.person = person.person AND own_password.configured = person.password
        """

    /// Writes the unit; returns whether anything changed.
    func put(_ unit: StaffUnit) throws(StoreError) -> Bool {
        let sql = """
            INSERT INTO unit (unit, name, parent, leader)
            VALUES (:unit, :name, :parent, :leader)
                ON CONFLICT (unit) DO UPDATE
               SET name = :name, parent = :parent, leader = :leader
             WHERE (name, parent, leader) IS NOT (:name, :parent, :leader)
            """
        return try database.run(
            sql,
            [
                "unit": .text(unit.unit.rawValue), "name": .text(unit.name),
                "parent": unit.parent.map { .text($0.rawValue) } ?? .null,
                "leader": unit.leader.map { .text($0.rawValue) } ?? .null,
            ]) > 0
    }

    /// Takes the names that this person signs in with from whoever else has them: the settings have given them on. Those are
    /// let in no more, unless the settings say so again.
    func free(_ account: Account) throws(StoreError) -> [Account] {
        let sql = """
            person.person <> :person AND (user = :user OR identity = :identity)
            """
        let values: Values = [
            "person": .text(account.member.person.rawValue), "user": .text(account.user),
            "identity": account.identity.map { .text($0) } ?? .null,
        ]
        let others = try database.rows("\(Self.accounts) WHERE \(sql) ORDER BY person.person", values) { Account($0) }
        if !others.isEmpty {
            try database.run("UPDATE person SET user = person, identity = NULL, is_active = 0 WHERE \(sql)", values)
        }
        return others
    }

    /// Writes the account; returns whether anything changed.
    func put(_ account: Account) throws(StoreError) -> Bool {
        let sql = """
            INSERT INTO person (person, user, name, title, email, unit, roles, password, is_active, identity)
            VALUES (:person, :user, :name, :title, :email, :unit, :roles, :password, :active, :identity)
                ON CONFLICT (person) DO UPDATE
               SET user = :user, name = :name, title = :title, email = :email, unit = :unit, roles = :roles,
                   password = :password, is_active = :active, identity = :identity
             WHERE (user, name, title, email, unit, roles, password, is_active, identity)
                   IS NOT (:user, :name, :title, :email, :unit, :roles, :password, :active, :identity)
            """
        return try database.run(sql, account.values) > 0
    }

    func throttle(user: String) throws(StoreError) -> SignInThrottle {
        let sql = "SELECT failures, last FROM sign_in_failure WHERE user = :user"
        return try database.first(sql, ["user": .text(user)]) { row in
            SignInThrottle(
                failures: Int(row.integer("failures")), lastFailure: Timestamp(milliseconds: row.integer("last")))
        } ?? SignInThrottle(failures: 0, lastFailure: nil)
    }

    func remember(_ throttle: SignInThrottle, user: String) throws(StoreError) {
        let sql = """
            INSERT INTO sign_in_failure (user, failures, last)
            VALUES (:user, :failures, :last)
                ON CONFLICT (user) DO UPDATE SET failures = :failures, last = :last
            """
        _ = try database.run(
            sql,
            [
                "user": .text(user), "failures": .integer(Int64(throttle.failures)),
                "last": .integer(throttle.lastFailure?.milliseconds ?? 0),
            ])
    }

    func forgetFailures(user: String) throws(StoreError) {
        _ = try database.run("DELETE FROM sign_in_failure WHERE user = :user", ["user": .text(user)])
    }

    /// The person whose session this is, while it lasts, and from now on as used at this moment.
    func use(
        session digest: String, at wall: Timestamp, idle: Int64, longest: Int64
    ) throws(StoreError) -> PersonID? {
        let sql = """
            UPDATE session
               SET last_use = :wall
             WHERE digest = :digest AND last_use > :idle AND began > :longest
            RETURNING person
            """
        return try database.first(
            sql,
            [
                "digest": .text(digest), "wall": .integer(wall.milliseconds),
                "idle": .integer(wall.adding(seconds: -idle).milliseconds),
                "longest": .integer(wall.adding(seconds: -longest).milliseconds),
            ]
        ) { PersonID(unchecked: $0.text("person")) }
    }

    func end(session digest: String) throws(StoreError) {
        _ = try database.run("DELETE FROM session WHERE digest = :digest", ["digest": .text(digest)])
    }

    /// Sessions that ended by themselves are cleared away.
    func clearSessions(before wall: Timestamp) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM session WHERE began <= :wall", ["wall": .integer(wall.milliseconds)])
    }
}

/// A colleague with what signing in takes.
struct Account: Hashable {
    let member: StaffMember
    let user: String
    let email: String
    /// A yescrypt hash as configured; empty for who comes by the municipality's own sign-in alone.
    let password: String
    /// What the municipality's own sign-in calls them, in small letters, when it is not `user`.
    let identity: String?
    /// A yescrypt hash of the password that the person has chosen.
    private(set) var ownPassword: String?

    init(member: StaffMember, user: String, email: String, password: String, identity: String? = nil) {
        self.identity = identity
        self.member = member
        self.user = user
        self.email = email
        self.password = password
    }

    init(_ row: Row) {
        member = StaffMember(
            person: PersonID(unchecked: row.text("person")), name: row.text("name"), title: row.text("title"),
            unit: UnitID(unchecked: row.text("unit")),
            roles: row.text("roles").split(separator: " ").compactMap { Role(rawValue: String($0)) },
            isActive: row.bool("is_active"))
        user = row.text("user")
        email = row.text("email")
        password = row.text("password")
        identity = row.optionalText("identity")
        ownPassword = row.optionalText("own_hash")
    }

    /// The hash that a password is held against; `nil` when there is none of ours.
    var usablePassword: String? {
        let hash = ownPassword ?? password
        return hash.isEmpty ? nil : hash
    }

    var values: Values {
        [
            "person": .text(member.person.rawValue), "user": .text(user), "name": .text(member.name),
            "title": .text(member.title), "email": .text(email), "unit": .text(member.unit.rawValue),
            "roles": .text(member.roles.map(\.rawValue).joined(separator: " ")), "password": .text(password),
            "active": .integer(member.isActive ? 1 : 0), "identity": identity.map { .text($0) } ?? .null,
        ]
    }
}
