package import CaseModel
package import Wire
import Wording

/// What has become of a file of complaints, line by line and in numbers.
package struct ImportResult: Equatable, Sendable {
    package private(set) var cases = 0
    package private(set) var history = 0
    package var repeated: Int { inFile + known }
    /// In the file's order.
    package private(set) var refused: [ImportSheet.Refused]
    /// Whether nothing was to be kept.
    package let isDryRun: Bool
    /// How many lines have been laid before Intake.
    package private(set) var judged = 0
    /// Whether the file has come in, or would.
    package var isWhole = false
    private var isDone = false
    /// Lines that repeat one of this file, and lines that Intake knows already.
    private let inFile: Int
    private var known = 0

    /// What can be said before Intake has been asked.
    package init(_ sheet: ImportSheet, isDryRun: Bool) {
        self.isDryRun = isDryRun
        refused = sheet.refused
        inFile = sheet.repeated.count
    }

    /// What Intake said of some lines.
    package mutating func add(_ reply: StageImport.Reply) {
        for row in reply.rows {
            judged += 1
            switch row.fate {
            case .registered: cases += 1
            case .history: history += 1
            case .repeated: known += 1
            case .refused:
                let message = row.message ?? Wording.unknownRefusal
                refused.append(ImportSheet.Refused(number: row.number, code: row.code ?? "", message: message))
            }
        }
        refused.sort { $0.number < $1.number }
    }

    /// It has come in: these numbers are the truth.
    package mutating func finish(_ reply: CommitImport.Reply) {
        cases = reply.registered
        history = reply.history
        known = reply.repeated
        isDone = true
        isWhole = true
    }

    /// The line a person reads at the end.
    package var sentence: String {
        let counts = Wording.imported(
            cases: cases, history: history, repeated: repeated, refused: refused.count, isDryRun: isDryRun)
        return isDryRun || isDone || refused.isEmpty ? counts : Wording.importedNothing
    }

    package var json: JSON {
        [
            "dryRun": .bool(isDryRun), "imported": .bool(isDone), "registered": .integer(Int64(cases)),
            "history": .integer(Int64(history)), "repeated": .integer(Int64(repeated)),
            "refused": .array(
                refused.map { line in
                    [
                        "line": .integer(Int64(line.number)), "code": .string(line.code),
                        "message": .string(line.message),
                    ]
                }),
        ]
    }
}
