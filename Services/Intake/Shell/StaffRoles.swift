import CaseModel
import Runtime
import Store

/// What those who work here do, as Directory has said: to whom a case can be handed, and who can assure an answer.
struct StaffRoles {
    let database: Database

    static let migration = """
        -- 24: whose work is cases; the citizen's wish for formal handling, and who has been given whose part
        CREATE TABLE staff_role (
            person  TEXT NOT NULL PRIMARY KEY,
            roles   TEXT NOT NULL
        ) STRICT;
        ALTER TABLE reply_act ADD COLUMN given_to TEXT;
        ALTER TABLE reply_act ADD COLUMN asker TEXT;
        ALTER TABLE reply_act ADD COLUMN channel TEXT CHECK ((channel IS NULL) = (asker IS NULL));
        """

    func put(_ person: PersonChanged) throws(StoreError) {
        let sql = """
            INSERT INTO staff_role (person, roles)
            VALUES (:person, :roles)
                ON CONFLICT (person) DO UPDATE
               SET roles = :roles
            """
        try database.run(sql, ["person": Value(person.person), "roles": Value(terms: person.roles)])
    }

    /// Whether cases are their work; those whose roles have not been said since an upgrade are believed to be so.
    func handlesCases(_ person: PersonID) throws(StoreError) -> Bool { try roles(of: person)?.handleCases ?? true }

    func has(_ role: Role, _ person: PersonID) throws(StoreError) -> Bool {
        try roles(of: person)?.contains(role) ?? true
    }

    /// Those of this role who work here, in order.
    func people(who role: Role) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT staff_role.person
              FROM staff_role
              JOIN person ON person.person = staff_role.person AND is_active = 1
             WHERE ' ' || roles || ' ' LIKE '% ' || :role || ' %'
             ORDER BY staff_role.person
            """
        return try database.rows(sql, ["role": Value(term: role)]) { $0.id("person") }
    }

    func all(of person: PersonID) throws(StoreError) -> [Role] { try roles(of: person) ?? [] }

    private func roles(of person: PersonID) throws(StoreError) -> [Role]? {
        try database.first("SELECT roles FROM staff_role WHERE person = :person", ["person": Value(person)]) {
            $0.terms("roles")
        }
    }
}
