import CGMime

/// Reads mail with GMime, which has met more broken mail than anybody: any charset, any nesting, any nonsense.
///
/// It never fails: bytes that are no mail give one whose kind is `unreadable`. What is beyond the limits is left out, and
/// the mail says so; whoever keeps the mail keeps its bytes.
package enum MailReader {
    /// Bytes of text taken from one mail.
    package static let mostText = 1 << 20
    /// Parts looked at, however deep they lie.
    package static let mostParts = 500
    /// Levels of parts within parts.
    package static let mostDepth = 40

    /// Charsets tried, in order, where a sender wrote letters without saying in which.
    private static let fallbacks = ["utf-8", "windows-1252"]

    static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    /// What these bytes say.
    package static func read(_ bytes: [UInt8]) -> Mail {
        precondition(isReady)
        let options = g_mime_parser_options_new()
        defer { g_mime_parser_options_free(options) }
        withNames(fallbacks) { g_mime_parser_options_set_fallback_charsets(options, $0) }
        let stream = EncodedWords.repaired(bytes).withUnsafeBytes { raw in
            g_mime_stream_mem_new_with_buffer(raw.bindMemory(to: CChar.self).baseAddress, raw.count)
        }
        defer { gmime_release(stream) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer { gmime_release(parser) }
        guard let message = g_mime_parser_construct_message(parser, options) else { return .unreadable }
        defer { gmime_release(message) }
        var walk = PartWalk()
        if let part = g_mime_message_get_mime_part(message) { walk.visit(part, depth: 0) }
        return mail(MailHead(message), walk)
    }

    private static func mail(_ head: MailHead, _ walk: PartWalk) -> Mail {
        let spoken = walk.words.filter { $0.weight > 0 }
        let tidy = TextLines.tidy(spoken.map(\.text).joined(separator: "\n\n"))
        let isEmpty = tidy.isEmpty && walk.attachments.isEmpty && head.subject.isEmpty
        let sort: MailKind = isEmpty || walk.isLocked ? .unreadable : MailSigns.kind(of: head, walk.reports)
        // A person's mail that does not say who wrote it is no case before somebody has read it, whatever else its head holds.
        let kind: MailKind = sort == .person && head.from.isEmpty ? .unreadable : sort
        return Mail(
            from: head.from, to: head.to, copied: head.copied, replyTo: head.replyTo, subject: head.subject,
            date: head.date, accepted: head.accepted, deliveredTo: head.deliveredTo, messageID: head.messageID,
            references: head.references, body: tidy,
            isFromHTML: !spoken.isEmpty && spoken.allSatisfy(\.isPage), isShortened: walk.isShortened,
            attachments: walk.attachments, kind: kind)
    }

    private static func withNames(_ names: [String], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> Void) {
        let copies = names.map { g_strdup($0) }
        defer { for copy in copies { g_free(copy) } }
        var list = copies.map { UnsafePointer<CChar>($0) } + [nil]
        list.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }
}

extension Mail {
    /// Bytes of which nothing can be said.
    static let unreadable = Mail(
        from: [], to: [], copied: [], replyTo: [], subject: "", date: nil, accepted: nil, deliveredTo: [],
        messageID: nil, references: [], body: "",
        isFromHTML: false, isShortened: false, attachments: [], kind: .unreadable)
}
