import CaseModel
import Runtime
import Store

/// Finds cases by their words; who may see them is decided in the query itself, by `Sight`, as for lists.
struct CaseSearch {
    let database: Database

    struct Found {
        let row: CaseRow
        let summary: String
    }

    /// At most `limit` cases in which the words stand and which `viewer` may see, the newest received first, and the
    /// number after which the next page begins; `nil` on the last.
    func find(
        _ words: SearchWords, for viewer: Viewer, after number: Int64?, limit: Int
    ) throws(StoreError) -> (found: [Found], next: Int64?) {
        guard let sight = Sight(of: viewer) else { return ([], nil) }
        let query = WordHits.Query(
            columns: "summary, \(CaseRow.columns)", joins: "JOIN complaint USING (case_id)",
            condition: sight.condition, values: sight.values)
        return try WordHits(database).page(words, query, after: number, limit: limit) { row in
            Found(row: CaseRow(row), summary: row.text("summary"))
        }
    }
}
