import CaseModel
import Seal
import Store
import Transport
import Wire

/// A service as a process: its command line, its file, its connection to the bus, its end.
package enum ServiceProcess {
    /// Runs the service until it is asked to stop; what `main.swift` calls.
    package static func run<S: Service>(_ service: S.Type) -> Never {
        Daemon.run(S.declaration.name, ServiceArguments.self) { arguments in
            try Prepared(service, arguments).tryOut()
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
        settings = try Configuration.load(
            arguments.config, over: Configuration.withShared(S.defaults),
            within: S.bounds.adding(Configuration.sharedBounds))
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

    /// Makes the service over an empty file that nobody keeps: what a start would refuse, `--check-config` refuses.
    func tryOut() throws {
        try folder.checkFile(of: declaration.name, knowing: declaration.migrations.count)
        let context = ServiceContext(
            database: try Database(path: ":memory:"), settings: settings, folder: folder.folder(of: declaration.name),
            dataFolder: folder.path)
        _ = try make(context)
    }
}
