import CCurl
import Glibc
package import NotifierCore
import Runtime
import Synchronization

/// The line to the mail server: libcurl's, kept open from one message to the next.
///
/// Used by the courier's thread alone; the lock is what lets the compiler know.
package final class MailLine: Sendable {
    private let server: MailServer
    private let open = Mutex(Handle(nil))

    /// A line that is open, or none; handed over between threads only behind the lock.
    private struct Handle: @unchecked Sendable {
        var line: UnsafeMutableRawPointer?
        init(_ line: UnsafeMutableRawPointer?) { self.line = line }
    }

    /// Before the first thread: libcurl's own preparations.
    private static let isPrepared = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    package init(_ server: MailServer) {
        self.server = server
        precondition(Self.isPrepared, "libcurl cannot be used")
    }

    deinit {
        open.withLock { if let line = $0.line { curl_easy_cleanup(line) } }
    }

    /// Hands one message over and waits for the server's word.
    ///
    /// - Parameter beginning: called once, before the first byte of the message leaves; when it says no, nothing leaves.
    package func send(
        _ message: [UInt8], from sender: String, to recipient: String, beginning: @escaping () -> Bool
    ) -> MailingInput {
        open.withLock { handle in
            guard let line = handle.line ?? curl_easy_init() else { return .deferred(MailReply("smtp.no_memory")) }
            handle.line = line
            let talk = MailTalk(message, beginning: beginning)
            let result = perform(line, talk, from: sender, to: recipient)
            let meaning = talk.meaning(of: result)
            // After anything but success the next message begins with a line of its own.
            if case .accepted = meaning { return meaning }
            hangUp(line)
            handle.line = nil
            return meaning
        }
    }

    /// Ends a line that something went wrong on. Without a goodbye: libcurl would wait two minutes for the answer of a
    /// server that has fallen silent.
    private func hangUp(_ line: UnsafeMutableRawPointer) {
        let socket = curl_open_socket(line)
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        curl_easy_cleanup(line)
    }

    private func perform(
        _ line: UnsafeMutableRawPointer, _ talk: MailTalk, from sender: String, to recipient: String
    ) -> CURLcode {
        curl_easy_reset(line)
        let scheme = server.protection == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        let greeting = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        var texts = [
            (CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(greeting)"), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_MAIL_FROM, "<\(sender)>"),
        ]
        if !server.user.isEmpty {
            texts += [(CURLOPT_USERNAME, server.user), (CURLOPT_PASSWORD, server.secret)]
        }
        if !server.authority.isEmpty { texts.append((CURLOPT_CAINFO, server.authority)) }
        let isEncrypted = server.protection != .none
        let numbers = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_CONNECTTIMEOUT, min(20, server.seconds)),
            (CURLOPT_TIMEOUT, server.seconds),
            (CURLOPT_USE_SSL, Int(isEncrypted ? CURLUSESSL_ALL.rawValue : CURLUSESSL_NONE.rawValue)),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_MAXAGE_CONN, 20),
        ]
        for (option, text) in texts {
            let result = curl_set_text(line, option, text)
            guard result == CURLE_OK else { return result }
        }
        for (option, number) in numbers {
            let result = curl_set_long(line, option, number)
            guard result == CURLE_OK else { return result }
        }
        let recipients = curl_slist_append(nil, "<\(recipient)>")
        defer { curl_slist_free_all(recipients) }
        _ = curl_set_list(line, CURLOPT_MAIL_RCPT, recipients)
        let whose = Unmanaged.passUnretained(talk).toOpaque()
        _ = curl_set_bytes(line, CURLOPT_READFUNCTION) { bytes, size, count, whose in
            Unmanaged<MailTalk>.fromOpaque(whose!).takeUnretainedValue().give(bytes!, size * count)
        }
        _ = curl_set_pointer(line, CURLOPT_READDATA, whose)
        _ = curl_set_bytes(line, CURLOPT_HEADERFUNCTION) { bytes, size, count, whose in
            Unmanaged<MailTalk>.fromOpaque(whose!).takeUnretainedValue().hear(bytes!, size * count)
            return size * count
        }
        _ = curl_set_pointer(line, CURLOPT_HEADERDATA, whose)
        _ = curl_set_watch(
            line,
            { _, kind, bytes, size, whose in
                if kind == CURLINFO_HEADER_OUT, let bytes, let whose {
                    Unmanaged<MailTalk>.fromOpaque(whose).takeUnretainedValue().tell(bytes, size)
                }
                return 0
            }, whose)
        // The line stays open longer than the talk.
        defer { _ = curl_set_watch(line, nil, nil) }
        return withExtendedLifetime(talk) { curl_easy_perform(line) }
    }
}
