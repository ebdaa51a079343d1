package import CaseModel

/// Letters on paper as whoever prints them reads and names them.
package enum PrintTable {
    package static func text(_ sheets: [WaitingSheet]) -> String {
        guard !sheets.isEmpty else { return "no letter lies to be printed\n" }
        var table = Table(["NO", "LETTER", "PAGES", "WINDOW", "TO", "SINCE", "STATE"])
        for sheet in sheets {
            table.add([
                "\(sheet.number)", sheet.letter.rawValue, "\(sheet.pages)", sheet.hasWindow ? "ok" : "no address",
                sheet.isAbroad ? "abroad" : "Denmark", sheet.since.civil.description,
                sheet.isStopped == true ? "stopped" : sheet.isLate == true ? "late" : "-",
            ])
        }
        return table.text
    }

    package static func text(_ reply: MarkPrinted.Reply) -> String {
        let count = reply.posted.count == 1 ? "1 letter is" : "\(reply.posted.count) letters are"
        let others = reply.unchanged.map { "\($0) was not waiting to be printed\n" }.joined()
        let removed = (reply.removed ?? []).map { "\($0) was stopped, and is out of the pile\n" }.joined()
        return "\(count) on record as posted\n" + removed + others
    }

    /// Letters by their identifiers, or by their files as they lie there: `L-….pdf`, whatever folder stands before it.
    package static func letters(_ words: [String]) throws(UsageFault) -> [LetterID] {
        try words.map { word throws(UsageFault) in
            let file = word.split(separator: "/").last.map(String.init) ?? word
            return try LetterID.typed(file.hasSuffix(".pdf") ? String(file.dropLast(4)) : file, as: "LETTER")
        }.eachOnce
    }
}
