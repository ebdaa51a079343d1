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
    let proxy: Proxy
    let sessionIdleMinutes: Int64
    let sessionLongestMinutes: Int64

    /// The municipality's own sign-in, through a proxy on this machine.
    struct Proxy: Codable {
        /// Where the proxy meets Desk, an absolute path; absent when there is no such sign-in.
        let socket: String?
        /// As whom the proxy runs, by name or number; nobody else is believed on the socket.
        let user: String?
        /// The group that may come to the socket, by name or number; absent leaves it to Desk's own.
        let group: String?
        /// In which field it says who has signed in; it must take that field out of what browsers send.
        let identityHeader: String
    }

    static let defaults: JSON = [
        "proxy": ["socket": .null, "user": .null, "group": .null, "identityHeader": "x-remote-user"],
        "address": "127.0.0.1", "port": 7488, "certificate": .null, "certificateKey": .null, "isEncrypted": false,
        "sessionIdleMinutes": 15, "sessionLongestMinutes": 480, "bus": .null,
    ]

    static let bounds: SettingBounds = [
        "port": 0...65_535, "sessionIdleMinutes": 1...1440, "sessionLongestMinutes": 1...10_080,
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
    let proxy: Desk.ProxyDoor
    let access: SocketAccess
    let verifying: VerifyingKey

    init(_ arguments: ServiceArguments) throws {
        folder = DataFolder(arguments.data)
        let json = try Configuration.load(arguments.config, over: DeskSettings.defaults, within: DeskSettings.bounds)
        if let bus = json["bus"], !bus.isNull { _ = try BusWay.checked(bus.string ?? "") }
        settings = try Configuration.read(DeskSettings.self, from: json)
        guard settings.sessionIdleMinutes <= settings.sessionLongestMinutes else {
            throw ConfigurationFault(
                "configuration.session", "sessionIdleMinutes: no more than sessionLongestMinutes expected")
        }
        clock = try folder.clock(isDemonstration: arguments.isDemonstration)
        let credentials = Credentials(data: arguments.data)
        key = try credentials.busKey(of: .desk)
        bus = try BusWay(of: .desk, in: folder, configured: json["bus"]?.string, credentials)
        encryption = try Self.encryption(settings, credentials)
        (proxy, access) = try Self.proxy(settings.proxy)
        verifying = try credentials.verifyingKey()
    }

    private static func proxy(
        _ settings: DeskSettings.Proxy
    ) throws(ConfigurationFault) -> (Desk.ProxyDoor, SocketAccess) {
        var door = Desk.ProxyDoor()
        guard let socket = settings.socket else { return (door, SocketAccess()) }
        guard socket.hasPrefix("/"), SocketAddress(path: socket) != nil else {
            throw ConfigurationFault(
                "configuration.proxy", "proxy.socket: an absolute path of at most 107 bytes expected")
        }
        guard let user = settings.user.flatMap(Accounts.user) else {
            throw ConfigurationFault(
                "configuration.proxy", "proxy.user: a user of this machine expected, by name or number")
        }
        let group = settings.group.map { Accounts.group($0) }
        if let group, group == nil {
            throw ConfigurationFault("configuration.proxy", "proxy.group: a group of this machine expected")
        }
        let header = settings.identityHeader.lowercased()
        guard !header.isEmpty, header.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { throw ConfigurationFault("configuration.proxy", "proxy.identityHeader: letters, digits and - expected") }
        door.user = user
        door.identityHeader = header
        return (door, SocketAccess(mode: 0o660, group: group ?? nil))
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
