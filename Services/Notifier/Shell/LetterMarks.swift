import NotifierCore

/// Adds to a PDF what cairo 1.16 leaves out for people who have it read aloud: its language, and to say its title.
///
/// An incremental update as PDF defines it: the catalogue is written once more at the end, nothing before is touched.
/// Source: ISO 32000-1, 7.5.6 (incremental updates), 14.9.2 (language), 12.2 (viewer preferences).
enum LetterMarks {
    static func marked(_ pdf: [UInt8]) throws(LetterFault) -> [UInt8] {
        guard let start = line(after: "startxref", in: pdf), let table = Int(text(pdf[start])),
            let trailer = last("trailer", in: pdf), let root = reference("/Root ", in: pdf[trailer...]),
            let size = number("/Size ", in: pdf[trailer...]), let info = reference("/Info ", in: pdf[trailer...]),
            let catalog = last("\n\(root) obj", in: pdf), let end = first("\nendobj", in: pdf[catalog...]),
            let close = last(">>", in: Array(pdf[..<end]))
        else { throw LetterFault(code: "letter.unexpected_pdf") }
        var result = pdf
        let place = result.count
        // The catalogue as it was, from its first letter to before its end, and what is added to it.
        result += pdf[(catalog + 1)..<close]
        result += Array("   /Lang (da-DK)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n".utf8)
        let newTable = result.count
        let number = root.prefix { $0 != " " }
        let offset = String(place)
        let padded = String(repeating: "0", count: 10 - offset.count) + offset
        result += Array("xref\n\(number) 1\n\(padded) 00000 n \n".utf8)
        result += Array(
            "trailer\n<< /Size \(size)\n   /Root \(root) R\n   /Info \(info) R\n   /Prev \(table)\n>>\n".utf8)
        result += Array("startxref\n\(newTable)\n%%EOF\n".utf8)
        return result
    }

    /// The line that follows the last line with this word alone.
    private static func line(after word: String, in pdf: [UInt8]) -> Range<Int>? {
        guard let found = last(word + "\n", in: pdf) else { return nil }
        let start = found + word.utf8.count + 1
        return pdf[start...].firstIndex(of: UInt8(ascii: "\n")).map { start..<$0 }
    }

    /// The `35 0` of `/Root 35 0 R`.
    private static func reference(_ name: String, in bytes: ArraySlice<UInt8>) -> String? {
        guard let place = first(name, in: bytes) else { return nil }
        let words = text(bytes[(place + name.utf8.count)...].prefix(24)).split { $0 == " " || $0 == "\n" }
        guard words.count >= 3, words[2] == "R" else { return nil }
        return "\(words[0]) \(words[1])"
    }

    private static func number(_ name: String, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let place = first(name, in: bytes) else { return nil }
        return Int(text(bytes[(place + name.utf8.count)...].prefix { (48...57).contains($0) }))
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    private static func first(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - word.count)).first {
            bytes[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        return (0...(bytes.count - word.count)).last { bytes[$0..<$0 + word.count].elementsEqual(word) }
    }
}
