import CaseModel
import Glibc
import Seal
import Store
import Transport
import Wire

/// A service as a process: its command line, its file, its connection to the bus, its end.
///
/// Exit codes: 0 stopped when asked; 2 a command line that cannot be understood; 75 the disk or the file failed, the
/// process manager may start it again; 78 something that a person must mend first: a configuration, a key, a data folder,
/// a second process of the same name.
package enum ServiceProcess {
    /// Runs the service until it is asked to stop; what `main.swift` calls.
    package static func run<S: Service>(_ service: S.Type) -> Never {
        let name = "genklang-\(S.declaration.name)"
        let environment = getenv("GENKLANG_DATA").map { String(cString: $0) }
        let arguments: ServiceArguments
        do {
            arguments = try ServiceArguments(Array(CommandLine.arguments.dropFirst()), environment: environment)
        } catch {
            LogLine(.error, error.code, ["problem": error.description]).write()
            exit(2)
        }
        switch arguments.task {
        case .help: finish(printing: "usage: \(name) [options]\n\n\(ServiceArguments.usage)\n")
        case .version: finish(printing: "\(name) \(genklangVersion)\n")
        case .checkConfiguration:
            attempt { _ = try Prepared(service, arguments) }
            finish(printing: "\(name): configuration and keys can be used\n")
        case .run:
            attempt {
                let running = try RunningService(Prepared(service, arguments))
                try running.run()
            }
            exit(0)
        }
    }

    private static func attempt(_ body: () throws -> Void) {
        do { try body() } catch let fault as ConfigurationFault {
            LogLine(.error, fault.code, ["problem": fault.description]).write()
            exit(78)
        } catch let fault as StoreError where fault.isHeldElsewhere {
            LogLine(.error, "store.held_elsewhere", ["problem": "another process has the file open"]).write()
            exit(78)
        } catch let fault as StoreError {
            LogLine(.error, "store.failed", ["problem": fault.description]).write()
            exit(75)
        } catch let stop as Engine.Stop {
            LogLine(.error, stop.code, ["problem": "\(stop)"]).write()
            exit(stop.needsPerson ? 78 : 75)
        } catch {
            LogLine(.error, "service.stopped", ["problem": "\(error)"]).write()
            exit(75)
        }
    }

    private static func finish(printing text: String) -> Never {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        exit(0)
    }
}

/// Everything a service needs before it touches its file, read and checked.
struct Prepared {
    let declaration: ServiceDeclaration
    let make: (ServiceContext) throws -> any Service
    let folder: DataFolder
    let settings: JSON
    let clock: SystemClock
    let key: [UInt8]
    let bus: BusWay
    let vouching: VerifyingViewers

    init<S: Service>(_ service: S.Type, _ arguments: ServiceArguments) throws {
        declaration = S.declaration
        make = { try S($0) }
        folder = DataFolder(arguments.data)
        guard case .object(var defaults) = S.defaults else { preconditionFailure("defaults are an object") }
        // Every service may be told where the bus is; by default the bus has written it into the data folder.
        defaults["bus"] = .null
        // Bytes that must be free on the disk for anything to be begun.
        defaults["reserve"] = 16_777_216
        // The port on loopback where it tells how it is; 0 for none.
        defaults["monitor"] = 0
        for (name, days) in Configuration.keepingDefaults { defaults[name] = .integer(days) }
        settings = try Configuration.load(arguments.config, over: .object(defaults))
        if let bus = settings["bus"], !bus.isNull { _ = try BusWay.checked(bus.string ?? "") }
        try Configuration.checkKeeping(settings)
        clock = try folder.clock(isDemonstration: arguments.isDemonstration)
        let credentials = Credentials(data: arguments.data)
        key = try credentials.busKey(of: S.declaration.name)
        bus = try BusWay(
            of: S.declaration.name, in: folder, configured: settings["bus"]?.string, credentials)
        vouching = VerifyingViewers(try credentials.verifyingKey())
        try S.check(settings, in: folder)
    }
}
