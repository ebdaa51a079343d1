import CaseModel
import Runtime
import Store

/// What the units have looked at in themselves, each with its answers.
struct AssessmentStore {
    let database: Database

    func add(_ row: AssessmentRow) throws(StoreError) {
        let sql = """
            INSERT INTO assessment (assessment, unit, topic, held_on, next_by, agreed, owner)
            VALUES (:assessment, :unit, :topic, :held, :next, :agreed, :owner)
            """
        try database.run(
            sql,
            [
                "assessment": Value(row.assessment), "unit": Value(row.unit), "topic": Value(term: row.topic),
                "held": .text("\(row.heldOn)"), "next": .text("\(row.nextBy)"), "agreed": .text(row.agreed),
                "owner": Value(row.owner),
            ])
        for (place, text) in row.answers.enumerated() {
            try database.run(
                "INSERT INTO assessment_answer (assessment, place, text) VALUES (:assessment, :place, :text)",
                ["assessment": Value(row.assessment), "place": Value(place), "text": .text(text)])
        }
    }

    /// The latest of each of these units and each topic.
    func latest(in units: [UnitID]?) throws(StoreError) -> [AssessmentRow] {
        let led = Units(units)
        let sql = """
            SELECT *
              FROM assessment
             WHERE \(led.condition)
               AND NOT EXISTS (SELECT 1
                                 FROM assessment AS later
                                WHERE later.unit = assessment.unit AND later.topic = assessment.topic
                                  AND (later.held_on, later.assessment) > (assessment.held_on, assessment.assessment))
             ORDER BY unit, topic
            """
        return try database.rows(sql, led.values) { row in
            AssessmentRow(
                assessment: row.id("assessment"), unit: row.id("unit"), topic: row.term("topic"),
                heldOn: row.day("held_on"), nextBy: row.day("next_by"), answers: try answers(row.id("assessment")),
                agreed: row.text("agreed"), owner: row.id("owner"))
        }
    }

    private func answers(_ assessment: AssessmentID) throws(StoreError) -> [String] {
        let sql = "SELECT text FROM assessment_answer WHERE assessment = :assessment ORDER BY place"
        return try database.rows(sql, ["assessment": Value(assessment)]) { $0.text("text") }
    }

    /// Every unit Directory has spoken of.
    func units() throws(StoreError) -> [UnitID] {
        try database.rows("SELECT unit FROM unit ORDER BY unit") { $0.id("unit") }
    }
}
