package import CaseModel
import Glibc
import Store
import Transport

/// What a process is told on its command line.
package protocol DaemonArguments {
    /// The options, one to a line, as `--help` prints them.
    static var usage: String { get }
    /// What to do.
    var task: ServiceArguments.Task { get }
    /// Reads the arguments after the program's name; `data` is the data folder that the environment names.
    init(_ arguments: [String], environment data: String?) throws(ConfigurationFault)
}

extension ServiceArguments: DaemonArguments {}

/// Why a process ends by itself: its exit code, and the line that an operator reads.
package struct DaemonFailure: Error {
    let exitCode: Int32
    let code: String
    let problem: String

    /// The disk, the file or the network failed: the process manager may start it again.
    package static func temporary(_ code: String, _ problem: String) -> DaemonFailure {
        DaemonFailure(exitCode: 75, code: code, problem: problem)
    }

    /// A configuration, a key, a folder or a second process of the same name: a person must mend it first.
    package static func needsPerson(_ code: String, _ problem: String) -> DaemonFailure {
        DaemonFailure(exitCode: 78, code: code, problem: problem)
    }

    /// A file or folder cannot be made. On a full disk that passes by itself; anything else a person must mend.
    package static func unwritable(_ path: String, errno code: Int32) -> DaemonFailure {
        [ENOSPC, EDQUOT].contains(code)
            ? .temporary("disk.full", "\(path): there is no room for it")
            : .needsPerson("data.unwritable", "\(path): \(String(cString: strerror(code)))")
    }

    init(exitCode: Int32, code: String, problem: String) {
        self.exitCode = exitCode
        self.code = code
        self.problem = problem
    }

    /// What any error that came up to the top means.
    init(_ error: any Error) {
        switch error {
        case let failure as DaemonFailure: self = failure
        case let fault as ConfigurationFault: self = .needsPerson(fault.code, fault.description)
        case let fault as StoreError where fault.isHeldElsewhere:
            self = .needsPerson("store.held_elsewhere", "another process has the file open")
        case let fault as TransportError where fault.isListening:
            self = .temporary("service.cannot_listen", fault.description)
        case let fault as StoreError where fault.isDiskFull: self = .temporary("disk.full", fault.description)
        case let fault as StoreError where fault.isOfNewerRelease:
            self = .needsPerson("store.newer_release", fault.message)
        case let fault as StoreError: self = .temporary("store.failed", fault.description)
        case let stop as Engine.Stop:
            self = stop.needsPerson ? .needsPerson(stop.code, "\(stop)") : .temporary(stop.code, "\(stop)")
        default: self = .temporary("service.failed", "\(error)")
        }
    }

    /// Tells the operator, and gives the exit code.
    package func told() -> Int32 {
        LogLine(.error, code, ["problem": problem]).write()
        return exitCode
    }
}

/// A process of ours, from its command line to its exit code; every `main.swift` comes to this.
///
/// Exit codes: 0 stopped when asked; 2 a command line that cannot be understood; 75 the disk, the file or the network
/// failed, the process manager may start it again; 78 something that a person must mend first.
package enum Daemon {
    /// - Parameters:
    ///   - name: the program is called `genklang-` and this.
    ///   - check: reads settings and keys, and throws when they cannot be used.
    ///   - run: works until a signal asks it to stop, and gives the exit code.
    package static func run<Arguments: DaemonArguments>(
        _ name: ServiceName, _: Arguments.Type,
        check: (Arguments) throws -> Void,
        run: (Arguments) throws -> Int32
    ) -> Never {
        let program = "genklang-\(name)"
        let environment = getenv("GENKLANG_DATA").map { String(cString: $0) }
        let arguments: Arguments
        do { arguments = try Arguments(Array(CommandLine.arguments.dropFirst()), environment: environment) } catch {
            exit(DaemonFailure(exitCode: 2, code: error.code, problem: error.description).told())
        }
        do {
            switch arguments.task {
            case .help: print("usage: \(program) [options]\n\n\(Arguments.usage)\n")
            case .version: print("\(program) \(genklangVersion)\n")
            case .checkConfiguration:
                try check(arguments)
                print("\(program): configuration and keys can be used\n")
            case .run: exit(try run(arguments))
            }
            exit(0)
        } catch { exit(DaemonFailure(error).told()) }
    }

    private static func print(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }
}
