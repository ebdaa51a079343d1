import CCurl
import Glibc
import NotifierCore

/// One message's talk with the server: what was given, what was answered, and so what became of it.
final class MailTalk {
    private let message: [UInt8]
    private let beginning: () -> Bool
    private var given = 0
    /// The message has begun to leave.
    private var hasBegun = false
    /// libcurl has all of it, and may have said that it is all: from here on only the server knows.
    private var isWhole = false
    /// The numbers of the server's last answer, `250 2.0.0`.
    private var lastReply = ""
    /// Whether the last that it was told, and so its last answer, was about our sender.
    private var isOfSender = false
    /// Of its last answer after the whole message.
    private var verdict: String?

    init(_ message: [UInt8], beginning: @escaping () -> Bool) {
        self.message = message
        self.beginning = beginning
    }

    /// The next bytes of the message, as many as there is room for; none when it is at its end.
    func give(_ room: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        if !hasBegun {
            guard beginning() else { return Int(CURL_READFUNC_ABORT) }
            hasBegun = true
        }
        let count = min(size, message.count - given)
        guard count > 0 else {
            isWhole = true
            return 0
        }
        message.withUnsafeBytes { _ = memcpy(room, $0.baseAddress! + given, count) }
        given += count
        return count
    }

    /// A command that it is told.
    func tell(_ command: UnsafeMutablePointer<CChar>, _ size: Int) {
        let text = String(decoding: UnsafeRawBufferPointer(start: command, count: min(size, 10)), as: UTF8.self)
        // Libcurl's goodbye comes after the answer that is looked at.
        if !text.hasPrefix("QUIT") { isOfSender = text.hasPrefix("MAIL FROM:") }
    }

    /// A line of the server's; of its words nothing is kept.
    func hear(_ line: UnsafeMutablePointer<CChar>, _ size: Int) {
        let text = String(decoding: UnsafeRawBufferPointer(start: line, count: size), as: UTF8.self)
        let numbers = Self.numbers(of: text)
        // The server's goodbye, after libcurl's, says nothing of the message.
        guard !numbers.isEmpty, !numbers.hasPrefix("221") else { return }
        lastReply = numbers
        if isWhole { verdict = lastReply }
    }

    /// `550-5.1.1 <…> is not here` gives `550 5.1.1`. Source: RFC 5321 § 4.2, RFC 2034.
    static func numbers(of line: String) -> String {
        let code = line.prefix(3)
        guard code.count == 3, code.allSatisfy({ ("0"..."9").contains($0) }) else { return "" }
        let rest = line.dropFirst(4).prefix { !$0.isWhitespace }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        let isEnhanced =
            parts.count == 3
            && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { ("0"..."9").contains($0) } }
        return isEnhanced ? "\(code) \(rest)" : String(code)
    }

    /// What became of the message.
    func meaning(of result: CURLcode) -> MailingInput {
        if result == CURLE_OK { return .accepted(MailReply("smtp.accepted", verdict ?? lastReply)) }
        if isWhole {
            // The server's own word settles it; without one, it may have gone out.
            guard let verdict, let first = verdict.first else {
                return .lost(MailReply(result == CURLE_OPERATION_TIMEDOUT ? "smtp.no_answer" : "smtp.cut_off"))
            }
            switch first {
            case "4": return .deferred(MailReply("smtp.deferred", verdict))
            case "5": return .refused(MailReply("smtp.refused", verdict))
            default: return .lost(MailReply("smtp.unclear", verdict))
            }
        }
        // However libcurl goes on after it, a sign-in that was refused is one. Source: RFC 4954 § 6.
        if ["530", "534", "535", "538"].contains(lastReply.prefix(3)) {
            return .deferred(MailReply("smtp.login_refused", lastReply))
        }
        // It takes nothing from our sender, whoever it is for: the settings are wrong, or the server's. That a message is too large
        // may be said here, too. Source: RFC 1870 § 6.
        if isOfSender, result == CURLE_SEND_ERROR, lastReply.first == "5", !lastReply.hasPrefix("552") {
            return .deferred(MailReply("smtp.sender_refused", lastReply))
        }
        switch result {
        // What the server answers to sender, recipient and DATA.
        case CURLE_SEND_ERROR where lastReply.first == "5": return .refused(MailReply("smtp.refused", lastReply))
        case CURLE_SEND_ERROR where lastReply.first == "4": return .deferred(MailReply("smtp.deferred", lastReply))
        case CURLE_LOGIN_DENIED: return .deferred(MailReply("smtp.login_refused", lastReply))
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
            return .deferred(MailReply("smtp.not_encrypted"))
        case CURLE_PEER_FAILED_VERIFICATION: return .deferred(MailReply("smtp.untrusted"))
        case CURLE_COULDNT_RESOLVE_HOST: return .deferred(MailReply("smtp.unknown_host"))
        case CURLE_COULDNT_CONNECT: return .deferred(MailReply("smtp.unreachable"))
        case CURLE_OPERATION_TIMEDOUT: return .deferred(MailReply("smtp.slow"))
        case CURLE_ABORTED_BY_CALLBACK: return .deferred(MailReply("smtp.not_marked"))
        default: return .deferred(MailReply("smtp.broken", lastReply))
        }
    }
}
