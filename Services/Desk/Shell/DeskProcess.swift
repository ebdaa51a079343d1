import CaseModel
import Runtime
import Seal
import Transport
import Wire

/// What Desk may be told in its configuration file.
struct DeskSettings: Codable {
    /// On which of this machine's addresses browsers are heard, in digits; another than loopback takes a certificate.
    let address: String
    /// The port for browsers, or for the proxy in front; 0 takes any that is free.
    let port: Int
    /// The certificate and its key in PEM form, by their names among the credentials or by absolute paths: Desk then
    /// encrypts by itself, without a proxy.
    let certificate: String?
    let certificateKey: String?
    /// Whether browsers come over encrypted connections, through a proxy: the cookie is then held to them.
    let isEncrypted: Bool
    let sessionIdleMinutes: Int64
    let sessionLongestMinutes: Int64

    static let defaults: JSON = [
        "address": "127.0.0.1", "port": 7488, "certificate": .null, "certificateKey": .null, "isEncrypted": false,
        "sessionIdleMinutes": 15, "sessionLongestMinutes": 480, "bus": .null,
    ]
}

/// Everything Desk needs before it touches its file, read and checked.
struct DeskPreparation {
    let folder: DataFolder
    let settings: DeskSettings
    let clock: SystemClock
    let key: [UInt8]
    let bus: BusWay
    /// What the door for browsers shows; `nil` when it is plain, on loopback.
    let encryption: TLSServer?
    let verifying: VerifyingKey

    init(_ arguments: ServiceArguments) throws {
        folder = DataFolder(arguments.data)
        let json = try Configuration.load(arguments.config, over: DeskSettings.defaults)
        if let bus = json["bus"], !bus.isNull { _ = try BusWay.checked(bus.string ?? "") }
        settings = try json.decode(DeskSettings.self)
        guard UInt16(exactly: settings.port) != nil else {
            throw ConfigurationFault("configuration.port", "port: a number from 0 to 65535 expected")
        }
        clock = try folder.clock(isDemonstration: arguments.isDemonstration)
        let credentials = Credentials(data: arguments.data)
        key = try credentials.busKey(of: .desk)
        bus = try BusWay(of: .desk, in: folder, configured: json["bus"]?.string, credentials)
        encryption = try Self.encryption(settings, credentials)
        verifying = try credentials.verifyingKey()
    }

    private static func encryption(
        _ settings: DeskSettings, _ credentials: Credentials
    ) throws(ConfigurationFault) -> TLSServer? {
        guard let place = SocketAddress(host: settings.address, port: 0) else {
            throw ConfigurationFault("configuration.address", "address: an address in digits expected")
        }
        switch (settings.certificate, settings.certificateKey) {
        case (let certificate?, let key?):
            let files = TLSCertificate(chain: try credentials.needed(certificate), key: try credentials.needed(key))
            do throws(TransportError) { return try TLSServer(files, onUnusable: BusWay.tellUnusable) } catch {
                throw ConfigurationFault("keys.certificate", error.description)
            }
        case (nil, nil):
            guard place.isLoopback else {
                throw ConfigurationFault(
                    "configuration.address", "address: off loopback only with certificate and certificateKey")
            }
            return nil
        default:
            throw ConfigurationFault("configuration.certificate", "certificate and certificateKey belong together")
        }
    }
}
