import CaseModel
import Runtime
import Store

/// Which notes were filed of one talk about several cases, in their order, and the codes of the letter that their copies went in.
/// Owner of `joined_note` and `shared_code` (decision 90).
struct JoinedNotes {
    let database: Database

    static let migration = """
        -- 26: notes of one talk about several cases, and the code of their one letter
        CREATE TABLE joined_note (
            note   TEXT NOT NULL PRIMARY KEY,
            -- The note that the talk was written in, which stands first.
            lead   TEXT NOT NULL,
            place  INTEGER NOT NULL,
            UNIQUE (lead, place)
        ) STRICT, WITHOUT ROWID;
        -- What the code answers once the case that it was drawn for exists no more: the first of these that does.
        CREATE TABLE shared_code (
            digest   BLOB NOT NULL CHECK (length(digest) = 32),
            place    INTEGER NOT NULL,
            note     TEXT NOT NULL,
            version  INTEGER NOT NULL,
            PRIMARY KEY (digest, place),
            FOREIGN KEY (note, version) REFERENCES note
        ) STRICT, WITHOUT ROWID;
        """

    /// - Parameter notes: the lead first.
    func add(_ notes: [NoteID]) throws(StoreError) {
        guard let lead = notes.first else { return }
        for (place, note) in notes.enumerated() {
            try database.run(
                "INSERT INTO joined_note (note, lead, place) VALUES (:note, :lead, :place)",
                ["note": Value(note), "lead": Value(lead), "place": Value(place)])
        }
    }

    /// The other notes of the same talk, in their order.
    func beside(_ note: NoteID) throws(StoreError) -> [NoteID] {
        let sql = """
            SELECT other.note
              FROM joined_note
              JOIN joined_note AS other ON other.lead = joined_note.lead AND other.note <> joined_note.note
             WHERE joined_note.note = :note
             ORDER BY other.place
            """
        return try database.rows(sql, ["note": Value(note)]) { $0.id("note") }
    }

    /// The code was drawn for the one letter about a talk: it answers the first version of each of its notes.
    func share(_ digest: [UInt8], of note: NoteID) throws(StoreError) {
        for (place, other) in try beside(note).enumerated() {
            try database.run(
                "INSERT INTO shared_code (digest, place, note, version) VALUES (:digest, :place, :note, 1)",
                ["digest": .blob(digest), "place": Value(place), "note": Value(other)])
        }
    }
}
