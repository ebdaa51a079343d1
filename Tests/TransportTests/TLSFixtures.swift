import Foundation
import Glibc
import Support
import Testing
import Transport

/// A loop with an encrypted door to "desk", and the certificates that belong to it.
final class EncryptedRoom {
    let loop: EventLoop
    let certificates: Certificates
    let server: TLSServer
    private(set) var door: Listener?
    var visitors: [ByteConnection] = []
    var heard: [UInt8] = []
    var goodbyes: [CloseReason] = []
    var refusals: [String] = []
    /// Says back what it hears.
    var isEcho = false

    init(demandsCallers: Bool = false, days: Int = 1, limits: ConnectionLimits = ConnectionLimits()) throws {
        loop = try EventLoop()
        certificates = try Certificates()
        let (chain, key) = try certificates.issue("desk", days: days)
        server = try TLSServer(
            TLSCertificate(chain: chain, key: key), callersFrom: demandsCallers ? certificates.authority : nil)
        server.onRefused = { [unowned self] in refusals.append($0.message) }
        door = try loop.listen(port: 0, encryption: server, limits: limits) { [unowned self] visitor in
            visitors.append(visitor)
            visitor.onBytes = { [unowned self, unowned visitor] in
                if isEcho { visitor.send(Array($0)) }
                heard += $0
            }
            visitor.onClose = { [unowned self] in goodbyes.append($0) }
        }
    }

    var port: UInt16 { door?.port ?? 0 }

    func turn(until isDone: () -> Bool) -> Bool {
        let late = MonotonicClock.milliseconds + 10_000
        while !isDone() {
            guard MonotonicClock.milliseconds < late else { return false }
            loop.turn(waitingAtMost: 20)
        }
        return true
    }

    /// Somebody of ours calls; the connection, or why there is none.
    func call(
        _ name: String = "desk", trusting authority: String? = nil, showing: (chain: String, key: String)? = nil
    ) throws -> Result<ByteConnection, TransportError> {
        let client = try TLSClient(
            reaching: name, vouchedBy: authority ?? certificates.authority,
            showing: showing.map { TLSCertificate(chain: $0.chain, key: $0.key) })
        var answer: Result<ByteConnection, TransportError>?
        loop.connect(port: port, encryption: client) { answer = $0 }
        try #require(turn { answer != nil })
        return try #require(answer)
    }
}

/// openssl's own client or server, spoken to by pipes.
final class OpenSSL {
    private let process = Process()
    private let input = Pipe.own()
    private let output: String
    private let folder = TemporaryFolder()

    init(_ arguments: [String]) throws {
        output = folder.file("output")
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardInput = input
        let file = try #require(FileHandle(forWritingAtPath: output))
        process.standardOutput = file
        process.standardError = file
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    var said: String { String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self) }
    var hasEnded: Bool { !process.isRunning }

    /// Where `s_server` listens, once it has said so.
    func port() throws -> UInt16 {
        let words = "ACCEPT 127.0.0.1:"
        var port: UInt16?
        try Fact.wait(for: "openssl to listen") {
            let line = said.split(whereSeparator: \.isNewline).dropLast(said.hasSuffix("\n") ? 0 : 1)
                .first { $0.hasPrefix(words) }
            port = line.flatMap { UInt16($0.dropFirst(words.count)) }
            return port != nil
        }
        return try #require(port)
    }

    func say(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }
    /// Ends it as a power cut would.
    func cut() { kill(process.processIdentifier, SIGKILL) }
    func hangUp() { try? input.fileHandleForWriting.close() }
}
