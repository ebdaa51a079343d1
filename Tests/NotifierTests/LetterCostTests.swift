import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// What a letter costs does not grow with how many were sent before it.
@Suite struct LetterCostTests {
    /// Everything that is asked of the file, as it stands in the source; what is put together of parts, with its parts.
    private static func questions() throws -> [(file: String, sql: String)] {
        let folder = Executables.root + "/Services/Notifier/Shell"
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var found: [(String, String)] = []
        for case let file as String in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let long = text.matches(of: /"""\n([^"]*)"""/).map { String($0.1) }
            let short = text.matches(of: /"((?:SELECT|UPDATE|DELETE)[^"\n]*)"/).map { String($0.1) }
            for sql in long + short {
                let words = sql.trimmingCharacters(in: .whitespacesAndNewlines)
                guard ["SELECT", "UPDATE", "DELETE", "WITH"].contains(where: { words.hasPrefix($0) }) else { continue }
                found.append((file, words))
            }
        }
        return found
    }

    @Test func `no question that a turn asks goes through the letters that have been sent`() throws {
        let bench = try ServiceBench<NotifierService>(at: "2025-03-04T10:00+01:00")
        let free = "(case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject))"
        let ever = ["duty", "delivery", "sent", "ledger", "journal", "incoming", "mailing", "print_sheet", "circle"]
        // What is asked in the same words of each kind of thing on its way into the journal.
        let kinds = [
            ("journal", "letter", "letter NOT IN (SELECT letter FROM withdrawn)"), ("withdrawn", "letter", "TRUE"),
            ("incoming", "place", free),
        ]
        func ways(of sql: String) -> [String] {
            if sql.contains("\\(column)") {
                return ["next", "valid_until"].map { sql.replacing("\\(column)", with: $0) }
            }
            guard sql.contains("\\(table)") else { return [sql] }
            // What came in is kept in words of its own.
            let asked = sql.contains("letter") ? Array(kinds.dropLast()) : kinds
            return asked.map { table, order, isFree in
                sql.replacing("\\(table)", with: table).replacing("\\(order)", with: order)
                    .replacing("\\(isFree)", with: isFree)
            }
        }
        var asked = 0
        for (file, sql) in try Self.questions() where file != "DeliveryBoard.swift" {
            let own =
                file == "Post/MailingStore.swift"
                ? "letter NOT IN (SELECT letter FROM duty WHERE case_id IN (SELECT subject FROM parked_subject))" : free
            let whole = sql.replacing("\\(Self.isFree)", with: own).replacing("\\(DutyStore.isFree)", with: free)
                .replacing(/:[a-z]+/, with: "1")
            for whole in ways(of: whole) where !whole.contains("\\(") {
                let plan = try bench.database.rows("EXPLAIN QUERY PLAN \(whole)") { $0.text("detail") }
                for step in plan where step.hasPrefix("SCAN ") {
                    let table = step.dropFirst(5).prefix { $0 != " " }
                    // A partial index holds what waits, and nothing that is done.
                    #expect(
                        !ever.contains(String(table)) || step.contains("USING INDEX")
                            || step.contains("COVERING INDEX"),
                        "\(file): \(step) in \(whole)")
                }
                asked += 1
            }
        }
        #expect(asked > 40)
    }

    @Test func `what goes on paper unlooked at is counted and listed from what lies there, in its order`() throws {
        let bench = try ServiceBench<NotifierService>(at: "2025-03-04T10:00+01:00")
        let questions = try Self.questions().filter { $0.file == "UnlookedPile.swift" && $0.sql.hasPrefix("SELECT") }
        let isUnlooked = """
            print_sheet.lies IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post WHERE post.case_id = print_sheet.case_id)
            """
        let isConcerned = """
            AND (EXISTS (SELECT 1 FROM circle WHERE circle.case_id = print_sheet.case_id AND circle.unit IN (1))
                 OR EXISTS (SELECT 1 FROM pile_person WHERE pile_person.case_id = print_sheet.case_id AND person = 1))
            """
        for (concerned, place) in [
            ("", ""), ("", "AND (print_sheet.lies, print_sheet.letter) > (1, 1)"), (isConcerned, ""),
        ] {
            for (_, sql) in questions {
                let whole = sql.replacing("\\(Self.isUnlooked)", with: isUnlooked)
                    .replacing("\\(concerned)", with: concerned).replacing("\\(place)", with: place)
                    .replacing(/:[a-z]+/, with: "1")
                let plan = try bench.database.rows("EXPLAIN QUERY PLAN \(whole)") { $0.text("detail") }
                let index = sql.contains("LIMIT") ? "print_lying" : "print_case"
                #expect(plan.first?.contains("print_sheet USING COVERING INDEX \(index)") == true, "\(plan)")
                #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN circle") }, "\(plan)")
            }
        }
        #expect(questions.count == 2)
    }

    @Test func `what waits for a receipt or a number is counted by indexes that hold nothing else`() throws {
        let bench = try ServiceBench<NotifierService>(at: "2025-03-04T10:00+01:00")
        let questions = try Self.questions().filter { $0.file == "AwaitedWords.swift" && $0.sql.hasPrefix("SELECT") }
        let plans = try questions.map { _, sql in
            try bench.database.rows("EXPLAIN QUERY PLAN \(sql.replacing(/:[a-z]+/, with: "1"))") { $0.text("detail") }
        }
        #expect(plans.count == 6)
        for index in ["delivery_unanswered", "journal_unentered", "withdrawn_unentered"] {
            let asked = plans.filter { plan in
                plan.contains { $0.contains("\(index) (case_id=?") }
            }
            #expect(asked.count == 2, "\(index): once for a person, once for units")
        }
    }
}
