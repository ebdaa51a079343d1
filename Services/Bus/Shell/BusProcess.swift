import BusCore
import CaseModel
import Glibc
import Runtime
import Store
import Transport

/// The bus as a process: its command line, its file, its door, its end.
enum BusProcess {
    /// Runs the bus until it is asked to stop.
    static func run() -> Never {
        Daemon.run(.bus, BusArguments.self) { arguments in
            try explained { try BusSetup(arguments).folder.checkFile(of: .bus, knowing: LogTables.migrations.count) }
        } run: { arguments in
            try explained {
                if arguments.isVerification {
                    let file = arguments.file ?? DataFolder(arguments.shared.data).file(of: .bus)
                    return try Verifying.run(file, asJSON: arguments.isJSON)
                }
                try BusServer(BusSetup(arguments)).run()
                return 0
            }
        }
    }

    /// Ends at once, closing nothing: what is on disk is unknown, and the next start reads it.
    static func stop(after failure: LogFailure) -> Never {
        _exit(DaemonFailure.temporary(code(of: failure), words(of: failure)).told())
    }

    /// Does it, and calls what fails by the names that the bus has for it.
    private static func explained<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch let failure as LogFailure {
            stop(after: failure)
        } catch let fault as TransportError {
            throw DaemonFailure.temporary("bus.cannot_listen", fault.description)
        }
    }

    private static func words(of failure: LogFailure) -> String {
        switch failure {
        case .damaged(let position): "the event at position \(position) is not as it arrived"
        case .storage(let code, let message): "\(StoreError(code: code, message: message))"
        }
    }

    private static func code(of failure: LogFailure) -> String {
        switch failure {
        case .storage(let code, _) where StoreError(code: code, message: "").isDiskFull: "bus.disk_full"
        case .storage(let code, _) where StoreError(code: code, message: "").isUnreadable: "bus.log_damaged"
        case .storage: "bus.storage_failed"
        case .damaged: "bus.log_damaged"
        }
    }
}
