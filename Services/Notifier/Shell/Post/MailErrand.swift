import Glibc
import NotifierCore
package import Runtime

/// One message, handed to the mail server: the errand of the courier's thread.
package struct MailErrand: Errand {
    package let key: String
    let document: Int
    /// Our senders as they are set now, the municipality's first.
    let senders: [String]
    /// The message as it lies in the outbox.
    let path: String
    /// Where it is written down, before the first byte leaves, that this one may have gone out.
    let mark: String
    let line: MailLine

    /// Everything but acceptance is a failure, with what the server said; the operator reads of it in the journal.
    package func run() -> EffectResult {
        switch handed() {
        case .accepted(let reply): .success(reply.description)
        case .refused(let reply), .deferred(let reply), .lost(let reply):
            .failure(EffectTrouble(reply.description))
        case .due, .resumed, .putBack, .confirmed, .replaced: .failure(EffectTrouble("smtp.unknown"))
        }
    }

    private func handed() -> MailingInput {
        guard var message = Files.read(path, most: 1 << 24) else { return .deferred(MailReply("smtp.no_document")) }
        guard let named = Self.address(in: "From", of: message), let recipient = Self.address(in: "To", of: message)
        else { return .refused(MailReply("smtp.no_address")) }
        // One that waited while the sender was put right goes with the right one.
        let sender = senders.contains(named) ? named : senders.first ?? named
        if sender != named { message = Self.sent(message, by: sender, insteadOf: named) }
        if document > 1 { message = Self.renamed(message, as: document) }
        return line.send(message, from: sender, to: recipient) { [mark] in
            Files.write(Array("begun\n".utf8), to: mark)
        }
    }

    /// The message from another sender; who it is from stands in its first header.
    private static func sent(_ message: [UInt8], by sender: String, insteadOf named: String) -> [UInt8] {
        let text = String(decoding: message, as: UTF8.self)
        return Array(text.replacing("<\(named)>", with: "<\(sender)>", maxReplacements: 1).utf8)
    }

    /// The message under a Message-ID of its own, `<L-….2@…>`: whoever has it sent again wants it to arrive.
    static func renamed(_ message: [UInt8], as document: Int) -> [UInt8] {
        let text = String(decoding: message, as: UTF8.self)
        var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        guard let place = lines.firstIndex(where: { $0.hasPrefix("Message-ID: <") }),
            let at = lines[place].firstIndex(of: "@")
        else { return message }
        lines[place].insert(contentsOf: ".\(document)", at: at)
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// The address in a header that Notifier has written itself: between the last `<` and `>` of the field.
    static func address(in header: String, of message: [UInt8]) -> String? {
        let head = String(decoding: message.prefix(4096), as: UTF8.self)
        var field = ""
        for line in head.split(separator: "\r\n", omittingEmptySubsequences: false) {
            if line.isEmpty { break }
            if line.hasPrefix("\(header): ") {
                field = String(line)
            } else if !field.isEmpty, line.hasPrefix(" ") {
                field += line
            } else if !field.isEmpty {
                break
            }
        }
        guard let open = field.lastIndex(of: "<"), let close = field.lastIndex(of: ">"), open < close else {
            return nil
        }
        let address = String(field[field.index(after: open)..<close])
        return StaffMail.isAddress(address) ? address : nil
    }
}
