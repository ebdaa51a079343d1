/// A telephone number that a citizen has written in a mail, proposed to whoever is to ring: it is nobody's number until a
/// person says so.
package enum MailPhone {
    /// Words by which a number says what it is.
    private static let labels = ["tlf", "tlfnr", "telefon", "telefonnummer", "tel", "mobil", "mobilnummer", "mob"]
    /// So many lines at the end may be a signature.
    private static let signatureLines = 8

    /// The number that was named as one, the last in the text; else the only one in what may be a signature. Quoted lines
    /// are somebody else's words. `nil` when there is none, or when it cannot be told which.
    package static func proposed(in text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.drop(while: \.isWhitespace).hasPrefix(">") }
        if let named = lines.last(where: isNamed).flatMap({ numbers(in: $0).last }) { return named }
        let signed = lines.suffix(signatureLines).flatMap(numbers)
        return Set(signed).count == 1 ? signed.first : nil
    }

    private static func isNamed(_ line: Substring) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }
        return words.contains { labels.contains(String($0)) } && !numbers(in: line).isEmpty
    }

    /// Danish numbers in a line, eight digits each, as they are written apart: `22 33 44 55`. More digits in a row are
    /// something else: a civil registration number, an account.
    private static func numbers(in line: Substring) -> [String] {
        var found: [String] = []
        for run in runs(in: line) {
            var digits = run.filter(\.isASCIIDigit)
            if run.hasPrefix("+45") {
                digits = String(digits.dropFirst(2))
            } else if run.hasPrefix("+") {
                continue
            } else if digits.hasPrefix("0045") {
                digits = String(digits.dropFirst(4))
            }
            // No Danish number begins with 0 or 1; a date such as 24-11-2026 has eight digits too.
            guard digits.count == 8, let first = digits.first, first >= "2", !isDate(run) else { continue }
            found.append(digits.enumerated().map { $0 > 0 && $0.isMultiple(of: 2) ? " \($1)" : "\($1)" }.joined())
        }
        return found
    }

    /// Digits with single spaces, hyphens and dots between them, and a plus in front at most.
    private static func runs(in line: Substring) -> [String] {
        var runs: [String] = []
        var run = ""
        var gap: Character?
        func close() {
            if run.contains(where: \.isASCIIDigit) { runs.append(run) }
            run = ""
            gap = nil
        }
        for character in line {
            switch character {
            case _ where character.isASCIIDigit:
                if let between = gap { run.append(between) }
                gap = nil
                run.append(character)
            case "+":
                close()
                run = "+"
            case " ", "-", ".", "\u{A0}":
                // Two in a row end it.
                if run.isEmpty || gap != nil { close() } else { gap = character }
            default: close()
            }
        }
        close()
        return runs
    }

    private static func isDate(_ run: String) -> Bool {
        let parts = run.split { $0 == "-" || $0 == "." }.map(\.count)
        return parts == [2, 2, 4] || parts == [4, 2, 2]
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
