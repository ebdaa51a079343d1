package import CaseModel
package import Transport

/// How a process reaches the bus: where it is, and what is shown and trusted there when the line is encrypted.
///
/// The files have fixed names among the credentials: `bus-authority.pem`, whose certificates everybody trusts, and
/// `<service>.pem` with `<service>-tls.key`, made out to the service's name. The bus's own is made out to `bus`.
package struct BusWay {
    private let folder: DataFolder
    private let configured: String?
    private let client: TLSClient?

    /// - Parameter configured: the setting `bus`; without it the address is where the bus has written it down.
    /// - Throws: `configuration.bus` for an address that cannot be used, `keys.…` for files that are not there or cannot
    ///   be used.
    package init(
        of service: ServiceName, in folder: DataFolder, configured: String?, _ credentials: Credentials
    ) throws(ConfigurationFault) {
        self.folder = folder
        self.configured = configured
        let address = try configured.map { text throws(ConfigurationFault) in try Self.checked(text) }
        let isReady = credentials.path(of: Self.authority) != nil
        guard address?.isEncrypted ?? isReady else {
            client = nil
            return
        }
        let authority = try credentials.needed(Self.authority)
        let certificate = try Self.certificate(of: service, credentials)
        do throws(TransportError) {
            client = try TLSClient(
                reaching: ServiceName.bus.rawValue, vouchedBy: authority, showing: certificate,
                onUnusable: Self.tellUnusable)
        } catch { throw ConfigurationFault("keys.certificate", error.description) }
    }

    /// Where the bus is now; `nil` while nobody knows, or when it could only be reached in a way that is not allowed.
    package var address: BusAddress? {
        guard let address = folder.busAddress(configured: configured), address.isAllowed else { return nil }
        return address.isEncrypted && client == nil ? nil : address
    }

    /// What the line to that address must be encrypted with; `nil` for a plain one.
    package var encryption: TLSClient? { address?.isEncrypted == true ? client : nil }

    /// What the bus shows and demands at its own door.
    package static func door(_ credentials: Credentials) throws(ConfigurationFault) -> TLSServer {
        let authority = try credentials.needed(authority)
        let certificate = try certificate(of: .bus, credentials)
        do throws(TransportError) {
            return try TLSServer(certificate, callersFrom: authority, onUnusable: tellUnusable)
        } catch { throw ConfigurationFault("keys.certificate", error.description) }
    }

    /// The address as it is written in a setting.
    package static func checked(_ text: String) throws(ConfigurationFault) -> BusAddress {
        guard let address = BusAddress(text) else {
            throw ConfigurationFault("configuration.bus", "bus: HOST:PORT or tls://HOST:PORT expected")
        }
        guard address.isAllowed else {
            throw ConfigurationFault("configuration.bus", "bus: off loopback only tls://\(text) is possible")
        }
        return address
    }

    /// A renewed file that cannot be used; the one before it stays in force.
    package static func tellUnusable(_ error: TransportError) {
        LogLine(.error, "tls.not_renewed", ["problem": error.description]).write()
    }

    /// A call that came to nothing because one side does not trust the other; that nobody is there is no news.
    package static func tellFailed(_ error: TransportError) {
        guard error.errno == 0 else { return }
        LogLine(.warning, "bus.not_reached", ["problem": error.description]).write()
    }

    private static let authority = "bus-authority.pem"

    private static func certificate(
        of service: ServiceName, _ credentials: Credentials
    ) throws(ConfigurationFault) -> TLSCertificate {
        TLSCertificate(
            chain: try credentials.needed("\(service).pem"), key: try credentials.needed("\(service)-tls.key"))
    }
}
