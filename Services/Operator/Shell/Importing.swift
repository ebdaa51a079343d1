import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// Brings a file of complaints in: every line is judged and laid ready, then all become cases at once, or none.
struct Importing {
    let invocation: Invocation
    let counter: Counter
    private var seat: Seat { counter.seat }
    private var options: Options { invocation.options }

    init(_ invocation: Invocation, _ counter: Counter) {
        self.invocation = invocation
        self.counter = counter
    }

    func run() throws -> Int32 {
        let path = options.words[0]
        let table = try CSV(path == "-" ? Array(try Counter.text(of: path).utf8) : TextFile.bytes(of: path))
        let sheet = try ImportSheet(
            table, colleagues: try counter.colleagues(), withClocks: options.has("with-clocks"),
            skippingUnknown: options.has("skip-unknown-columns"))
        let result = try FileImport(seat).run(
            sheet, isDryRun: options.has("dry-run"), leavesOutRefused: options.has("leave-out-refused"),
            progress: Progress(of: sheet.rows.count))
        for refused in result.refused where !invocation.isJSON {
            Terminal.note(Wording.refusedLine(refused.number, refused.message) + "\n")
        }
        Terminal.print(invocation.isJSON ? result.json.text + "\n" : result.sentence + "\n")
        return result.isWhole ? 0 : 1
    }
}

/// One file on its way in, by the calls of Intake.
struct FileImport {
    private let seat: Seat

    init(_ seat: Seat) { self.seat = seat }

    func run(
        _ sheet: ImportSheet, isDryRun: Bool, leavesOutRefused: Bool, progress: Progress?
    ) throws -> ImportResult {
        let file: ImportID = seat.office.newIdentifier()
        // A line that cannot even be read refuses the file; the others are then judged only, so that all is said at once.
        let keepsNothing = isDryRun || (!sheet.refused.isEmpty && !leavesOutRefused)
        var result = ImportResult(sheet, isDryRun: isDryRun)
        for part in ImportChunks.parts(of: sheet.rows) {
            let reply = try seat.change(StageImport(import: file, rows: part, isDryRun: keepsNothing))
            result.add(try reply.decode(StageImport.Reply.self))
            progress?.reached(result.judged)
        }
        let isRefused = !result.refused.isEmpty && !leavesOutRefused
        if isDryRun || isRefused || sheet.rows.isEmpty {
            result.isWhole = result.refused.isEmpty || leavesOutRefused
            progress?.ended()
            return result
        }
        progress?.committing()
        let wish = CommitImport(import: file, leavesOutRefused: leavesOutRefused)
        let reply = try seat.change(wish, within: 60_000)
        result.finish(try reply.decode(CommitImport.Reply.self))
        progress?.ended()
        return result
    }
}

/// How far an import has come, on standard error: one line that changes for a person who watches, plain lines otherwise.
struct Progress {
    private let all: Int
    private let isWatched = Terminal.isWatched

    init(of all: Int) { self.all = all }

    func reached(_ done: Int) { say(Wording.judging(done, of: all)) }
    func committing() { say(Wording.committing) }

    /// Leaves the line that has changed.
    func ended() { if isWatched { Terminal.note("\r\u{1B}[K") } }

    private func say(_ text: String) { Terminal.note(isWatched ? "\r\u{1B}[K\(text)" : text + "\n") }
}
