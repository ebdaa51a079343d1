import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire
import Wording

/// `genklang` as a process: its arguments, what it prints, how it ends.
///
/// Exit codes: 0 done; 1 refused or failed, with one line that says why; 2 a command line that cannot be understood. The line is
/// Danish for whoever works here; for whoever runs it English, with the stable code first.
enum Program {
    static func run() -> Never {
        // A reader who has gone is an error of `write`, and not a silent end in the middle of something.
        signal(SIGPIPE, SIG_IGN)
        exit(perform(Array(CommandLine.arguments.dropFirst())))
    }

    private static func perform(_ arguments: [String]) -> Int32 {
        do {
            switch try Request(arguments) {
            case .help: Terminal.print(Request.allHelp)
            case .helpFor(let commands): Terminal.print(Request.text(for: commands))
            case .version: Terminal.print("genklang \(genklangVersion)\n")
            case .run(let invocation): return perform(invocation)
            }
            return 0
        } catch {
            return complain(Trouble(error), asJSON: arguments.contains("--json"))
        }
    }

    private static func perform(_ invocation: Invocation) -> Int32 {
        let isForStaff = invocation.command.subject.isForStaff
        do { return try carryOut(invocation) } catch {
            let trouble = isForStaff ? Trouble(error) : Trouble(operating: error)
            return complain(trouble, asJSON: invocation.isJSON, isForStaff: isForStaff)
        }
    }

    private static func complain(_ trouble: Trouble, asJSON: Bool, isForStaff: Bool = false) -> Int32 {
        Terminal.complain(trouble, asJSON: asJSON, isForStaff: isForStaff)
        return trouble.exitCode
    }

    /// Does what was asked; the exit code.
    private static func carryOut(_ invocation: Invocation) throws -> Int32 {
        let folder = DataFolder(invocation.data ?? environment("GENKLANG_DATA") ?? ".data/demo")
        switch invocation.command.subject {
        case .session: try SigningIn(invocation, Office(folder)).run()
        case .figures where invocation.options.has("example"): try FigureReport.example(invocation, Office(folder))
        case .people, .cases, .around, .papers, .meetings, .mails, .changes, .calls, .letters, .learning, .findings,
            .after, .training, .figures, .wellbeing, .absence:
            try Counter(invocation, Office(folder)).serve()
        case .importing: return try Importing(invocation, Counter(invocation, Office(folder))).run()
        case .operating: return try Operating(invocation, Office(folder)).run()
        case .mail where invocation.command == .intakeMail:
            return try MailPipe(invocation: invocation, folder: folder).run()
        case .mail: return try UnreadFiles(invocation, folder).run()
        case .lists: return try PaperLists(invocation, folder).run()
        case .deliveries: try Deliveries(invocation: invocation, office: Office(folder)).run()
        case .keys where invocation.command == .keysCreate: try Keys.create(in: folder, asJSON: invocation.isJSON)
        case .keys where invocation.command == .passwordHash: try PasswordHashing(invocation).run()
        case .keys: try Keys.rotate(invocation, in: folder)
        case .policy: try Policies(invocation: invocation, office: Office(folder)).run()
        case .upkeep: return try Upkeep(invocation, Office(folder)).run()
        case .trying: return try tryOut(invocation, folder)
        }
        return 0
    }

    /// What shows Genklang to somebody new, or reckons and reads without anybody's data.
    private static func tryOut(_ invocation: Invocation, _ folder: DataFolder) throws -> Int32 {
        switch invocation.command {
        case .deadline: try answerDeadline(invocation)
        case .lint: try TextReading(invocation).run()
        case .story: return try StoryRun(invocation, folder).run()
        default:
            let done = try DemonstrationRun(Office(folder)).run { Terminal.note("\($0)\n") }
            Terminal.print("\(done)\n")
        }
        return 0
    }

    private static func answerDeadline(_ invocation: Invocation) throws {
        let question = try DeadlineQuestion(invocation.options)
        let answer = try question.answer()
        Terminal.print((invocation.isJSON ? question.json(answer).text : answer.stated.description) + "\n")
    }

    /// A variable of the environment; `nil` when it is empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }
}

/// Why something was not done, as one line.
struct Trouble: Error {
    let code: String
    let line: String
    var exitCode: Int32 = 1
    /// When the case was erased that was asked about.
    private(set) var erasedAt: Timestamp?

    init(code: String, _ line: String) {
        self.code = code
        self.line = line
    }

    /// What anything thrown here says to whoever typed.
    init(_ error: any Error) {
        switch error {
        case let trouble as Trouble: self = trouble
        case let fault as UsageFault:
            self.init(code: "usage", fault.description)
            exitCode = 2
        case let fault as OperatingFault: self.init(fault)
        case let fault as ErasureLedger.Fault: self.init(code: "erasures.unreadable", "\(fault)")
        case let refusal as OperatingRefusal: self.init(code: refusal.code, refusal.sentence)
        case let error as RPCError:
            let moment = error.data["detail"]?.string.flatMap(Timestamp.init(rfc3339:))
            let erasedAt = error.reason == CallRefusal.erasedCode ? moment : nil
            self.init(code: error.reason, erasedAt.map(Wording.Desk.erased(at:)) ?? Self.line(for: error))
            self.erasedAt = erasedAt
        case let fault as ConfigurationFault: self.init(code: fault.code, fault.description)
        case let fault as CSV.Fault: self.init(code: "import.unreadable", "\(fault)")
        case let fault as ImportColumn.HeaderFault: self.init(code: "import.header", "\(fault)")
        case let fault as JSONFault: self.init(code: fault.code.rawValue, "the answer cannot be read: \(fault)")
        default: self.init(code: "operating.failed", "\(error)")
        }
    }

    /// The same for whoever keeps the system running, who reads English and looks the code up.
    init(operating error: any Error) {
        guard let error = error as? RPCError else {
            self.init(error)
            return
        }
        let detail = error.data["detail"]?.string.map { " (\($0))" } ?? ""
        let line =
            OperatorWords.line(for: error.reason)
            ?? (error.code == RPCError.refusal ? OperatorWords.refused : error.message)
        self.init(code: error.reason, line + detail)
    }

    /// A service that refuses has said it in Danish; what the bus says has a Danish sentence where one is written.
    private static func line(for error: RPCError) -> String {
        if error.code == RPCError.refusal { return error.message }
        if let sentence = Wording.refusals[error.reason], error.data["detail"] == nil { return sentence }
        if let detail = error.data["detail"]?.string { return "\(error.message) (\(detail))" }
        return error.message
    }
}
