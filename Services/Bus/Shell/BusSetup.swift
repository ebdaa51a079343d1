import BusCore
import CaseModel
import Runtime
import Transport
import Wire

/// What the bus is told on its command line: what every service is told, and a port.
struct BusArguments: Equatable, DaemonArguments {
    let shared: ServiceArguments
    var task: ServiceArguments.Task { shared.task }
    /// Overrules the configuration; 0 takes any free one.
    private(set) var port: UInt16?
    /// Reads the whole log and says what is not as it arrived, instead of running.
    private(set) var isVerification = false
    /// With that: a file to be looked at instead of the bus's own, such as its copy in a backup.
    private(set) var file: String?
    /// What it says is one line of JSON.
    private(set) var isJSON = false

    static let usage = """
        \(ServiceArguments.usage)
          --port PORT         listen on this port of loopback (default: as configured, else the port it had
                              last time, else any free one; <data>/bus/address says which)
          --verify            read the whole log, also beside a running bus, and name every event that is
                              not as it arrived; exit 0 when there is none, 1 when there is
          --file FILE         with --verify: this file, such as bus.sqlite of a backup, instead of the bus's own
          --json              with --verify: one line of JSON
        """

    init(_ arguments: [String], environment: String?) throws(ConfigurationFault) {
        var rest = arguments
        if let place = rest.firstIndex(of: "--port") {
            guard place + 1 < rest.count, let port = UInt16(rest[place + 1]) else {
                throw ConfigurationFault("arguments.port", "--port needs a number from 0 to 65535")
            }
            self.port = port
            rest.removeSubrange(place...place + 1)
        }
        isVerification = rest.contains("--verify")
        if isVerification, let place = rest.firstIndex(of: "--file") {
            guard place + 1 < rest.count else { throw ConfigurationFault("arguments.file", "--file needs a file") }
            file = rest[place + 1]
            rest.removeSubrange(place...place + 1)
        }
        isJSON = isVerification && rest.contains("--json")
        let own = isVerification ? ["--verify", "--json"] : []
        rest.removeAll { own.contains($0) }
        shared = try ServiceArguments(rest, environment: environment)
    }
}

/// Everything the bus needs before it touches its file, read and checked.
struct BusSetup {
    let folder: DataFolder
    /// `nil`: the port it had last time, else any free one.
    let port: UInt16?
    /// On which of this machine's addresses it listens, in digits.
    let address: String
    /// What it shows and demands there; `nil` on loopback without TLS.
    let encryption: TLSServer?
    /// The port on loopback where it tells how it is; 0 for none.
    let monitor: UInt16
    let limits: Limits
    /// Bytes that must be free on the disk for publishes to be taken.
    let reserve: Int64
    let keys: [ServiceName: [UInt8]]
    /// The keys that will follow, of the services whose keys are being changed.
    let nextKeys: [ServiceName: [UInt8]]
    /// What arrives is stamped with its time, which is played faster in a demonstration.
    let clock: SystemClock
    let isDemonstration: Bool

    /// What a configuration file may change.
    private static let defaults: JSON = [
        "address": "127.0.0.1", "tls": false, "port": 0, "monitor": 0, "window": 64,
        "reserve": .integer(DiskReserve.least),
        "retention": ["days": 400, "hardDays": 800, "backupDays": 35],
    ]

    init(_ arguments: BusArguments) throws {
        folder = DataFolder(arguments.shared.data)
        isDemonstration = arguments.shared.isDemonstration
        clock = try folder.clock(isDemonstration: arguments.shared.isDemonstration)
        let settings = try Configuration.load(arguments.shared.config, over: Self.defaults)
        let configured = try Self.number("port", settings, 0...65_535)
        port = arguments.port ?? (configured == 0 ? nil : UInt16(configured))
        reserve = try Self.number("reserve", settings, DiskReserve.least...JSON.integers.upperBound)
        monitor = UInt16(try Self.number("monitor", settings, 0...65_535))
        var limits = Limits()
        limits.window = Int(try Self.number("window", settings, 1...4_096))
        limits.retention = try Self.retention(settings)
        self.limits = limits
        let credentials = Credentials(data: arguments.shared.data)
        address = settings["address"]?.string ?? ""
        encryption = try Self.encryption(at: address, isAsked: settings["tls"]?.bool == true, credentials)
        keys = try Self.keys(credentials)
        nextKeys = try Self.nextKeys(credentials)
    }

    /// Off loopback nobody is heard without TLS and a certificate of their own.
    private static func encryption(
        at address: String, isAsked: Bool, _ credentials: Credentials
    ) throws(ConfigurationFault) -> TLSServer? {
        guard let place = SocketAddress(host: address, port: 0) else {
            throw ConfigurationFault("configuration.address", "address: an address in digits expected")
        }
        guard isAsked || place.isLoopback else {
            throw ConfigurationFault(
                "configuration.address", "address: off loopback the bus takes TLS alone; set tls to true")
        }
        guard isAsked else { return nil }
        return try BusWay.door(credentials)
    }

    static func number(
        _ name: String, _ settings: JSON, _ bounds: ClosedRange<Int64>
    ) throws(ConfigurationFault) -> Int64 {
        guard let number = settings[name]?.integer, bounds.contains(number) else {
            throw ConfigurationFault(
                "configuration.\(name)", "\(name): a number from \(bounds.lowerBound) to \(bounds.upperBound) expected")
        }
        return number
    }
}
