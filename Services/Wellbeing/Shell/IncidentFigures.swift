import CaseModel
import Runtime
import Store
import WellbeingCore

/// Incidents by kind and by how they came, per unit and quarter: shown where they are five or more and five people
/// or more were hit in them, and where nothing is told by subtraction.
extension Upkeep {
    /// Of a quarter: what is shown counts incidents, and both they and the people in them have to be enough.
    func chooseIncidentFigures(
        _ quarter: CivilDay, _ span: Values, parents: [UnitID: UnitID?]
    ) throws(StoreError) {
        for trait in IncidentTrait.allCases {
            let condition = Self.condition(trait)
            let people = try count(
                """
                SELECT person, incident.unit AS unit, registered AS at
                  FROM incident_person JOIN incident USING (incident)
                 WHERE registered >= :from AND registered < :to AND is_witness = 0 AND \(condition)
                """, span)
            let incidents = try count(
                """
                SELECT incident AS person, unit, registered AS at
                  FROM incident
                 WHERE registered >= :from AND registered < :to AND joined_to IS NULL AND \(condition)
                """, span)
            let shown = SmallFigures(parents: parents, counts: incidents, beside: people).shown
            for (unit, sum) in shown.sorted(by: { $0.key < $1.key }) {
                try database.run(
                    """
                    INSERT INTO incident_figure (quarter, unit, trait, incidents)
                    VALUES (:quarter, :unit, :trait, :incidents)
                    """,
                    [
                        "quarter": .text(quarter.description), "unit": Value(unit), "trait": Value(term: trait),
                        "incidents": Value(sum),
                    ])
            }
        }
    }

    private static func condition(_ trait: IncidentTrait) -> String {
        switch trait {
        case .violence, .threat, .harassment, .nearIncident: "kind = '\(trait.rawValue)'"
        case .digital: "is_digital = 1"
        case .outsideHours: "is_outside_hours = 1"
        case .injury: "is_injury = 1"
        }
    }

    /// The newest `most` of them.
    func incidentFigures(of units: [UnitID], most: Int) throws(StoreError) -> [IncidentFigure] {
        let sql = """
            SELECT *
              FROM incident_figure
             WHERE unit IN (SELECT value FROM json_each(:units))
             ORDER BY quarter DESC, unit, trait
             LIMIT :most
            """
        return try database.rows(sql, ["units": Value(units), "most": Value(most)]) { row in
            IncidentFigure(
                unit: row.id("unit"), from: row.day("quarter"), trait: row.term("trait"),
                incidents: row.number("incidents"))
        }
    }
}
