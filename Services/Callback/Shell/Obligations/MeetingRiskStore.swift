import CallbackCore
import CaseModel
import Runtime
import Store

/// In which cases nobody is met before the risk was assessed, as Intake says it.
struct MeetingRiskStore {
    let database: Database

    static let migration = """
        -- 23: no meeting before its risk is assessed
        CREATE TABLE meeting_risk (
            case_id       TEXT NOT NULL PRIMARY KEY REFERENCES case_file,
            is_demanded   INTEGER NOT NULL CHECK (is_demanded IN (0, 1)),
            assessed_for  INTEGER
        ) STRICT;
        """

    func put(_ said: MeetingRiskChanged) throws(StoreError) {
        let sql = """
            INSERT INTO meeting_risk (case_id, is_demanded, assessed_for)
            VALUES (:case, :demanded, :assessed)
                ON CONFLICT (case_id) DO UPDATE SET is_demanded = :demanded, assessed_for = :assessed
            """
        try database.run(
            sql,
            [
                "case": Value(said.case), "demanded": Value(said.isDemanded),
                "assessed": Value(said.assessedFor),
            ])
    }

    /// Of a case that nothing was said of, nothing is demanded.
    func find(_ case: CaseID) throws(StoreError) -> MeetingRisk {
        let sql = "SELECT is_demanded, assessed_for FROM meeting_risk WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            MeetingRisk(isDemanded: row.bool("is_demanded"), assessedFor: row.optionalMoment("assessed_for"))
        } ?? MeetingRisk(isDemanded: false, assessedFor: nil)
    }
}

extension CallbackService {
    func meetingRiskChanged(_ said: MeetingRiskChanged, _ turn: Turn) throws {
        guard try cases.find(said.case) != nil else { throw CannotDecide("callback.case_unknown") }
        try MeetingRiskStore(database: turn.database).put(said)
    }

    /// What is known of the risk of meeting the citizen in this case.
    func risk(in file: CaseFile, _ turn: Turn) throws -> MeetingRisk {
        try MeetingRiskStore(database: turn.database).find(file.id)
    }
}
