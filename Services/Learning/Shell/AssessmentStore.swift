import CaseModel
import Runtime
import Store

/// What the units have looked at in themselves, each with its answers.
struct AssessmentStore {
    let database: Database

    func add(_ row: AssessmentRow) throws(StoreError) {
        let sql = """
            INSERT INTO assessment (assessment, unit, topic, held_on, next_by, agreed, owner, finding)
            VALUES (:assessment, :unit, :topic, :held, :next, :agreed, :owner, :finding)
            """
        try database.run(
            sql,
            [
                "assessment": Value(row.assessment), "unit": Value(row.unit), "topic": Value(term: row.topic),
                "held": .text("\(row.heldOn)"), "next": .text("\(row.nextBy)"), "agreed": .text(row.agreed),
                "owner": Value(row.owner), "finding": Value(row.finding),
            ])
        for (place, text) in row.answers.enumerated() {
            try database.run(
                "INSERT INTO assessment_answer (assessment, place, text) VALUES (:assessment, :place, :text)",
                ["assessment": Value(row.assessment), "place": Value(place), "text": .text(text)])
        }
    }

    /// The latest of each of these units and each topic.
    func latest(in units: [UnitID]?) throws(StoreError) -> [AssessmentRow] {
        let led = Units(units, column: "assessment.unit")
        let sql = """
            SELECT assessment.*, finding.state
              FROM assessment
              LEFT JOIN finding USING (finding)
             WHERE \(led.condition)
               AND NOT EXISTS (SELECT 1
                                 FROM assessment AS later
                                WHERE later.unit = assessment.unit AND later.topic = assessment.topic
                                  AND (later.held_on, later.assessment) > (assessment.held_on, assessment.assessment))
             ORDER BY assessment.unit, topic
            """
        return try database.rows(sql, led.values, row)
    }

    /// Every time this unit has looked at this topic, the newest first.
    func all(of topic: AssessmentTopic, in unit: UnitID, limit: Int) throws(StoreError) -> [AssessmentRow] {
        let sql = """
            SELECT assessment.*, finding.state
              FROM assessment
              LEFT JOIN finding USING (finding)
             WHERE assessment.unit = :unit AND topic = :topic
             ORDER BY held_on DESC, assessment DESC
             LIMIT :limit
            """
        return try database.rows(
            sql, ["unit": Value(unit), "topic": Value(term: topic), "limit": Value(limit)], row)
    }

    /// Whether any unit has ever looked at anything.
    func hasBegun() throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM assessment LIMIT 1") { _ in true } ?? false
    }

    private func row(_ row: Row) throws(StoreError) -> AssessmentRow {
        AssessmentRow(
            assessment: row.id("assessment"), unit: row.id("unit"), topic: row.term("topic"),
            heldOn: row.day("held_on"), nextBy: row.day("next_by"), answers: try answers(row.id("assessment")),
            agreed: row.text("agreed"), owner: row.id("owner"), finding: row.optionalID("finding"),
            state: row.optionalTerm("state"))
    }

    private func answers(_ assessment: AssessmentID) throws(StoreError) -> [String] {
        let sql = "SELECT text FROM assessment_answer WHERE assessment = :assessment ORDER BY place"
        return try database.rows(sql, ["assessment": Value(assessment)]) { $0.text("text") }
    }

    /// Every unit Directory has spoken of.
    func units() throws(StoreError) -> [UnitID] {
        try database.rows("SELECT unit FROM unit ORDER BY unit") { $0.id("unit") }
    }

    /// These units and all below them, each once. UNION ends a circle of parents.
    func units(under tops: [UnitID]) throws(StoreError) -> [UnitID] {
        var found: Set<UnitID> = Set(tops)
        let sql = """
            WITH RECURSIVE below (unit) AS (
                SELECT :top
                 UNION
                SELECT unit.unit
                  FROM unit
                  JOIN below ON unit.parent = below.unit
            )
            SELECT unit FROM below ORDER BY unit
            """
        for top in tops { found.formUnion(try database.rows(sql, ["top": Value(top)]) { $0.id("unit") }) }
        return found.sorted()
    }
}
