import BusCore
import CaseModel
import Runtime
import Transport
import Wire

/// What the bus is told on its command line: what every service is told, and a port.
struct BusArguments: Equatable {
    let shared: ServiceArguments
    /// Overrules the configuration; 0 takes any free one.
    private(set) var port: UInt16?

    static let usage = """
        \(ServiceArguments.usage)
          --port PORT         listen on this port of loopback (default: as configured, else the port it had
                              last time, else any free one; <data>/bus/address says which)
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
    let limits: Limits
    /// Bytes that must be free on the disk for publishes to be taken.
    let reserve: Int64
    let keys: [ServiceName: [UInt8]]

    /// What a configuration file may change.
    private static let defaults: JSON = [
        "address": "127.0.0.1", "tls": false, "port": 0, "window": 64, "reserve": 16_777_216,
    ]

    init(_ arguments: BusArguments) throws {
        folder = DataFolder(arguments.shared.data)
        // The bus knows no civil time; a real start in a demonstration's folder is refused all the same.
        _ = try folder.clock(isDemonstration: arguments.shared.isDemonstration)
        let settings = try Configuration.load(arguments.shared.config, over: Self.defaults)
        let configured = try Self.number("port", settings, 0...65_535)
        port = arguments.port ?? (configured == 0 ? nil : UInt16(configured))
        reserve = try Self.number("reserve", settings, 0...JSON.integers.upperBound)
        var limits = Limits()
        limits.window = Int(try Self.number("window", settings, 1...4_096))
        self.limits = limits
        let credentials = Credentials(data: arguments.shared.data)
        address = settings["address"]?.string ?? ""
        encryption = try Self.encryption(at: address, isAsked: settings["tls"]?.bool == true, credentials)
        keys = try Self.keys(credentials)
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
        let door = try BusWay.door(credentials)
        door.onRefused = {
            LogLine(.warning, "bus.tls_refused", ["problem": $0.message]).write()
        }
        return door
    }

    /// The keys that are there. A service without one cannot sign in, which the journal says once.
    private static func keys(_ credentials: Credentials) throws(ConfigurationFault) -> [ServiceName: [UInt8]] {
        var keys: [ServiceName: [UInt8]] = [:]
        for service in AllowList.services {
            do { keys[service] = try credentials.busKey(of: service) } catch {
                guard error.code == "keys.missing" else { throw error }
                LogLine(.warning, "keys.missing", ["service": service.rawValue]).write()
            }
        }
        guard !keys.isEmpty else {
            throw ConfigurationFault("keys.missing", "there is no key of any service; see genklang keys --help")
        }
        return keys
    }

    private static func number(
        _ name: String, _ settings: JSON, _ bounds: ClosedRange<Int64>
    ) throws(ConfigurationFault) -> Int64 {
        guard let number = settings[name]?.integer, bounds.contains(number) else {
            throw ConfigurationFault(
                "configuration.\(name)", "\(name): a number from \(bounds.lowerBound) to \(bounds.upperBound) expected")
        }
        return number
    }
}
