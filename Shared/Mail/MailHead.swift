import CGMime
import CaseModel

/// The head of a mail, decoded.
struct MailHead {
    let from: [Mail.Address]
    let to: [Mail.Address]
    let copied: [Mail.Address]
    let replyTo: [Mail.Address]
    let subject: String
    let date: Timestamp?
    let accepted: Timestamp?
    let deliveredTo: [String]
    let messageID: String?
    let references: [String]
    /// Type of the whole, `multipart/report`, and the kind of report it claims to be.
    let contentType: String
    let reportType: String?
    private let signs: [String: String]

    /// Header fields by which programs give themselves away.
    private static let telling = [
        "auto-submitted", "x-autoreply", "x-autorespond", "precedence", "x-failed-recipients", "list-id", "return-path",
        "list-unsubscribe",
    ]
    /// Mails named in a chain; longer chains are forgeries or accidents.
    private static let mostReferences = 100

    init(_ message: UnsafeMutablePointer<GMimeMessage>) {
        from = Self.addresses(g_mime_message_get_from(message))
        to = Self.addresses(g_mime_message_get_to(message))
        copied = Self.addresses(g_mime_message_get_cc(message))
        replyTo = Self.addresses(g_mime_message_get_reply_to(message))
        subject = TextLines.oneLine(Self.text(g_mime_message_get_subject(message)) ?? "")
        let seconds = g_mime_message_get_date(message).map { Int64(g_date_time_to_unix($0)) }
        // Before there was mail is no date.
        date = seconds.flatMap { $0 > 0 ? Timestamp(milliseconds: $0 * 1000) : nil }
        messageID = Self.text(g_mime_message_get_message_id(message)).flatMap(Self.identifier)
        let object = gmime_as_object(message)
        func field(_ name: String) -> String? { Self.text(g_mime_object_get_header(object, name)) }
        references = Self.identifiers(in: [field("references"), field("in-reply-to")].compactMap(\.self))
        // The uppermost line is the last server's, and the moment stands behind its last semicolon.
        let received = field("received")?.split(separator: ";").last.map(String.init)
        let taken = received.flatMap { g_mime_utils_header_decode_date($0) }
        defer { if let taken { g_date_time_unref(taken) } }
        let moment = taken.map { Int64(g_date_time_to_unix($0)) }
        accepted = moment.flatMap { $0 > 0 ? Timestamp(milliseconds: $0 * 1000) : nil }
        deliveredTo = ["x-original-to", "delivered-to", "envelope-to"].compactMap { field($0) }
            .map { $0.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" } }
        let pairs = Self.telling.compactMap { name in field(name).map { (name, $0) } }
        signs = Dictionary(pairs) { first, _ in first }
        let type = g_mime_message_get_mime_part(message).flatMap { g_mime_object_get_content_type($0) }
        contentType = type.flatMap { Self.owned(g_mime_content_type_get_mime_type($0)) }?.lowercased() ?? ""
        reportType = type.flatMap { Self.text(g_mime_content_type_get_parameter($0, "report-type")) }?.lowercased()
    }

    /// The value of one of the telling fields.
    func sign(_ name: String) -> String? { signs[name] }

    private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> [Mail.Address] {
        guard let list else { return [] }
        let count = min(internet_address_list_length(list), 200)
        return (0..<max(count, 0)).compactMap { index in
            guard let address = internet_address_list_get_address(list, index),
                let mailbox = text(gmime_mailbox(address)), !mailbox.isEmpty
            else { return nil }
            let name = text(internet_address_get_name(address)).map(TextLines.oneLine).flatMap { $0.isEmpty ? nil : $0 }
            return Mail.Address(name: name, mailbox: TextLines.oneLine(mailbox))
        }
    }

    /// Everything in angle brackets, each once, in order.
    private static func identifiers(in fields: [String]) -> [String] {
        var found: [String] = []
        for field in fields {
            for piece in field.split(separator: "<").dropFirst(field.hasPrefix("<") ? 0 : 1) {
                guard let end = piece.firstIndex(of: ">"), let id = identifier(String(piece[..<end])) else { continue }
                if !found.contains(id) { found.append(id) }
            }
        }
        return Array(found.suffix(mostReferences))
    }

    private static func identifier(_ text: String) -> String? {
        let trimmed = text.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
        return trimmed.isEmpty || trimmed.utf8.count > 998 ? nil : trimmed
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }

    private static func owned(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        guard let pointer else { return nil }
        defer { g_free(pointer) }
        return String(cString: pointer)
    }
}
