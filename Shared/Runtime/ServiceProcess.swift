import CaseModel
import Seal
import Transport
import Wire

/// A service as a process: its command line, its file, its connection to the bus, its end.
package enum ServiceProcess {
    /// Runs the service until it is asked to stop; what `main.swift` calls.
    package static func run<S: Service>(_ service: S.Type) -> Never {
        Daemon.run(S.declaration.name, ServiceArguments.self) { arguments in
            _ = try Prepared(service, arguments)
        } run: { arguments in
            try RunningService(Prepared(service, arguments)).run()
            return 0
        }
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
        // Whoever names a configuration file serves real people, unless the folder is stamped otherwise.
        if arguments.config != nil, !arguments.isDemonstration { try S.checkReal(settings) }
    }
}
