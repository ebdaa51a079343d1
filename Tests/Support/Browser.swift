import Foundation
import Glibc
import Transport

/// A plain browser without script: cookies, forms with everything in them, one page at a time.
package final class Browser {
    /// A page as it came.
    package struct Page {
        package let status: Int
        package let headers: [(name: String, value: String)]
        package let body: String

        package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

        /// The value of a hidden field.
        package func hidden(_ name: String) -> String? {
            guard let start = body.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
            return String(body[start...].prefix { $0 != "\"" })
        }
    }

    package struct Unreachable: Error {
        package init() {}
    }

    private let port: UInt16
    /// By a socket in the file system instead, as a proxy on this machine comes.
    private let socketPath: String?
    /// Fields that go with every request.
    package var fields: [(String, String)] = []
    /// Every cookie, by name.
    package private(set) var cookies: [String: String] = [:]
    /// The session's, as it is sent.
    package var cookie: String? {
        get { cookies.first { !$0.key.hasSuffix("-kode") }.map { "\($0.key)=\($0.value)" } }
        set {
            let parts = (newValue ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { cookies[parts[0]] = parts[1] } else { cookies = [:] }
        }
    }

    package init(port: UInt16) {
        self.port = port
        socketPath = nil
    }

    package init(socket path: String) {
        port = 0
        socketPath = path
    }

    package func get(_ path: String) throws -> Page { try ask("GET", path, [], nil) }

    /// Sends a form as a browser does from our own pages; goes where the answer leads.
    package func send(
        _ path: String, _ fields: KeyValuePairs<String, String>, site: String? = "same-origin", follow: Bool = true
    ) throws -> Page {
        try send(path, fields: fields.map { ($0.key, $0.value) }, site: site, follow: follow)
    }

    /// The same with fields that were put together.
    package func send(
        _ path: String, fields: [(String, String)], site: String? = "same-origin", follow: Bool = true
    ) throws -> Page {
        let pairs = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
        let extra = site.map { [("Sec-Fetch-Site", $0)] } ?? []
        var page = try ask("POST", path, extra, pairs.joined(separator: "&"))
        // What somebody sees first may depend on who it is, and is then one step further.
        for _ in 0..<2 {
            guard follow, page.status == 303, let next = page.header("location") else { break }
            page = try get(next)
        }
        return page
    }

    package func signIn(_ user: String, _ password: String) throws -> Page {
        try send("/log-ind", ["user": user, "password": password, "videre": ""])
    }

    private func ask(
        _ method: String, _ path: String, _ extra: [(String, String)], _ body: String?
    ) throws -> Page {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        for (name, value) in extra + fields { head += "\(name): \(value)\r\n" }
        if !cookies.isEmpty {
            head += "Cookie: \(cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "))\r\n"
        }
        if let body {
            head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
        }
        let answer = try exchange(Array((head + "\r\n" + (body ?? "")).utf8))
        guard let end = answer.range(of: "\r\n\r\n") else { throw Unreachable() }
        let lines = answer[..<end.lowerBound].components(separatedBy: "\r\n")
        let headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return (name: parts[0].lowercased(), value: parts.count > 1 ? parts[1] : "")
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let page = Page(status: status, headers: headers, body: String(answer[end.upperBound...]))
        for set in page.headers where set.name == "set-cookie" {
            let parts = set.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2, !parts[1].isEmpty { cookies[parts[0]] = parts[1] } else { cookies[parts[0]] = nil }
        }
        return page
    }

    private func exchange(_ bytes: [UInt8]) throws -> String {
        let file = socket(socketPath == nil ? AF_INET : AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                socketPath == nil ? connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) : 1
            }
        }
        if let place = socketPath.flatMap({ SocketAddress(path: $0) }) {
            connected = place.withSockaddr { connect(file, $0, $1) }
        }
        guard connected == 0 else { throw Unreachable() }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(file, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Unreachable() }
            sent += count
        }
        var answer: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(file, &part, part.count, 0), count > 0 { answer += part[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 0x100, radix: 16).suffix(2).uppercased()
        }.joined()
    }
}
