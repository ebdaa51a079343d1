import CGMime
import Glibc

/// Goes through the parts of a mail: which are its words, which lie with it, which tell of a delivery.
struct PartWalk {
    /// A part that somebody is to read where it stands.
    struct Words {
        let text: String
        let isPage: Bool
        /// Letters and digits: what says how much is said.
        let weight: Int

        init(_ text: String, isPage: Bool) {
            self.text = isPage ? HTMLText.text(text) : text
            self.isPage = isPage
            weight = self.text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
    }

    /// The words, in order.
    private(set) var words: [Words] = []
    private(set) var attachments: [Mail.Attachment] = []
    /// Types of parts that only programs send, such as `message/delivery-status`.
    private(set) var reports: [String] = []
    /// Whether the words are locked to whoever has a key.
    private(set) var isLocked = false
    /// Whether more was there than is taken.
    private(set) var isShortened = false
    private var parts = 0
    private var textLeft = MailReader.mostText

    private static let locked = ["application/pkcs7-mime", "application/x-pkcs7-mime"]

    mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
        parts += 1
        guard parts <= MailReader.mostParts, depth <= MailReader.mostDepth else { return isShortened = true }
        let type = Self.type(of: object)
        if gmime_is_multipart(object) != 0 {
            isLocked = isLocked || type == "multipart/encrypted"
            visitAll(gmime_as_multipart(object), isChoice: type == "multipart/alternative", depth: depth + 1)
        } else if gmime_is_message(object) != 0 {
            attachMessage(object)
        } else if gmime_is_part(object) != 0 {
            visitLeaf(object, type, depth)
        }
    }

    private mutating func visitAll(_ multipart: UnsafeMutablePointer<GMimeMultipart>, isChoice: Bool, depth: Int) {
        let before = words.count
        for index in 0..<max(g_mime_multipart_get_count(multipart), 0) {
            guard parts <= MailReader.mostParts else { return isShortened = true }
            if let part = g_mime_multipart_get_part(multipart, index) { visit(part, depth: depth) }
        }
        if g_mime_multipart_get_count(multipart) <= 0 { takeUndivided(multipart) }
        if isChoice { choose(from: before) }
    }

    /// A mail that says it has parts and has none: the line that is to part them is not named, or never comes. What stands
    /// there is read as it is.
    private mutating func takeUndivided(_ multipart: UnsafeMutablePointer<GMimeMultipart>) {
        guard let prologue = g_mime_multipart_get_prologue(multipart) else { return }
        let bytes = UnsafeBufferPointer(start: prologue, count: strlen(prologue)).map(UInt8.init(bitPattern:))
        take(Charset.utf8(bytes), isPage: false)
    }

    /// The same said twice is read once: as plain text, unless that only says that there is a page to be read.
    private mutating func choose(from first: Int) {
        let offered = words[first...]
        let plain = offered.filter { !$0.isPage }.reduce(0) { $0 + $1.weight }
        let pages = offered.filter(\.isPage).reduce(0) { $0 + $1.weight }
        let takesPages = plain == 0 || pages > 3 * plain + 200
        words.replaceSubrange(first..., with: offered.filter { $0.isPage == takesPages })
    }

    private mutating func visitLeaf(_ object: UnsafeMutablePointer<GMimeObject>, _ type: String, _ depth: Int) {
        if ["message/delivery-status", "message/disposition-notification"].contains(type) { reports.append(type) }
        guard let part = gmime_as_part(object) else { return }
        // Encrypted or signed as one sealed piece: what is inside cannot be read here.
        if depth == 0, Self.locked.contains(type) { isLocked = true }
        let name = g_mime_part_get_filename(part).map { String(cString: $0) }
        let disposition = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() }
        let isText = gmime_is_text(object) != 0 && ["text/plain", "text/html"].contains(type)
        if isText, disposition != "attachment", name == nil || disposition == "inline" {
            return takeText(object, isPage: type == "text/html")
        }
        attachments.append(
            Mail.Attachment(name: SafeName.of(name, type: type), type: type, content: Self.content(of: part)))
    }

    private mutating func takeText(_ object: UnsafeMutablePointer<GMimeObject>, isPage: Bool) {
        guard let part = gmime_as_text(object) else { return }
        let bytes = Self.content(of: gmime_as_part(object))
        take(Charset.utf8(bytes, in: part), isPage: isPage)
    }

    private mutating func take(_ whole: String, isPage: Bool) {
        var text = whole
        if text.utf8.count > textLeft {
            isShortened = true
            text = String(decoding: text.utf8.prefix(textLeft), as: UTF8.self)
        }
        textLeft -= min(textLeft, text.utf8.count)
        words.append(Words(text, isPage: isPage))
    }

    /// A mail forwarded whole lies with this one as it is.
    private mutating func attachMessage(_ object: UnsafeMutablePointer<GMimeObject>) {
        guard let message = gmime_message_object(gmime_as_message(object)) else { return }
        let subject = g_mime_object_get_header(message, "subject").map { String(cString: $0) }
        let content = Self.written { g_mime_object_write_to_stream(message, nil, $0) }
        attachments.append(
            Mail.Attachment(
                name: SafeName.of(subject.map { "\($0).eml" }, type: "message/rfc822"), type: "message/rfc822",
                content: content))
    }

    private static func content(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let content = g_mime_part_get_content(part) else { return [] }
        return written { g_mime_data_wrapper_write_to_stream(content, $0) }
    }

    private static func written(_ write: (UnsafeMutablePointer<GMimeStream>?) -> Int) -> [UInt8] {
        let stream = g_mime_stream_mem_new()
        defer { gmime_release(stream) }
        guard write(stream) >= 0, let array = gmime_written(stream), let data = array.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }

    private static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let type = g_mime_object_get_content_type(object),
            let text = g_mime_content_type_get_mime_type(type)
        else { return "application/octet-stream" }
        defer { g_free(text) }
        return String(cString: text).lowercased()
    }
}
