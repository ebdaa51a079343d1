/// Text as it can be stored and shown: no control characters, no line endings of other systems, no empty pages.
enum TextLines {
    /// Lines end with LF, trailing blanks are gone, and never more than one empty line stands between two others.
    static func tidy(_ text: String) -> String {
        var lines: [String] = []
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        func endLine() {
            let line = String(scalars)
            let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) } ?? line.startIndex
            let kept = String(line[..<end])
            if !kept.isEmpty || lines.last?.isEmpty == false { lines.append(kept) }
            scalars = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where last == "\r": break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: endLine()
            case 0x09: scalars.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: break
            default: scalars.append(scalar)
            }
            last = scalar
        }
        endLine()
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// All on one line, with single blanks between words.
    static func oneLine(_ text: String) -> String {
        tidy(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A name for an attachment that can be shown and stored, whatever the sender called it.
enum SafeName {
    private static let longest = 120

    static func of(_ claimed: String?, type: String) -> String {
        let last = TextLines.oneLine(claimed ?? "").split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let letters = last.filter { !"<>:\"|?*".contains($0) }
        let name = letters.drop { $0 == "." || $0 == " " }
        guard !name.isEmpty else { return fallback(type) }
        guard name.count > longest else { return String(name) }
        let ending = name.lastIndex(of: ".").map { name[$0...] }.flatMap { $0.count <= 10 ? $0 : nil } ?? ""
        return String(name.prefix(longest - ending.count)) + ending
    }

    private static func fallback(_ type: String) -> String {
        switch type {
        case "text/plain": "tekst.txt"
        case "text/html": "tekst.html"
        case "application/pdf": "dokument.pdf"
        case "image/jpeg": "billede.jpg"
        case "image/png": "billede.png"
        case "message/rfc822": "mail.eml"
        case "text/calendar": "kalender.ics"
        default: "vedhæftet"
        }
    }
}
