import BusCore
import Glibc
import Runtime
import Store
import Transport

/// The bus as a process: its command line, its file, its door, its end.
///
/// Exit codes as every service's: 0 stopped when asked; 2 a command line that cannot be understood; 75 the disk or the
/// network failed, the process manager may start it again; 78 a configuration, key or data folder to mend first.
enum BusProcess {
    /// Runs the bus until it is asked to stop.
    static func run() -> Never {
        let environment = getenv("GENKLANG_DATA").map { String(cString: $0) }
        let arguments: BusArguments
        do {
            arguments = try BusArguments(Array(CommandLine.arguments.dropFirst()), environment: environment)
        } catch {
            LogLine(.error, error.code, ["problem": error.description]).write()
            exit(2)
        }
        switch arguments.shared.task {
        case .help: finish(printing: "usage: genklang-bus [options]\n\n\(BusArguments.usage)\n")
        case .version: finish(printing: "genklang-bus \(genklangVersion)\n")
        case .checkConfiguration:
            attempt { _ = try BusSetup(arguments) }
            finish(printing: "genklang-bus: configuration and keys can be used\n")
        case .run where arguments.isVerification:
            var code: Int32 = 0
            attempt { code = try Verifying.run(DataFolder(arguments.shared.data), asJSON: arguments.isJSON) }
            exit(code)
        case .run:
            attempt { try BusServer(BusSetup(arguments)).run() }
            exit(0)
        }
    }

    /// Ends at once, closing nothing: what is on disk is unknown, and the next start reads it.
    static func stop(after failure: LogFailure) -> Never {
        LogLine(.error, code(of: failure), ["problem": "\(failure)"]).write()
        _exit(75)
    }

    private static func attempt(_ body: () throws -> Void) {
        do { try body() } catch let fault as ConfigurationFault {
            LogLine(.error, fault.code, ["problem": fault.description]).write()
            exit(78)
        } catch let fault as StoreError where fault.isHeldElsewhere {
            LogLine(.error, "store.held_elsewhere", ["problem": "another process has the file open"]).write()
            exit(78)
        } catch let failure as LogFailure {
            stop(after: failure)
        } catch let fault as TransportError {
            LogLine(.error, "bus.cannot_listen", ["problem": fault.description]).write()
            exit(75)
        } catch {
            LogLine(.error, "store.failed", ["problem": "\(error)"]).write()
            exit(75)
        }
    }

    private static func code(of failure: LogFailure) -> String {
        switch failure {
        case .storage(let code, _) where StoreError(code: code, message: "").isDiskFull: "bus.disk_full"
        case .storage(let code, _) where StoreError(code: code, message: "").isUnreadable: "bus.log_damaged"
        case .storage: "bus.storage_failed"
        case .damaged, .missing: "bus.log_damaged"
        }
    }

    private static func finish(printing text: String) -> Never {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        exit(0)
    }
}
