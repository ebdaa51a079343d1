import CaseModel
import Foundation
import Glibc
import Support
import Testing

/// What it costs when a whole town hall leaves its boards open.
@Suite(.serialized) struct `Open boards` {
    @Test func `five hundred open boards cost little, are told at once, and end with their session`() throws {
        let town = try Town(speed: 1)
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        // As many pages as there will be lines, so that what pages cost is not counted as theirs.
        var marks = try (0..<500).map { _ in try mark(in: browser.get("/").body) }
        marks = try (0..<500).map { _ in try mark(in: browser.get("/").body) }
        let desk = try #require(town.processes[.desk])
        let before = try residentKilobytes(desk.id)

        let lines = try marks.map { try Line(port: port, path: "/nyt/\($0)", cookie: try #require(browser.cookie)) }
        for line in lines { #expect(try line.wait(for: "text/event-stream")) }
        let cost = try residentKilobytes(desk.id) - before
        print("500 open boards cost \(cost) kB")
        #expect(cost <= 20 * 1024)

        _ = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: "Åse Påhit", phone: "12345678", addressLines: [], isVerified: false),
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Intet svar"), as: "mette")
        for line in lines { #expect(try line.wait(for: "event: nyt")) }

        // A board ends with its session: ended from another place, or signed out.
        let elsewhere = Browser(port: port)
        let other = try elsewhere.signIn("mette", Town.password)
        let left = try Line(
            port: port, path: "/nyt/\(mark(in: browser.get("/").body))", cookie: try #require(browser.cookie))
        #expect(try left.wait(for: "text/event-stream"))
        _ = try elsewhere.send("/min-adgang/sessioner", ["token": try #require(other.hidden("token"))])
        #expect(try left.wait(for: "event: slut"))
        _ = try browser.signIn("mette", Town.password)
        let front = try browser.get("/")
        let last = try Line(
            port: port, path: "/nyt/\(mark(in: front.body))", cookie: try #require(browser.cookie))
        #expect(try last.wait(for: "text/event-stream"))
        _ = try browser.send("/log-ud", ["token": try #require(front.hidden("token"))])
        #expect(try last.wait(for: "event: slut"))
        // Without a session there is no line, and the browser is told not to ask again.
        let refused = try Line(port: port, path: "/nyt/\(marks[0])", cookie: "genklang=x")
        #expect(try refused.wait(for: "HTTP/1.1 204"))
    }

    private func mark(in page: String) throws -> String {
        let start = try #require(page.range(of: "data-live=\"/nyt/")?.upperBound)
        return String(page[start...].prefix { $0 != "\"" })
    }

    private func residentKilobytes(_ id: Int32) throws -> Int {
        let status = try Tool.output("cat", ["/proc/\(id)/status"])
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(Int(line.split(separator: " ").dropLast().last ?? ""))
    }
}

/// A connection that is left open, as a page's line is.
private final class Line {
    private let file: Int32
    private var heard = ""

    init(port: UInt16, path: String, cookie: String) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Browser.Unreachable() }
        let head = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\r\n"
        _ = head.withCString { send(file, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    }

    deinit { close(file) }

    /// Reads on until that has been heard; `false` when the line ends before.
    func wait(for words: String) throws -> Bool {
        var part = [UInt8](repeating: 0, count: 4096)
        while !heard.contains(words) {
            let count = recv(file, &part, part.count, 0)
            guard count > 0 else { return false }
            heard += String(decoding: part[..<count], as: UTF8.self)
        }
        return true
    }
}
