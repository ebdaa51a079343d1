import CaseModel
import Runtime
import Store

/// Erases cases: every word that Intake holds of them, and everything by which they could be found. What remains of one is
/// its identifier and when it was erased (decision 100).
///
/// The audit stays, since it holds identifiers and codes only. What lies beside the cases, such as a mail that nobody has
/// given a place, is no case's.
struct Erasing {
    let database: Database

    static let migration = """
        -- 39: what remains of erased cases
        \(ErasedCases.tables)
        -- Fingerprints of mails and of imported rows that became part of them: laid here again, they make no case.
        CREATE TABLE erased_source (
            digest  BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32)
        ) STRICT, WITHOUT ROWID;
        """

    /// - Returns: of how many of them there was something.
    func erase(_ erasures: [Erasure]) throws -> Int {
        try ErasedCases(database).erase(erasures) { id, _ in
            let parts = try identifiers(of: id)
            return try erase(id) ? parts : nil
        }
    }

    /// Whether what came in has this fingerprint of something erased.
    func isErased(_ digest: [UInt8]) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM erased_source WHERE digest = :digest", ["digest": .blob(digest)]) { _ in
            true
        } ?? false
    }

    /// Everything that belongs to a case goes with its row in `complaint`, its words in the index among it.
    private func erase(_ id: CaseID) throws(StoreError) -> Bool {
        for sql in [
            "INSERT OR IGNORE INTO erased_source (digest) SELECT digest FROM mail WHERE case_id = :case",
            "INSERT OR IGNORE INTO erased_source (digest) SELECT digest FROM imported WHERE case_id = :case",
            // What somebody typed to find it is mostly its citizen's name; the audit keeps that they looked.
            """
            DELETE FROM search_made
             WHERE search IN (SELECT detail FROM audit WHERE subject = :case AND action = 'found')
            """,
        ] { try database.run(sql, ["case": Value(id)]) }
        return try database.run("DELETE FROM complaint WHERE case_id = :case", ["case": Value(id)]) > 0
    }

    /// By what answers to commands name parts of the case.
    private func identifiers(of id: CaseID) throws(StoreError) -> [String] {
        let sql = """
            SELECT mail_id AS id FROM mail WHERE case_id = :case
             UNION ALL
            SELECT restriction_id FROM restriction WHERE case_id = :case
             UNION ALL
            SELECT paper_id FROM case_paper WHERE case_id = :case
             UNION ALL
            SELECT handover_id FROM handover WHERE case_id = :case
             UNION ALL
            SELECT forwarding_id FROM forwarding WHERE case_id = :case
            """
        return try database.rows(sql, ["case": Value(id)]) { $0.text("id") }
    }
}
