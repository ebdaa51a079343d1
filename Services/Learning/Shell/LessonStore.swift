import CaseModel
import LearningCore
import Runtime
import Store

/// What citizens were told had changed, each letter's text as it was, and who of them got it.
///
/// A finding can come back and be finished anew, and those who complained in between get another letter: what the first
/// were told stays as they read it.
struct LessonStore {
    let database: Database

    /// So much text goes into a reply at most.
    static let mostBytes = 30_000

    /// Adds what those who have not been told yet are told now.
    func tell(
        _ text: String, of finding: FindingID, by person: PersonID, at now: Timestamp
    ) throws(StoreError) {
        let number = try database.first(
            "SELECT count(*) AS before FROM lesson WHERE finding = :finding", ["finding": Value(finding)]
        ) { $0.number("before") }
        let values: Values = [
            "finding": Value(finding), "number": Value((number ?? 0) + 1), "text": .text(text), "by": Value(person),
            "now": Value(now),
        ]
        try database.run(
            "INSERT INTO lesson (finding, number, text, by, at) VALUES (:finding, :number, :text, :by, :now)", values)
        try database.run(
            "UPDATE finding_case SET told_at = :now, lesson = :number WHERE finding = :finding AND told_at IS NULL",
            ["finding": Value(finding), "number": Value((number ?? 0) + 1), "now": Value(now)])
    }

    /// The complaints whose citizens have not been told.
    func untold(_ finding: FindingID) throws(StoreError) -> [CaseID] {
        let sql = "SELECT case_id FROM finding_case WHERE finding = :finding AND told_at IS NULL ORDER BY case_id"
        return try database.rows(sql, ["finding": Value(finding)]) { $0.id("case_id") }
    }

    /// The complaints it came from, and whose citizens have been told.
    func complaints(_ finding: FindingID) throws(StoreError) -> [FindingComplaints.Complaint] {
        let sql = """
            SELECT case_id, told_at IS NOT NULL AS is_told FROM finding_case WHERE finding = :finding ORDER BY case_id
            """
        return try database.rows(sql, ["finding": Value(finding)]) {
            FindingComplaints.Complaint(case: $0.id("case_id"), isTold: $0.bool("is_told"))
        }
    }

    /// What the citizen of this complaint was told; `nil` before that, and when it has been erased.
    func text(of finding: FindingID, to case: CaseID) throws(StoreError) -> String? {
        // One that was told before letters were kept one by one stands with the finding.
        let sql = """
            SELECT CASE WHEN finding_case.lesson IS NULL THEN finding.lesson ELSE lesson.text END AS told
              FROM finding_case
              JOIN finding USING (finding)
              LEFT JOIN lesson ON lesson.finding = finding_case.finding AND lesson.number = finding_case.lesson
             WHERE finding_case.finding = :finding AND finding_case.case_id = :case AND told_at IS NOT NULL
            """
        return try database.first(sql, ["finding": Value(finding), "case": Value(`case`)]) { $0.optionalText("told") }
            .flatMap { $0 }
    }

    /// The letters one by one, the newest first, as many as a reply holds.
    func letters(of finding: FindingID) throws(StoreError) -> [ToldLesson] {
        let sql = """
            SELECT text, by, at,
                   (SELECT count(*)
                      FROM finding_case
                     WHERE finding_case.finding = lesson.finding AND finding_case.lesson = lesson.number) AS cases,
                   number
              FROM lesson
             WHERE finding = :finding
             UNION ALL
            SELECT lesson, NULL, (SELECT max(told_at) FROM finding_case
                                   WHERE finding_case.finding = finding.finding AND finding_case.lesson IS NULL),
                   (SELECT count(told_at) FROM finding_case
                     WHERE finding_case.finding = finding.finding AND finding_case.lesson IS NULL),
                   0
              FROM finding
             WHERE finding = :finding AND lesson IS NOT NULL
             ORDER BY number DESC
            """
        let all = try database.rows(sql, ["finding": Value(finding)]) { row in
            ToldLesson(
                text: row.text("text"), by: row.optionalID("by"), at: row.optionalMoment("at"),
                cases: row.number("cases"))
        }
        var bytes = 0
        return Array(
            all.prefix { letter in
                bytes += letter.text.utf8.count
                return bytes <= Self.mostBytes
            })
    }
}
