import Seal

/// The encoded words of a mail's head, whatever whoever wrote them called their letters: repaired as the body's are.
///
/// A name that says it is UTF-8 and is Latin-1 would be read with question marks in it, and stand so on the citizen's case.
/// Source: RFC 2047 § 2.
enum EncodedWords {
    /// The same mail, where words whose letters are not what they are called are called what they are.
    static func repaired(_ mail: [UInt8]) -> [UInt8] {
        let end = headEnd(mail)
        var repaired: [UInt8] = []
        var (copied, place) = (0, 0)
        while place < end {
            guard mail[place] == equals, let first = Word(mail[..<end], at: place) else {
                place += 1
                continue
            }
            // A letter may be cut in two where one word ends and the next begins.
            let run = Self.run(from: first, in: mail[..<end])
            place = run[run.count - 1].end
            guard let name = trueName(of: run) else { continue }
            for word in run {
                repaired += mail[copied..<word.name.lowerBound] + name
                copied = word.name.upperBound
            }
        }
        return copied == 0 ? mail : repaired + mail[copied...]
    }

    private static let equals = UInt8(ascii: "=")
    private static let mark = UInt8(ascii: "?")

    /// Where the empty line is that the head ends by.
    private static func headEnd(_ mail: [UInt8]) -> Int {
        var isBlank = true
        for (place, byte) in mail.enumerated() where byte != UInt8(ascii: "\r") {
            guard byte == UInt8(ascii: "\n") else {
                isBlank = false
                continue
            }
            if isBlank { return place }
            isBlank = true
        }
        return mail.count
    }

    /// The words that follow one another with nothing but white space between and are called the same.
    private static func run(from first: Word, in head: ArraySlice<UInt8>) -> [Word] {
        var run = [first]
        while true {
            let gap = head[run[run.count - 1].end...].prefix { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
            guard let next = Word(head, at: gap.endIndex), next.charset == first.charset else { return run }
            run.append(next)
        }
    }

    /// What their letters are, where that is doubtful and not what they are called; `nil` otherwise.
    private static func trueName(of run: [Word]) -> [UInt8]? {
        let words = run.compactMap(\.content)
        guard words.count == run.count, Charset.isDoubtful(run[0].charset) else { return nil }
        let isUnicode = String(validating: words.joined(), as: UTF8.self) != nil
        let name = isUnicode ? "utf-8" : "windows-1252"
        return name == run[0].charset ? nil : Array(name.utf8)
    }

    /// One of them, `=?charset?Q?letters?=`.
    private struct Word {
        /// Where its charset's name stands.
        let name: Range<Int>
        let charset: String
        /// Behind it.
        let end: Int
        /// Its bytes, the encoding taken off; `nil` where they cannot be read.
        let content: [UInt8]?

        init?(_ head: ArraySlice<UInt8>, at place: Int) {
            guard head[place...].starts(with: [equals, mark]) else { return nil }
            let parts = head[(place + 2)...].split(separator: mark, maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[1].count == 1, parts[3].first == equals,
                parts[0].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), parts[2].allSatisfy({ $0 > 0x20 })
            else { return nil }
            name = parts[0].indices
            charset = String(decoding: parts[0], as: UTF8.self).lowercased()
            end = parts[3].startIndex + 1
            content =
                switch parts[1].first {
                case UInt8(ascii: "B"), UInt8(ascii: "b"): Base64.decode(Array(parts[2]))
                case UInt8(ascii: "Q"), UInt8(ascii: "q"): Self.quoted(parts[2])
                default: nil
                }
        }

        /// `J=F8rgen_Ak` is Jørgen Ak: two hexadecimal digits behind a sign, and a low line for a space.
        private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8]? {
            var (bytes, place) = ([UInt8](), text.startIndex)
            while place < text.endIndex {
                if text[place] == equals {
                    guard place + 2 < text.endIndex,
                        let byte = UInt8(String(decoding: text[place + 1...place + 2], as: UTF8.self), radix: 16)
                    else { return nil }
                    bytes.append(byte)
                    place += 3
                } else {
                    bytes.append(text[place] == UInt8(ascii: "_") ? 0x20 : text[place])
                    place += 1
                }
            }
            return bytes
        }
    }
}
