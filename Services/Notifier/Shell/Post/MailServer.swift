import CaseModel
import Glibc
import Runtime
import Wire

/// The municipality's mail server, as far as messages to staff are handed to it (decision 39).
package struct MailServer: Hashable, Sendable {
    /// How the line is protected.
    package enum Protection: String, Codable, Sendable {
        /// STARTTLS before anything is said; a server that does not offer it is not used. Source: RFC 3207.
        case startTLS = "starttls"
        /// Encrypted from the first byte, on port 465. Source: RFC 8314.
        case tls
        /// Not at all; only to this machine itself.
        case none
    }

    package let host: String
    package let port: Int
    package let protection: Protection
    /// Empty when the server asks for no name.
    package let user: String
    package let secret: String
    /// The certificates to trust, as a PEM file; empty for the operating system's.
    package let authority: String
    /// How long one message may take, from connecting to the server's last word.
    package let seconds: Int

    package init(
        host: String, port: Int, protection: Protection, user: String = "", secret: String = "",
        authority: String = "", seconds: Int = 120
    ) {
        self.host = host
        self.port = port
        self.protection = protection
        self.user = user
        self.secret = secret
        self.authority = authority
        self.seconds = seconds
    }
}

/// The part `smtp` of Notifier's settings.
struct MailServerSettings: Codable {
    /// Empty: messages to staff stay in the outbox, for whoever collects them.
    let host: String
    let port: Int
    let protection: String
    let user: String
    /// A file with the password and nothing else, for its owner alone; a name is looked for among the credentials.
    let secretFile: String
    let authority: String
    let seconds: Int
    /// For how many hours a message that says nothing of its own about it is tried.
    let tryHours: Int

    static let defaults: JSON = [
        "host": "", "port": 587, "protection": "starttls", "user": "", "secretFile": "", "authority": "",
        "seconds": 120, "tryHours": 48,
    ]

    /// The server; `nil` when none is named.
    ///
    /// - Throws: `ConfigurationFault` that says what is wrong and where.
    func server(in data: String) throws(ConfigurationFault) -> MailServer? {
        guard !host.isEmpty else { return nil }
        guard host.utf8.allSatisfy({ (33...126).contains($0) && !"/@?#[]\\".utf8.contains($0) }) else {
            throw ConfigurationFault("smtp.host", "smtp: host: \"\(host)\" is not a host's name or address")
        }
        guard let protection = MailServer.Protection(rawValue: protection) else {
            throw ConfigurationFault(
                "smtp.protection", "smtp: protection: \"\(protection)\" is none of starttls, tls, none")
        }
        guard protection != .none || ["127.0.0.1", "localhost", "::1"].contains(host) else {
            throw ConfigurationFault(
                "smtp.unprotected", "smtp: protection: none is for a server on this machine only; use starttls or tls")
        }
        guard authority.isEmpty || Files.exists(authority) else {
            throw ConfigurationFault("smtp.authority", "smtp: authority: \(authority): not found")
        }
        return MailServer(
            host: host, port: port, protection: protection, user: user, secret: try secret(in: data),
            authority: authority, seconds: seconds)
    }

    private func secret(in data: String) throws(ConfigurationFault) -> String {
        guard !user.isEmpty || !secretFile.isEmpty else { return "" }
        guard !user.isEmpty, !secretFile.isEmpty else {
            throw ConfigurationFault("smtp.secret", "smtp: user and secretFile go together; one of them is empty")
        }
        let path = try Credentials(data: data).needed(secretFile)
        // systemd hands credentials over in a folder that is closed to everybody else.
        let isHandedOver = getenv("CREDENTIALS_DIRECTORY").map { path.hasPrefix(String(cString: $0)) } ?? false
        guard isHandedOver || (Files.mode(of: path) ?? 0) & 0o077 == 0 else {
            throw ConfigurationFault("smtp.secret_open", "smtp: secretFile: \(path): others may read it; chmod 600")
        }
        guard let text = Files.text(path), !text.isEmpty, !text.utf8.contains(where: { $0 < 32 }) else {
            throw ConfigurationFault("smtp.secret", "smtp: secretFile: \(path): one line with the password is expected")
        }
        return text
    }
}
