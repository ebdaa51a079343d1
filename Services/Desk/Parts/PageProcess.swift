package import CaseModel
import Glibc
package import Runtime
import Store

/// A process with pages: its command line and its end.
///
/// Exit codes are those of every service: 0 stopped when asked; 2 a command line that cannot be understood; 75 the disk
/// or the network failed; 78 a configuration, key or folder that a person must mend first.
package enum PageProcess {
    /// - Parameters:
    ///   - check: reads settings and keys, and throws when they cannot be used.
    ///   - run: works until a signal asks it to stop.
    package static func run(
        _ name: ServiceName, check: (ServiceArguments) throws -> Void, run: (ServiceArguments) throws -> Void
    ) -> Never {
        let program = "genklang-\(name)"
        let environment = getenv("GENKLANG_DATA").map { String(cString: $0) }
        let arguments: ServiceArguments
        do {
            arguments = try ServiceArguments(Array(CommandLine.arguments.dropFirst()), environment: environment)
        } catch {
            LogLine(.error, error.code, ["problem": error.description]).write()
            exit(2)
        }
        switch arguments.task {
        case .help: finish("usage: \(program) [options]\n\n\(ServiceArguments.usage)\n")
        case .version: finish("\(program) \(genklangVersion)\n")
        case .checkConfiguration:
            attempt { try check(arguments) }
            finish("\(program): configuration and keys can be used\n")
        case .run:
            attempt { try run(arguments) }
            exit(0)
        }
    }

    private static func attempt(_ body: () throws -> Void) {
        do { try body() } catch let fault as ConfigurationFault {
            fail(78, fault.code, fault.description)
        } catch let fault as StoreError where fault.isHeldElsewhere {
            fail(78, "store.held_elsewhere", "another process has the file open")
        } catch let fault as StoreError {
            fail(75, "store.failed", fault.description)
        } catch { fail(75, "service.stopped", "\(error)") }
    }

    private static func fail(_ code: Int32, _ reason: String, _ problem: String) -> Never {
        LogLine(.error, reason, ["problem": problem]).write()
        exit(code)
    }

    private static func finish(_ text: String) -> Never {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        exit(0)
    }
}
