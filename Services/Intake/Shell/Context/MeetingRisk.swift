import CaseModel
import IntakeCore
import Runtime
import Store

/// What Callback, which agrees hours with the citizen, is told of the risk of meeting them.
struct MeetingRisk {
    /// How many cases from before it was told one turn takes.
    private static let mostEarlier = 100

    let change: CaseChange
    private var database: Database { change.turn.database }

    static let migration = """
        -- 31: no meeting before its risk is assessed, also where it is agreed in a talk
        -- Cases in which it was demanded before anybody was told.
        CREATE TABLE risk_untold (
            case_id  TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE
        ) STRICT;
        INSERT INTO risk_untold (case_id)
        SELECT case_id FROM risk_asked WHERE assessed_at IS NULL
         UNION
        SELECT case_id FROM step_decision WHERE ' ' || signs || ' ' LIKE '% aggressiveBehaviour %';
        """

    /// Whether somebody has seen the citizen lash out.
    func isKnown(_ id: CaseID) throws -> Bool { try PaperStore(database: database).isKnownToLashOut(in: id) }

    func isDemanded(in id: CaseID) throws -> Bool { try Self.isDemanded(in: id, database) }

    /// Whether nobody is to be met before the risk of it is assessed.
    static func isDemanded(in id: CaseID, _ database: Database) throws -> Bool {
        try PaperStore(database: database).isKnownToLashOut(in: id) || RiskStore(database: database).asked(id) != nil
    }

    /// Says how it stands.
    ///
    /// - Parameter moment: the hour of the meeting that it has just been assessed for.
    func say(of id: CaseID, assessedFor moment: Timestamp? = nil) throws {
        try change.turn.publish(
            MeetingRiskChanged(case: id, isDemanded: try isDemanded(in: id), assessedFor: moment), about: Subject(id))
    }

    /// Says it of cases from before it was said, some each turn.
    func tellEarlier() throws {
        let sql = "SELECT case_id FROM risk_untold ORDER BY case_id LIMIT :limit"
        let earlier = try database.rows(sql, ["limit": .integer(Int64(Self.mostEarlier))]) {
            $0.id("case_id", CaseID.self)
        }
        for id in earlier {
            try database.run("DELETE FROM risk_untold WHERE case_id = :case", ["case": Value(id)])
            // What was assessed since tells it itself.
            try say(of: id)
        }
    }

    /// Whether cases are left of which it is to be said.
    static func isOwed(_ database: Database) throws -> Bool {
        try database.first("SELECT 1 FROM risk_untold LIMIT 1") { _ in true } ?? false
    }
}
