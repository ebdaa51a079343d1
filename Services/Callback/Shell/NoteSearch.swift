import CaseModel
import Runtime
import Store

/// Finds notes by their words; who may see them is decided in the query itself, by `Sight`.
struct NoteSearch {
    let database: Database

    struct Found {
        let note: NoteID
        let version: Int
    }

    /// At most `limit` notes in which the words stand and whose case `viewer` may see, the newest talk first, and the
    /// number after which the next page begins; `nil` on the last.
    func find(
        _ words: SearchWords, for viewer: Viewer, after number: Int64?, limit: Int
    ) throws(StoreError) -> (found: [Found], next: Int64?) {
        guard let sight = Sight(of: viewer) else { return ([], nil) }
        let joins = """
            JOIN note ON note.note = word_place.note
                       AND note.version = (SELECT MAX(version) FROM note AS any WHERE any.note = word_place.note)
                  JOIN case_file ON case_file.case_id = note.case_id
            """
        let query = WordHits.Query(
            columns: "note.note, note.version", joins: joins, condition: sight.condition, values: sight.values)
        return try WordHits(database).page(words, query, after: number, limit: limit) { row in
            Found(note: row.id("note"), version: row.number("version"))
        }
    }
}
