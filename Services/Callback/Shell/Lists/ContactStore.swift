import CaseModel
import Runtime
import Store
import Wire

/// What the list for the day on which nothing answers is rung by: the citizen's name and number for as long as a call is
/// owed, and what colleagues and units are called (decision 75).
///
/// Fetched from their owners while these answer. What is held of a citizen is gone with the last call owed in the case: the
/// file's own trigger sees to it, whichever way the call ended.
struct ContactStore {
    /// After so long it is asked for anew: what makes a talk possible changes without anybody saying so.
    private static let freshHours: Int64 = 24

    let database: Database

    static let migration = """
        -- 22: whom to ring, for the list on disk
        -- What is wanted counts up with each reason to ask; 0 is not to be asked for.
        CREATE TABLE call_contact (
            case_id  TEXT NOT NULL PRIMARY KEY REFERENCES case_file,
            contact  TEXT,
            wanted   INTEGER NOT NULL DEFAULT 1,
            fetched  INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX call_contact_wanted ON call_contact (case_id) WHERE wanted > 0;
        CREATE INDEX call_contact_age ON call_contact (fetched) WHERE wanted = 0;
        CREATE TABLE list_name (
            id       TEXT NOT NULL PRIMARY KEY,
            name     TEXT,
            is_unit  INTEGER NOT NULL CHECK (is_unit IN (0, 1)),
            wanted   INTEGER NOT NULL DEFAULT 1 CHECK (wanted IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX list_name_wanted ON list_name (id) WHERE wanted = 1;
        -- Units whose calls from before this step have been asked about.
        CREATE TABLE list_caught_up (
            unit  TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        INSERT INTO list_name (id, is_unit) SELECT person, 0 FROM person;
        INSERT OR IGNORE INTO list_name (id, is_unit) SELECT unit, 1 FROM unit;
        INSERT INTO list_owed (unit, changes)
        SELECT unit, 1 FROM unit WHERE TRUE
            ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
        CREATE TRIGGER call_wants_contact
        AFTER INSERT ON call WHEN NEW.state IN ('awaited', 'overdue')
        BEGIN
            INSERT INTO call_contact (case_id)
            VALUES (NEW.case_id)
                ON CONFLICT (case_id) DO UPDATE SET wanted = wanted + 1;
        END;
        CREATE TRIGGER call_forgets_contact
        AFTER UPDATE OF state ON call WHEN NEW.state NOT IN ('awaited', 'overdue')
        BEGIN
            DELETE FROM call_contact
             WHERE case_id = NEW.case_id
               AND NOT EXISTS (
                   SELECT 1 FROM call WHERE call.case_id = NEW.case_id AND call.state IN ('awaited', 'overdue'));
        END;
        \(listing("attempt", "INSERT ON attempt", "(SELECT case_id FROM call WHERE callback = NEW.callback)"))
        \(listing("wish", "INSERT ON call_wish", "NEW.case_id"))
        \(listing(
            "hour", "INSERT ON appointment_change",
            "(SELECT case_id FROM appointment WHERE appointment = NEW.appointment)"))
        \(listing("contact", "UPDATE OF contact ON call_contact", "NEW.case_id"))
        """

    /// A trigger that has the list of a case's unit written anew.
    private static func listing(_ what: String, _ event: String, _ id: String) -> String {
        """
        CREATE TRIGGER \(what)_is_listed
        AFTER \(event)
        BEGIN
            INSERT INTO list_owed (unit, changes)
            SELECT unit, 1 FROM case_file WHERE case_id = \(id)
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
        END;
        """
    }

    /// Something was said of the citizen that a list may show: asked anew, if a call is owed.
    func changed(_ case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE call_contact SET wanted = wanted + 1 WHERE case_id = :case", ["case": Value(`case`)])
    }

    /// Somebody or some unit is, or is called something else now.
    func changed(_ id: String, isUnit: Bool) throws(StoreError) {
        let sql = """
            INSERT INTO list_name (id, is_unit)
            VALUES (:id, :unit)
                ON CONFLICT (id) DO UPDATE SET wanted = 1
            """
        try database.run(sql, ["id": .text(id), "unit": Value(isUnit)])
    }

    /// Calls of this unit from before there were names on its list; looked for once.
    func catchUp(_ unit: UnitID) throws(StoreError) {
        let values: Values = ["unit": Value(unit)]
        let isDone = try database.first("SELECT 1 FROM list_caught_up WHERE unit = :unit", values) { _ in true }
        guard isDone == nil else { return }
        let sql = """
            INSERT OR IGNORE INTO call_contact (case_id)
            SELECT call.case_id
              FROM call INDEXED BY call_owed
             CROSS JOIN case_file ON case_file.case_id = call.case_id
             WHERE state IN ('awaited', 'overdue') AND +case_file.unit = :unit
            """
        try database.run(sql, values)
        try database.run("INSERT INTO list_caught_up (unit) VALUES (:unit)", values)
    }

    /// What was fetched long ago is asked for anew.
    func tick(at now: Timestamp) throws(StoreError) {
        try database.run(
            "UPDATE call_contact SET wanted = 1 WHERE wanted = 0 AND fetched <= :then",
            ["then": Value(now.adding(hours: -Self.freshHours))])
    }

    func next() throws(StoreError) -> Timestamp? {
        let oldest = try database.first("SELECT MIN(fetched) AS fetched FROM call_contact WHERE wanted = 0") {
            $0.optionalMoment("fetched")
        }
        return (oldest ?? nil)?.adding(hours: Self.freshHours)
    }

    /// Whom to ring in this case, as far as it is known.
    func contact(of case: CaseID) throws(StoreError) -> CallContact? {
        let sql = "SELECT contact FROM call_contact WHERE case_id = :case"
        let text = try database.first(sql, ["case": Value(`case`)]) { $0.optionalText("contact") } ?? nil
        return text.flatMap { try? JSON.read(Array($0.utf8)).decode(CallContact.self) }
    }

    /// What somebody or some unit is called; the identifier where nobody has said it yet.
    func name(of id: some Identifier) throws(StoreError) -> String {
        let sql = "SELECT name FROM list_name WHERE id = :id"
        return try (database.first(sql, ["id": .text(id.rawValue)]) { $0.optionalText("name") } ?? nil) ?? id.rawValue
    }
}

/// What is asked of the owners, a part at a time, and what they say.
extension ContactStore {
    private static let contactsKey = "call-contacts"
    private static let namesKey = "list-names"

    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        var asks: [Ask] = []
        if !isKnown(Self.contactsKey) {
            let sql = "SELECT case_id, wanted FROM call_contact WHERE wanted > 0 ORDER BY case_id LIMIT :most"
            let wanted = try database.rows(sql, ["most": .integer(Int64(FindCallContacts.most))]) {
                FindCallContacts.Wanted(case: $0.id("case_id"), mark: $0.number("wanted"))
            }
            if !wanted.isEmpty {
                let body = try JSON(encoding: FindCallContacts(cases: wanted))
                asks.append(Ask(key: Self.contactsKey, method: FindCallContacts.method, body: body))
            }
        }
        if !isKnown(Self.namesKey) {
            let sql = "SELECT id, is_unit FROM list_name WHERE wanted = 1 ORDER BY id LIMIT :most"
            let wanted = try database.rows(sql, ["most": .integer(Int64(NameColleagues.most))]) {
                (id: $0.text("id"), isUnit: $0.bool("is_unit"))
            }
            if !wanted.isEmpty {
                let asked = NameColleagues(
                    people: wanted.filter { !$0.isUnit }.map { PersonID(unchecked: $0.id) },
                    units: wanted.filter(\.isUnit).map { UnitID(unchecked: $0.id) })
                asks.append(
                    Ask(key: Self.namesKey, method: NameColleagues.method, body: try JSON(encoding: asked)))
            }
        }
        return asks
    }

    func answered(_ key: String, _ answer: Answer, at now: Timestamp) throws {
        switch (key, answer) {
        case (Self.contactsKey, .success(let reply)):
            for found in try reply.decode(FindCallContacts.Reply.self).contacts { try put(found, at: now) }
        case (Self.namesKey, .success(let reply)): try put(reply.decode(NameColleagues.Reply.self))
        // Who says no now is asked again tomorrow, and at the next change: an owner of an older release knows no such question.
        case (Self.contactsKey, .refused):
            try database.run(
                "UPDATE call_contact SET wanted = 0, fetched = :now WHERE wanted > 0", ["now": Value(now)])
        case (Self.namesKey, .refused): try database.run("UPDATE list_name SET wanted = 0 WHERE wanted = 1")
        default: break
        }
    }

    private func put(_ found: FindCallContacts.Found, at now: Timestamp) throws {
        let text = try JSON(encoding: found.contact).text
        // The list is written anew only where it says something else by this.
        try database.run(
            "UPDATE call_contact SET contact = :contact WHERE case_id = :case AND contact IS NOT :contact",
            ["contact": .text(text), "case": Value(found.case)])
        let sql = """
            UPDATE call_contact
               SET fetched = :now, wanted = CASE WHEN wanted = :mark THEN 0 ELSE wanted END
             WHERE case_id = :case
            """
        try database.run(
            sql, ["now": Value(now), "mark": .integer(Int64(found.mark)), "case": Value(found.case)])
    }

    private func put(_ said: NameColleagues.Reply) throws {
        var isAnother = false
        for said in said.names {
            let id: Values = ["id": .text(said.id)]
            if let name = said.name {
                let change = "UPDATE list_name SET name = :name WHERE id = :id AND name IS NOT :name"
                if try database.run(change, id.and(["name": .text(name)])) > 0 { isAnother = true }
            }
            try database.run("UPDATE list_name SET wanted = 0 WHERE id = :id", id)
        }
        // Lists are written anew only where one says something else by this.
        guard isAnother else { return }
        let sql = """
            INSERT INTO list_owed (unit, changes)
            SELECT unit, 1 FROM unit WHERE TRUE
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1
            """
        try database.run(sql)
    }
}
