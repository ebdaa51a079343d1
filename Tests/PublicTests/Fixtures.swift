import CaseModel
import DeskAnswers
import DeskParts
import Foundation
import Glibc
import PublicShell
import Runtime
import Support
import Testing
import Transport
import Web
import Wire

extension Answers {
    init(_ pairs: KeyValuePairs<String, String>) {
        self.init(pairs.map { Field(name: $0.key, value: $0.value) })
    }

    /// The same with another word in that field.
    func with(_ name: String, _ value: String) -> Answers {
        var changed = self
        changed.set(name, value)
        return changed
    }

    var pairs: [(String, String)] { fields.map { ($0.name, $0.value) } }

    static let complaint = Answers([
        "command": "D-0123456789ABCDEFGHJK", "summary": "Jeg har skrevet tre gange.\r\nIngen svarer.",
        "theme": "noAnswer", "unit": "U-demo03", "name": "Åse Ærøskøbing", "phone": "12 34 56 78", "email": "",
        "address": "Søvej 1\r\n9999 Prøveby", "wish": "call", "suits": "efter kl. 14", "language": "",
    ])

    static let answer = Answers([
        "command": "D-0123456789ABCDEFGHJK", "code": "7m2x q9k4 zt1f", "kind": "objection",
        "text": "Vi aftalte fredag, ikke mandag.",
    ])
}

extension PublicSettings {
    /// The invented municipality, with what differs.
    static func sample(_ changes: JSON = .object([:])) throws -> PublicSettings {
        try Configuration.merge(changes, over: defaults, at: "test").decode(PublicSettings.self)
    }
}

/// The pages for citizens behind a real socket, on a loop and a clock of the test's own, the owners played by the test.
final class PublicHouse: Owners {
    let loop: EventLoop
    let clock = BenchClock("2026-11-24T10:00+01:00")
    /// What the owners were asked, in order.
    private(set) var asked: [(method: String, command: CommandID?, body: JSON)] = []
    /// What an owner says to a method and a body.
    var replies: (String, JSON) -> Result<JSON, RPCError>
    private var waiting: [(after: Int64, act: () -> Void)] = []
    /// How long each of them was to wait, in milliseconds.
    private(set) var floors: [Int64] = []
    private var server: HTTPServer?
    private var port: UInt16 = 0

    init(
        _ changes: JSON = .object([:]),
        _ replies: @escaping (String, JSON) -> Result<JSON, RPCError> = { _, _ in .known }
    ) throws {
        loop = try EventLoop()
        self.replies = replies
        let site = PublicSite(
            owners: self, settings: try .sample(changes), policies: CallPolicyBook(), clock: clock,
            chance: SystemChance(), later: { [unowned self] in waiting.append(($0, $1)) })
        let router = site.router
        let server = HTTPServer(loop) { head in router.admit(head) { site.answer($0, $1, $2) } }
        server.decorate = { response, _ in PublicSite.decorate(&response) }
        server.errorPage = { fault, _ in site.page(for: fault) }
        port = try server.listen(port: 0)
        self.server = server
    }

    func ask(_ method: String, _ request: CallRequest, reply: @escaping (Result<JSON, RPCError>) -> Void) {
        asked.append((method, request.command, request.body))
        reply(replies(method, request.body))
    }

    /// A page as it came.
    struct Page {
        let status: Int
        let head: String
        let body: String
    }

    func get(_ path: String, _ lines: String...) throws -> Page { try exchange("GET", path, lines, nil) }

    /// Sends a form as a browser does from our own page.
    func send(_ path: String, _ answers: Answers, _ lines: String...) throws -> Page {
        let body = answers.fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try exchange("POST", path, lines.isEmpty ? ["Sec-Fetch-Site: same-origin"] : lines, body)
    }

    /// Says it on a connection of its own; what waits for its moment is done when nothing else happens.
    func exchange(_ method: String, _ path: String, _ lines: [String], _ body: String?) throws -> Page {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        let address = try #require(SocketAddress(host: "127.0.0.1", port: port))
        try #require(address.withSockaddr { connect(file, $0, $1) } == 0)
        var text = "\(method) \(path) HTTP/1.1\r\nHost: klag.test\r\nConnection: close\r\n"
        for line in lines { text += line + "\r\n" }
        if let body {
            text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
        }
        text += "\r\n" + (body ?? "")
        let bytes = Array(text.utf8)
        try #require(Glibc.send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
        var heard: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        for _ in 0..<4000 {
            loop.turn(waitingAtMost: 5)
            let due = waiting
            waiting = []
            floors += due.map(\.after)
            for one in due { one.act() }
            let count = recv(file, &part, part.count, Int32(MSG_DONTWAIT))
            if count > 0 { heard += part.prefix(count) }
            if count == 0 { break }
        }
        let answer = String(decoding: heard, as: UTF8.self)
        let end = try #require(answer.range(of: "\r\n\r\n"))
        let status = Int(answer.split(separator: " ")[1]) ?? 0
        return Page(status: status, head: String(answer[..<end.lowerBound]), body: String(answer[end.upperBound...]))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 0x100, radix: 16).suffix(2).uppercased()
        }.joined()
    }
}

extension Result<JSON, RPCError> {
    /// What Intake says when it has made a case of it; Callback's answer says less.
    static var known: Self {
        .success([
            "case": "K-4Q7ZK2M9T5X1C8W3R6HD", "unit": "U-demo03", "route": "callback",
            "received": "2026-11-24T09:00:00Z",
        ])
    }

    static func no(_ code: String) -> Self {
        .failure(RPCError(code: RPCError.refusal, reason: code, message: "Nej."))
    }

    static var nobody: Self { .failure(RPCError(code: RPCError.bus, reason: "bus.silent", message: "Nobody.")) }
}
