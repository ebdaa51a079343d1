import CaseModel
import Runtime
import Store

/// Cases that were joined before it was told that a person had said so: Callback, which writes down one talk about several cases, is
/// told of those once, so that nobody has to part and join them again.
struct EarlierJoins {
    /// How many one turn tells.
    private static let most = 100

    let database: Database

    static let migration = """
        -- 42: tell of the joins from before they were told
        CREATE TABLE join_untold (
            earlier  TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            later    TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            PRIMARY KEY (earlier, later)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX join_untold_later ON join_untold (later, earlier);
        INSERT INTO join_untold (earlier, later)
        SELECT earlier, later FROM same_citizen WHERE undone_at IS NULL;
        """

    /// Those of no case that waits for the operator; they are told of when it no longer does.
    private static let free = """
          FROM join_untold
         WHERE earlier NOT IN (SELECT subject FROM parked_subject)
           AND later NOT IN (SELECT subject FROM parked_subject)
        """

    /// Says it of some each turn, where it still holds.
    func tell(in turn: Turn) throws {
        let sql = "SELECT earlier, later \(Self.free) ORDER BY earlier, later LIMIT :limit"
        let pairs = try database.rows(sql, ["limit": Value(Self.most)]) {
            (earlier: $0.id("earlier", CaseID.self), later: $0.id("later", CaseID.self))
        }
        for (earlier, later) in pairs {
            try database.run(
                "DELETE FROM join_untold WHERE earlier = :earlier AND later = :later",
                ["earlier": Value(earlier), "later": Value(later)])
            guard try LikenessStore(database: database).words(about: earlier)[later] != nil else { continue }
            try turn.publish(
                CitizenReturned(case: earlier, again: later, isSaid: true, isRetold: true), about: Subject(earlier))
        }
    }

    /// Whether some are left that can be told of now.
    var isOwed: Bool {
        get throws(StoreError) { try database.first("SELECT 1 AS one \(Self.free) LIMIT 1") { _ in true } ?? false }
    }
}
