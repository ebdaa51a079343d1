import CGMime

/// The letters of a mail's text part, or of a file, whatever whoever wrote it called them.
///
/// What calls itself Latin-1 is often UTF-8, which bytes hardly ever are by accident, or the letters of Windows, which hold
/// all of Latin-1 and the quotation marks beside. Source: WHATWG Encoding § 4.2, which reads Latin-1 as windows-1252.
package enum Charset {
    private static let doubtful: Set<String> = [
        "", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252", "unknown-8bit", "utf-8", "utf8",
    ]

    /// The letters of an older Macintosh, under the names that programs gave them and the system does not know.
    private static let macintosh: Set<String> = ["x-mac-roman", "x-macintosh", "mac-roman", "macroman"]

    /// Whether what calls itself so is often something else.
    static func isDoubtful(_ name: String) -> Bool { doubtful.contains(name) }

    /// Letters of which nobody says what they are: UTF-8 when they can be, else those of Windows.
    package static func utf8(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        precondition(MailReader.isReady)
        guard let reader = g_mime_iconv_open("UTF-8", "windows-1252"), Int(bitPattern: reader) != -1 else {
            return String(decoding: bytes, as: UTF8.self)
        }
        defer { g_mime_iconv_close(reader) }
        let text = bytes.withUnsafeBytes { raw in
            g_mime_iconv_strndup(reader, raw.bindMemory(to: CChar.self).baseAddress, raw.count)
        }
        guard let text else { return String(decoding: bytes, as: UTF8.self) }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// - Parameter bytes: the part's content, its transfer encoding taken off.
    static func utf8(_ bytes: [UInt8], in part: UnsafeMutablePointer<GMimeTextPart>) -> String {
        let named = g_mime_text_part_get_charset(part).map { String(cString: $0).lowercased() } ?? ""
        if macintosh.contains(named) {
            g_mime_text_part_set_charset(part, "macintosh")
        } else if doubtful.contains(named) || !isKnown(named) {
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            g_mime_text_part_set_charset(part, "windows-1252")
        }
        guard let text = g_mime_text_part_get_text(part) else { return String(decoding: bytes, as: UTF8.self) }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// Whether the system can read it at all; senders make names up.
    private static func isKnown(_ name: String) -> Bool {
        guard let reader = g_mime_iconv_open("UTF-8", name), Int(bitPattern: reader) != -1 else { return false }
        g_mime_iconv_close(reader)
        return true
    }
}
