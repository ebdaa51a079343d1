import BusCore
import CaseModel
import Glibc
import Runtime
import Seal
import Support
import Testing
import Wire

/// A data folder with every service's key, and the real bus in it.
final class BusHouse {
    let folder = TemporaryFolder()
    private(set) var bus: RunningProcess?
    private var bytesOfKeys: [ServiceName: [UInt8]] = [:]

    init() {
        _ = Files.makeFolder(folder.file("keys"))
        for service in AllowList.services {
            bytesOfKeys[service] = Seal.randomBytes(32)
            _ = Files.write(Array(Hex.encode(key(service)).utf8), to: folder.file("keys/\(service).key"))
        }
    }

    func key(_ service: ServiceName) -> [UInt8] { bytesOfKeys[service] ?? [] }

    /// Starts the bus and waits until it can be reached.
    @discardableResult
    func start(
        _ arguments: [String] = [], fileLimit: Int? = nil, doors: [(name: String, descriptor: Int32)] = []
    ) throws -> RunningProcess {
        unlink(folder.file("bus/ready"))
        let process = try RunningProcess(
            Executables.path("genklang-bus"), ["--data", folder.path] + arguments, fileLimit: fileLimit, doors: doors)
        bus = process
        try process.wait(for: "the bus to listen") { Files.exists(self.folder.file("bus/ready")) }
        return process
    }

    /// Settings in a file, as `--config` wants them.
    func settings(_ json: JSON) -> [String] {
        _ = Files.write(json.bytes, to: folder.file("bus.json"))
        return ["--config", folder.file("bus.json")]
    }

    var port: UInt16 { DataFolder(folder.path).busAddress(configured: nil)?.port ?? 0 }

    func connect(receiveBuffer: Int32? = nil) throws -> SocketClient {
        try SocketClient(port: port, receiveBuffer: receiveBuffer)
    }

    /// A client that has signed in, and what the bus said to it then.
    func signIn(
        _ service: ServiceName, _ declared: JSONObject = [:], receiveBuffer: Int32? = nil
    ) throws -> (client: SocketClient, welcome: JSON) {
        let client = try connect(receiveBuffer: receiveBuffer)
        return (client, try client.signIn(service, key: key(service), declared))
    }

    /// Intake with its one epoch, ready to publish.
    func intake() throws -> (client: SocketClient, welcome: JSON) {
        try signIn(
            .intake, ["epoch": .string(.first), "publishes": [.string(CaseClosed.type.rawValue)], "serves": ["intake"]])
    }
}

/// A client with a blocking socket and no manners but those of the protocol.
final class SocketClient {
    struct Gone: Error {}

    private var socket: Int32
    private var heard: [UInt8] = []
    private var lastID: Int64 = 0

    init(port: UInt16, receiveBuffer: Int32?) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        if var size = receiveBuffer { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Gone() }
    }

    deinit { close() }

    /// Once: by the second time the number may be somebody else's socket.
    func close() {
        guard socket >= 0 else { return }
        Glibc.close(socket)
        socket = -1
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Gone() }
            sent += count
        }
    }

    /// The bytes of the next line; throws when the bus has closed the connection.
    func lineBytes() throws -> [UInt8] {
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = heard.firstIndex(of: 0x0A) {
                defer { heard.removeSubrange(...end) }
                return Array(heard[..<end])
            }
            let count = recv(socket, &part, part.count, 0)
            guard count > 0 else { throw Gone() }
            heard += part[..<count]
        }
    }

    /// Whether more can be read: a line, a part of one, or the end.
    func hasMore(within milliseconds: Int32) -> Bool {
        guard !heard.contains(0x0A) else { return true }
        var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, milliseconds) > 0
    }

    func line() throws -> JSON { try JSON.read(line: lineBytes()) }

    func ask(_ method: String, _ params: JSON) throws -> Int64 {
        lastID += 1
        try send(RPCMessage.request(id: .number(lastID), method: method, params: params).line)
        return lastID
    }

    /// Asks and returns `result` or `error`; other messages on the way are passed over.
    func reply(_ method: String, _ params: JSON) throws -> JSON {
        let id = try ask(method, params)
        while true {
            let message = try line()
            if message["id"] == .integer(id) { return message["result"] ?? message["error"] ?? .null }
        }
    }

    func signIn(_ service: ServiceName, key: [UInt8], _ declared: JSONObject = [:]) throws -> JSON {
        let mine = Hex.encode(Seal.randomBytes(32))
        let hello = try reply(
            "bus.hello", ["protocol": 1, "service": .string(service.rawValue), "nonce": .string(mine)])
        let theirs = try #require(hello["nonce"]?.string)
        var params = declared
        params["proof"] = .string(
            SignIn.serviceProof(key: key, service: service, clientNonce: mine, busNonce: theirs))
        return try reply("bus.prove", .object(params))
    }
}
