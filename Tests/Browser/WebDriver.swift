import Foundation
import Glibc

/// The W3C WebDriver protocol over a plain socket; URLSession cannot read chromedriver's header fields.
/// Source: W3C WebDriver, § 6 Protocol.
struct WebDriver {
    /// What the browser says no to: its code, such as `no such element`, and its words.
    struct Refusal: Error, CustomStringConvertible {
        let code: String
        let description: String
    }

    let port: UInt16

    /// One command; answers its `value`.
    func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any {
        let sent = method == "POST" ? try JSONSerialization.data(withJSONObject: body ?? [:]) : Data()
        let head =
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(sent.count)\r\nConnection: close\r\n\r\n"
        let answer = try Self.exchange(Array(head.utf8) + sent, port: port)
        let reply = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
        let value = reply?["value"] ?? NSNull()
        if let refusal = value as? [String: Any], let code = refusal["error"] as? String {
            let words = (refusal["message"] as? String ?? "").prefix(400)
            throw Refusal(code: code, description: "\(path): \(code): \(words)")
        }
        return value
    }

    /// Sends, and reads the body as long as its head says it is.
    private static func exchange(_ bytes: [UInt8], port: UInt16) throws -> Data {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Trouble("chromedriver does not answer") }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(file, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Trouble("chromedriver stopped listening") }
            sent += count
        }
        var answer = Data()
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(file, &part, part.count, 0), count > 0 {
            answer.append(contentsOf: part[..<count])
            if let body = whole(answer) { return body }
        }
        throw Trouble("chromedriver broke off")
    }

    private static func whole(_ answer: Data) -> Data? {
        guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
        guard let field = head.components(separatedBy: "\r\n").first(where: { $0.hasPrefix("content-length:") }),
            let length = Int(field.dropFirst(15).trimmingCharacters(in: .whitespaces))
        else { return nil }
        let body = answer[end.upperBound...]
        return body.count >= length ? body.prefix(length) : nil
    }
}
