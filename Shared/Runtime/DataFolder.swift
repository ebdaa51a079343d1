package import CaseModel
import Transport
import Wire

/// The folder that all services' folders lie in: `<data>/<service>/<service>.sqlite`, `<data>/keys`, `<data>/outbox`.
package struct DataFolder {
    package let path: String

    package init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The service's own folder; nobody else writes there.
    package func folder(of service: ServiceName) -> String { "\(path)/\(service)" }

    /// The service's own file.
    package func file(of service: ServiceName) -> String { "\(path)/\(service)/\(service).sqlite" }

    /// Where the bus writes the address it listens on, `127.0.0.1:7801`.
    package var busAddressFile: String { "\(path)/bus/address" }

    /// The stamp of a demonstration whose civil clock runs by itself.
    package var stampFile: String { "\(path)/clock.json" }

    /// The clock that belongs to this folder.
    ///
    /// - Throws: `clock.stamped_folder` when a real start meets a demonstration's folder, where promises are reckoned
    ///   in a time that never was; `clock.no_stamp` for the opposite.
    package func clock(isDemonstration: Bool) throws(ConfigurationFault) -> SystemClock {
        let bytes = Files.read(stampFile)
        guard isDemonstration else {
            guard bytes == nil else {
                throw ConfigurationFault(
                    "clock.stamped_folder",
                    "\(path) belongs to a demonstration with a clock of its own; choose another --data")
            }
            return SystemClock()
        }
        guard let bytes, let json = try? JSON.read(bytes), let pace = try? json.decode(DemonstrationPace.self),
            pace.speed >= 1
        else {
            throw ConfigurationFault("clock.no_stamp", "\(stampFile): not a demonstration's stamp")
        }
        return SystemClock(pace: pace)
    }

    /// Stamps the folder as a demonstration.
    package func stamp(_ pace: DemonstrationPace) throws(ConfigurationFault) {
        guard let json = try? JSON(encoding: pace), Files.makeFolder(path), Files.write(json.bytes, to: stampFile)
        else { throw ConfigurationFault("clock.unwritable", "\(stampFile): cannot be written") }
    }

    /// Where the bus is: as configured, else as it wrote down itself. `nil` while it has not started.
    package func busAddress(configured: String?) -> BusAddress? {
        if let configured { return BusAddress(configured) }
        return Files.text(busAddressFile).flatMap { BusAddress($0) }
    }
}

/// Host and port of the bus, and whether it is reached over an encrypted line.
package struct BusAddress: Hashable, Sendable, CustomStringConvertible {
    package let host: String
    package let port: UInt16
    /// Written `tls://HOST:PORT`; an address off loopback can be reached in no other way.
    package let isEncrypted: Bool

    /// Reads `HOST:PORT` or `tls://HOST:PORT`.
    package init?(_ whole: String) {
        let scheme = "tls://"
        isEncrypted = whole.hasPrefix(scheme)
        let text = isEncrypted ? String(whole.dropFirst(scheme.count)) : whole
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0,
            colon != text.startIndex
        else { return nil }
        host = String(text[..<colon])
        self.port = port
    }

    package var description: String { "\(isEncrypted ? "tls://" : "")\(host):\(port)" }

    /// Whether it may be used as it stands: a plain line leaves no machine.
    package var isAllowed: Bool {
        isEncrypted || SocketAddress(host: host, port: port)?.isLoopback == true
    }
}
