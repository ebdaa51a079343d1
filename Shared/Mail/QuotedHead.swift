/// The lines that a mail program writes above a mail that is sent on: *Fra:*, *Sendt:*, *Til:*, *Emne:*.
struct QuotedHead {
    let name: String?
    let mailbox: String?
    let subject: String?
    /// What stands below.
    let words: String
    /// What stands above.
    let cover: String

    /// By which words a program says that it sends on; lower case.
    private static let forwards = [
        "videresendt meddelelse", "videresendt besked", "videresendt mail", "forwarded message", "forwarded mail",
        "forwarded by", "weitergeleitete nachricht", "vidarebefordrat meddelande",
    ]
    /// By which it only says that something is quoted, as answers do too.
    private static let quotes = [
        "oprindelig meddelelse", "oprindelig besked", "original message", "ursprüngliche nachricht",
        "ursprungligt meddelande",
    ]
    private static let senders = ["fra", "from", "von", "från"]
    private static let subjects = ["emne", "subject", "betreff", "ämne"]
    private static let others = [
        "sendt", "sent", "dato", "date", "datum", "gesendet", "skickat", "til", "to", "an", "till", "cc", "kopi", "bcc",
        "reply-to", "svar til", "vigtighed", "prioritet", "importance", "vedhæftede filer", "vedhæftet", "attachments",
    ]

    /// The first such lines; `nil` where there are none, or where they only stand above what is answered.
    init?(in text: String, isForwarded: Bool) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.bare)
        var saysSo = isForwarded
        for (index, line) in lines.enumerated() {
            let lower = line.lowercased()
            if Self.forwards.contains(where: lower.contains) { saysSo = true }
            guard saysSo, let sender = Self.value(of: Self.senders, in: line),
                let end = Self.end(of: lines, from: index)
            else { continue }
            let writer = Self.address(sender)
            guard writer.name != nil || writer.mailbox != nil else { continue }
            (name, mailbox) = writer
            subject = lines[index..<end].compactMap { Self.value(of: Self.subjects, in: $0) }.first
            words = TextLines.tidy(lines[end...].joined(separator: "\n"))
            let above = lines[..<index].filter { line in
                let lower = line.lowercased()
                return !(Self.forwards + Self.quotes).contains(where: lower.contains) && !Self.isRule(line)
            }
            cover = TextLines.tidy(above.joined(separator: "\n"))
            return
        }
        return nil
    }

    /// Where the head ends that begins here; `nil` when it is a line that happens to begin so. A long list of addresses runs
    /// over several lines.
    private static func end(of lines: [String], from start: Int) -> Int? {
        var last = start
        var known = 1
        for index in (start + 1)..<max(start + 1, min(lines.count, start + 16)) {
            if lines[index].isEmpty {
                // Some programs leave a line empty between each two.
                guard known == 1 || index == last + 1, index + 1 < lines.count, isField(lines[index + 1]) else { break }
                continue
            }
            if isField(lines[index]) {
                last = index
                known += 1
            } else if index > last + 2 {
                break
            }
        }
        return known > 1 ? last + 1 : nil
    }

    private static func isField(_ line: String) -> Bool { value(of: senders + subjects + others, in: line) != nil }

    private static func value(of names: [String], in line: String) -> String? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        guard names.contains(line[..<colon].filter { $0 != "*" }.lowercased().trimmed) else { return nil }
        return String(line[line.index(after: colon)...].filter { $0 != "*" }).trimmed
    }

    /// `Åse Påhit <aase@eksempel.dk>`, `Åse Påhit [mailto:aase@eksempel.dk]`, or one of the two alone.
    private static func address(_ text: String) -> (name: String?, mailbox: String?) {
        let words = text.split(whereSeparator: { $0.isWhitespace || "<>[]()\"',;".contains($0) }).map {
            $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : String($0)
        }
        let mailbox = words.first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
        }
        let name = words.filter { !$0.contains("@") }.joined(separator: " ")
        return (name.isEmpty ? nil : String(name.prefix(200)), mailbox)
    }

    /// Without the marks of quoting in front.
    private static func bare(_ line: Substring) -> String {
        String(line.drop { $0 == ">" || $0 == " " || $0 == "|" }).trimmed
    }

    private static func isRule(_ line: String) -> Bool {
        !line.isEmpty && line.allSatisfy { "-_=*".contains($0) }
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
