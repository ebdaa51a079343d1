import CaseModel
import Runtime
import Store
import Wire

extension Findings {
    /// Learning's facts, fed by events through everything that went wrong, are what the cases' owners know (decision 34).
    func lookAtFigures() throws {
        let own = try database(.learning).rows(
            """
            SELECT case_id, unit, received, channel, kind, route, exclusion, closed_at, handed_on, limit_at, spoken_at,
                   objections, outcome
              FROM fact
             ORDER BY case_id
            """
        ) { row in
            """
            \(row.text("case_id")) \(row.text("unit")) \(row.integer("received")) \(row.text("channel")) \
            \(row.text("kind")) \(row.text("route")) \(row.optionalText("exclusion") ?? "-") \
            \(row.optionalInteger("closed_at") ?? 0) \(row.integer("handed_on")) \
            \(row.optionalInteger("limit_at") ?? 0) \(row.optionalInteger("spoken_at") ?? 0) \
            \(row.integer("objections")) \(row.optionalText("outcome") ?? "-")
            """
        }
        let calls = Dictionary(try callFacts()) { first, _ in first }
        let owners = try caseFacts().map { id, line in "\(line) \(calls[id] ?? "0 0 0 -")" }
        for (mine, theirs) in zip(own, owners) where mine != theirs {
            list.append("figures: learning counts \(mine), its owners \(theirs)")
            return
        }
        expect(own.count == owners.count, "figures: learning knows \(own.count) cases, intake \(owners.count)")
    }

    private func caseFacts() throws -> [(String, String)] {
        try database(.intake).rows(
            """
            SELECT case_id, unit, received, channel, kind, route, wish, unsuitable_ground, citizen_name, state,
                   EXISTS (SELECT 1 FROM handover WHERE handover.case_id = complaint.case_id) AS handed_on
              FROM complaint
             ORDER BY case_id
            """
        ) { row in
            var closed: Int64 = 0
            if case .closed(_, let at, _) = try JSON.read(row.blob("state")).decode(CaseState.self) {
                closed = at.milliseconds
            }
            let isNamed = row.optionalText("citizen_name") != nil
            let ground: String? =
                row.text("route") != "formal"
                ? nil
                : row.text("wish") == "formal"
                    ? "wish" : row.optionalText("unsuitable_ground") ?? (isNamed ? "substantive" : "anonymous")
            return (
                row.text("case_id"),
                """
                \(row.text("case_id")) \(row.text("unit")) \(row.integer("received")) \(row.text("channel")) \
                \(row.text("kind")) \(row.text("route")) \(ground ?? "-") \(closed) \(row.integer("handed_on"))
                """
            )
        }
    }

    private func callFacts() throws -> [(String, String)] {
        try database(.callback).rows(
            """
            SELECT case_id,
                   (SELECT limit_due
                      FROM call
                     WHERE call.case_id = case_file.case_id AND reason = 'firstContact'
                     ORDER BY registered, callback
                     LIMIT 1) AS limit_due,
                   (SELECT min(spoken_at) FROM note WHERE note.case_id = case_file.case_id) AS spoken_at,
                   (SELECT count(*) FROM objection WHERE objection.case_id = case_file.case_id) AS objections,
                   (SELECT outcome
                      FROM note
                     WHERE note.case_id = case_file.case_id
                     ORDER BY filed_at DESC, version DESC, note
                     LIMIT 1) AS outcome
              FROM case_file
             ORDER BY case_id
            """
        ) { row in
            (
                row.text("case_id"),
                """
                \(row.optionalInteger("limit_due") ?? 0) \(row.optionalInteger("spoken_at") ?? 0) \
                \(row.integer("objections")) \(row.optionalText("outcome") ?? "-")
                """
            )
        }
    }
}
