import CaseModel
import DeskAnswers
import DeskCore
package import Store
import Web
import Wire

/// Who is signed in at a browser, and what somebody has written and not yet sent. Sole owner of `desk.sqlite`.
///
/// The browser's token is kept as a digest only. A draft holds citizens' words; it goes when its form is sent, or after
/// three days.
package struct DeskStore {
    let database: Database

    package init(database: Database) { self.database = database }

    package static let migrations = [
        """
        -- 1: create session and draft
        CREATE TABLE session (
            digest    TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL,
            name      TEXT NOT NULL,
            directory TEXT NOT NULL,
            assertion TEXT NOT NULL,
            expires   INTEGER NOT NULL,
            begun     INTEGER NOT NULL,
            used      INTEGER NOT NULL,
            said      TEXT NOT NULL,
            said_at   INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE draft (
            person  TEXT NOT NULL,
            form    TEXT NOT NULL,
            answers TEXT NOT NULL,
            saved   INTEGER NOT NULL,
            PRIMARY KEY (person, form)
        ) STRICT;
        """,
        """
        -- 2: who the municipality's own sign-in says it is
        ALTER TABLE session ADD COLUMN identity TEXT;
        """,
        """
        -- 3: what comes from a form of a session that was left, and where a form that was sent has led
        ALTER TABLE session ADD COLUMN forms TEXT;
        ALTER TABLE session ADD COLUMN left_at INTEGER;
        CREATE INDEX session_by_forms ON session (forms);
        CREATE TABLE sent (
            person  TEXT NOT NULL,
            command TEXT NOT NULL,
            place   TEXT NOT NULL,
            at      INTEGER NOT NULL,
            PRIMARY KEY (person, command)
        ) STRICT;
        """,
    ]

    // MARK: Sessions

    func put(_ session: Session) throws(StoreError) {
        let sql = """
            INSERT INTO session (
                digest, forms, person, name, directory, identity, assertion, expires, begun, used, said, said_at
            )
            VALUES (
                :digest, :forms, :person, :name, :directory, :identity, :assertion, :expires, :begun, :used, :said,
                :said_at
            )
            ON CONFLICT (digest) DO UPDATE
               SET assertion = :assertion, expires = :expires, used = :used, said = :said, said_at = :said_at
            """
        _ = try database.run(
            sql,
            [
                "digest": .text(session.digest), "forms": session.forms.map { .text($0) } ?? .null,
                "person": .text(session.person.rawValue),
                "name": .text(session.name), "directory": .text(session.directory),
                "assertion": .text(session.assertion), "expires": .integer(session.expires.milliseconds),
                "begun": .integer(session.begun.milliseconds), "used": .integer(session.used.milliseconds),
                "identity": session.identity.map { .text($0) } ?? .null, "said": .text(Self.text(of: session.said)),
                "said_at": .integer(session.saidAt.milliseconds),
            ])
    }

    func session(_ digest: String) throws(StoreError) -> Session? {
        try session("SELECT * FROM session WHERE digest = :mark AND left_at IS NULL", digest)
    }

    /// Whose form it is that bears this mark, of a session that was left.
    func leftSession(forms mark: String) throws(StoreError) -> Session? {
        try session("SELECT * FROM session WHERE forms = :mark AND left_at IS NOT NULL", mark)
    }

    private func session(_ sql: String, _ mark: String) throws(StoreError) -> Session? {
        try database.first(sql, ["mark": .text(mark)]) { row in
            Session(
                digest: row.text("digest"), forms: row.optionalText("forms"),
                person: PersonID(unchecked: row.text("person")), name: row.text("name"),
                directory: row.text("directory"), identity: row.optionalText("identity"),
                begun: Timestamp(milliseconds: row.integer("begun")),
                assertion: row.text("assertion"), expires: Timestamp(milliseconds: row.integer("expires")),
                used: Timestamp(milliseconds: row.integer("used")), said: Self.said(in: row.text("said")),
                saidAt: Timestamp(milliseconds: row.integer("said_at")))
        }
    }

    /// Whoever is signed in leaves: nothing is shown to the browser any more, and what comes from a form that stood open
    /// in another tab is still known as theirs.
    func leaveSession(_ digest: String, at wall: Timestamp) throws(StoreError) {
        let sql = "UPDATE session SET left_at = :at WHERE digest = :digest"
        _ = try database.run(sql, ["digest": .text(digest), "at": .integer(wall.milliseconds)])
    }

    private func endSession(_ digest: String) throws(StoreError) {
        _ = try database.run("DELETE FROM session WHERE digest = :digest", ["digest": .text(digest)])
    }

    /// Ends those of a person's sessions that Directory calls so.
    func endSessions(_ ended: [String], of person: PersonID) throws(StoreError) {
        let sql = "SELECT digest, directory FROM session WHERE person = :person"
        let mine = try database.rows(sql, ["person": .text(person.rawValue)]) {
            (digest: $0.text("digest"), id: Session.id(ofDirectory: $0.text("directory")))
        }
        for session in mine where ended.contains(session.id) { try endSession(session.digest) }
    }

    /// Forgets what nobody comes back for; a session is kept a day, so that what is sent too late becomes a draft.
    func sweep(at wall: Timestamp) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM session WHERE used < :before", ["before": .integer(wall.adding(hours: -24).milliseconds)])
        let before: Values = ["before": .integer(wall.adding(hours: -72).milliseconds)]
        _ = try database.run("DELETE FROM draft WHERE saved < :before", before)
        _ = try database.run("DELETE FROM sent WHERE at < :before", before)
    }

    // MARK: Drafts

    func keep(_ answers: Answers, of person: PersonID, as form: String, at wall: Timestamp) throws {
        let sql = """
            INSERT INTO draft (person, form, answers, saved)
            VALUES (:person, :form, :answers, :saved)
            ON CONFLICT (person, form) DO UPDATE SET answers = :answers, saved = :saved
            """
        _ = try database.run(
            sql,
            [
                "person": .text(person.rawValue), "form": .text(form),
                "answers": .text(try JSON(encoding: answers).text),
                "saved": .integer(wall.milliseconds),
            ])
    }

    func draft(of person: PersonID, as form: String) throws(StoreError) -> Answers? {
        let sql = "SELECT answers FROM draft WHERE person = :person AND form = :form"
        return try database.first(sql, ["person": .text(person.rawValue), "form": .text(form)]) {
            Self.answers($0.text("answers"))
        } ?? nil
    }

    /// What the person has typed in the forms of one page, by what follows the page's own name in theirs.
    func drafts(of person: PersonID, under page: String) throws(StoreError) -> [String: Answers] {
        let sql = """
            SELECT form, answers
              FROM draft
             WHERE person = :person AND substr(form, 1, length(:page)) = :page
             ORDER BY form
            """
        let page = "\(page)/"
        let rows = try database.rows(sql, ["person": .text(person.rawValue), "page": .text(page)]) {
            (String($0.text("form").dropFirst(page.count)), Self.answers($0.text("answers")))
        }
        return rows.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    private static func answers(_ text: String) -> Answers? {
        try? JSON.read(Array(text.utf8)).decode(Answers.self)
    }

    func dropDraft(of person: PersonID, as form: String) throws(StoreError) {
        _ = try database.run(
            "DELETE FROM draft WHERE person = :person AND form = :form",
            ["person": .text(person.rawValue), "form": .text(form)])
    }

    // MARK: What was sent

    /// Where the form led that was sent under this identifier: to what was made of it.
    func remember(_ place: Link, ofSent command: CommandID, by person: PersonID, at wall: Timestamp) throws(StoreError)
    {
        let sql = """
            INSERT INTO sent (person, command, place, at)
            VALUES (:person, :command, :place, :at)
            ON CONFLICT (person, command) DO NOTHING
            """
        _ = try database.run(
            sql,
            [
                "person": .text(person.rawValue), "command": .text(command.rawValue), "place": .text(place.text),
                "at": .integer(wall.milliseconds),
            ])
    }

    func place(ofSent command: CommandID, by person: PersonID) throws(StoreError) -> Link? {
        let sql = "SELECT place FROM sent WHERE person = :person AND command = :command"
        let keys: Values = ["person": .text(person.rawValue), "command": .text(command.rawValue)]
        return try database.first(sql, keys) { $0.text("place") }.flatMap(Link.init(ours:))
    }

    private static func text(of said: [Published]) -> String { (try? JSON(encoding: said).text) ?? "[]" }

    private static func said(in text: String) -> [Published] {
        guard let json = try? JSON.read(Array(text.utf8)) else { return [] }
        return (try? json.decode([Published].self)) ?? []
    }
}
