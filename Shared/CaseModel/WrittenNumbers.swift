/// Answer codes as they stand in what somebody writes.
package enum WrittenCodes {
    private static let most = 3

    /// Whatever could be a code, each once; at most three. First those written with hyphens or dashes as our letters have it,
    /// then those written with blanks or nothing between: words of four letters can look like one.
    package static func found(in text: String) -> [AnswerCode] {
        let text = String(text.map { dashes.contains($0) ? "-" : $0 }).replacing(" - ", with: "-")
        var codes: [AnswerCode] = []
        for word in inGroups(text) + run(together: text) {
            guard let code = AnswerCode(typed: word), !codes.contains(code) else { continue }
            codes.append(code)
            if codes.count == most { break }
        }
        return codes
    }

    /// Written with hyphens: three groups of four.
    private static func inGroups(_ text: String) -> [String] {
        text.split { !isPart($0) }.filter { word in
            let groups = word.split(separator: "-")
            return groups.count == 3 && groups.allSatisfy { $0.utf8.count == 4 }
        }.map(String.init)
    }

    /// Twelve characters in a row, or three words of four on one line. A code has letters and digits; a number or a word is none.
    private static func run(together text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            let words = line.split { !isPart($0) }.map(String.init)
            let threes = words.indices.dropLast(2).map { words[$0..<$0 + 3] }
                .filter { $0.allSatisfy { $0.utf8.count == 4 } }.map { $0.joined() }
            return (words.filter { $0.utf8.count == 12 } + threes).filter { word in
                word.contains(where: \.isNumber) && word.contains(where: \.isLetter) && !word.contains("-")
            }
        }
    }

    private static let dashes: Set<Character> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    static func isPart(_ character: Character) -> Bool {
        character == "-" || (character.isASCII && (character.isLetter || character.isNumber))
    }
}

/// Numbers of cases as they stand in what somebody writes: our letters ask for them.
package enum WrittenCases {
    private static let most = 3
    /// Characters behind the letter and the hyphen: no shorter word is looked up.
    private static let length = 20

    /// Whatever could be the number of a case, each once, in order; at most three.
    package static func found(in text: String) -> [CaseID] {
        var cases: [CaseID] = []
        for word in text.uppercased().split(whereSeparator: { !WrittenCodes.isPart($0) }) {
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == CaseID.prefix, parts[1].utf8.count == length,
                let id = CaseID(rawValue: String(word)), !cases.contains(id)
            else { continue }
            cases.append(id)
            if cases.count == most { break }
        }
        return cases
    }
}
