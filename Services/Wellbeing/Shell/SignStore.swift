import CaseModel
import Runtime
import Store

/// What wears on somebody, counted: cases on red, hard talks, objections. Identifiers and moments only.
struct SignStore {
    let database: Database

    /// The case is red; asked about again at `wake`.
    func red(_ case: CaseID, wake: Timestamp) throws(StoreError) {
        try database.run(
            "INSERT INTO red_case (case_id, wake) VALUES (:case, :wake) ON CONFLICT (case_id) DO UPDATE SET wake = :wake",
            ["case": Value(`case`), "wake": Value(wake)])
    }

    /// They stand in the red case; those who are new in it. Whoever was relieved of it comes in again by `isBack` alone.
    func enter(_ people: [PersonID], red case: CaseID, isBack: Bool = false) throws(StoreError) -> [PersonID] {
        let sql = """
            INSERT INTO red_person (case_id, person)
            VALUES (:case, :person)
                ON CONFLICT (case_id, person) DO UPDATE SET is_out = 0 WHERE is_out = 1 AND :back
            """
        var new: [PersonID] = []
        for person in people {
            let values: Values = ["case": Value(`case`), "person": Value(person), "back": Value(isBack)]
            if try database.run(sql, values) > 0 { new.append(person) }
        }
        return new
    }

    /// They are relieved of the red case: nobody asks after them because of it, and it is none of their load.
    func leave(_ people: [PersonID], red case: CaseID) throws(StoreError) {
        let sql = "UPDATE red_person SET is_out = 1 WHERE case_id = :case AND person = :person"
        for person in people { try database.run(sql, ["case": Value(`case`), "person": Value(person)]) }
    }

    func notRed(_ case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM red_case WHERE case_id = :case", ["case": Value(`case`)])
    }

    func isRed(_ case: CaseID) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM red_case WHERE case_id = :case", ["case": Value(`case`)]) { _ in true }
            ?? false
    }

    /// Whether it is red and somebody is asked after because of it: not while it is closed.
    func isRedAndOpen(_ case: CaseID) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM red_case WHERE case_id = :case AND wake IS NOT NULL"
        return try database.first(sql, ["case": Value(`case`)]) { _ in true } ?? false
    }

    /// Nothing is asked again while the case is closed; `nil` wake.
    func wakeRed(_ case: CaseID, at wake: Timestamp?) throws(StoreError) {
        try database.run(
            "UPDATE red_case SET wake = :wake WHERE case_id = :case", ["case": Value(`case`), "wake": Value(wake)])
    }

    func dueRed(at now: Timestamp, limit: Int) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT case_id
              FROM red_case
             WHERE wake <= :now AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY wake, case_id
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { $0.id("case_id") }
    }

    func people(inRed case: CaseID) throws(StoreError) -> [PersonID] {
        let sql = "SELECT person FROM red_person WHERE case_id = :case AND is_out = 0 ORDER BY person"
        return try database.rows(sql, ["case": Value(`case`)]) { $0.id("person") }
    }

    /// Counts a hard talk or an objection once; returns whether it is new.
    func note(_ kind: Kind, _ matter: String, of person: PersonID, at moment: Timestamp) throws(StoreError) -> Bool {
        let sql = """
            INSERT INTO sign (matter, kind, person, at) VALUES (:matter, :kind, :person, :at) ON CONFLICT DO NOTHING
            """
        return try database.run(
            sql,
            ["matter": .text(matter), "kind": .text(kind.rawValue), "person": Value(person), "at": Value(moment)]) > 0
    }

    /// A talk that its caller has called hard has its note now: it stays counted once, and the next one in the case is another.
    /// Returns whether there was one.
    func settle(_ talk: String, as note: NoteID, of person: PersonID) throws(StoreError) -> Bool {
        let sql = """
            UPDATE OR IGNORE sign SET matter = :note WHERE kind = 'hardTalk' AND matter = :talk AND person = :person
            """
        return try database.run(sql, ["note": Value(note), "talk": .text(talk), "person": Value(person)]) > 0
    }

    enum Kind: String { case hardTalk, objection }

    func wrote(_ note: NoteID, _ person: PersonID, at moment: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO note_author (note, person, at) VALUES (:note, :person, :at) ON CONFLICT DO NOTHING
            """
        try database.run(sql, ["note": Value(note), "person": Value(person), "at": Value(moment)])
    }

    func author(of note: NoteID) throws(StoreError) -> PersonID? {
        try database.first("SELECT person FROM note_author WHERE note = :note", ["note": Value(note)]) {
            $0.id("person")
        }
    }

    func load(of person: PersonID, since: Timestamp) throws(StoreError) -> CareLoad {
        let sql = """
            SELECT (SELECT count(*)
                      FROM red_person
                      JOIN red_case USING (case_id)
                     WHERE person = :person AND is_out = 0 AND wake IS NOT NULL) AS red,
                   (SELECT count(*) FROM sign WHERE person = :person AND kind = 'hardTalk' AND at >= :since) AS hard,
                   (SELECT count(*) FROM sign WHERE person = :person AND kind = 'objection' AND at >= :since) AS objections
            """
        return try database.first(sql, ["person": Value(person), "since": Value(since)]) {
            CareLoad(redCases: $0.number("red"), hardTalks: $0.number("hard"), objections: $0.number("objections"))
        } ?? CareLoad(redCases: 0, hardTalks: 0, objections: 0)
    }
}
