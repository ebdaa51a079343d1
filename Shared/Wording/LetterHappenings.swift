package import CaseModel

/// The lines of a case's history that tell of letters, true whatever becomes of a letter that lies to be printed.
///
/// A letter's leaving is heard when it lies in its folder, and of most nothing more is heard until one comes back: where it is now
/// stands beside it under Breve.
extension Wording.Desk {
    /// One line of the case's history.
    package static func happening(_ row: HistoryRow) -> String { ofLetter(row) ?? happening(row.what) }

    /// `nil` where it tells of no letter.
    static func ofLetter(_ row: HistoryRow) -> String? {
        let words = row.detail?.split(separator: " ").map(String.init) ?? []
        let which = words.first.flatMap(LetterKind.init(rawValue:)).map { ": \(Wording.name(of: $0))" } ?? ""
        return switch row.what {
        case "letter-sent": "Et brev til borgeren blev skrevet\(which)"
        case "letter-returned": "Et brev til borgeren nåede ikke frem eller blev taget ud\(which)"
        // Its reference is the letter itself where the answer goes by ours; any other was sent by whoever says so.
        case "reply-sent" where words.count == 1 && isLetter(words[0]):
            "Det formelle svar blev sendt som brev til borgeren"
        case "reply-sent": "Det formelle svar blev sendt"
        // By whom, where somebody has told the citizen; by a letter otherwise.
        case "forwarding-told" where row.by == nil: "Borgeren blev skrevet til om, hvor klagen er"
        default: nil
        }
    }
}

extension Wording.Desk {
    /// Whether the words are what a letter of ours is called, and no number of somebody's: `L-` and twenty characters.
    private static func isLetter(_ text: String) -> Bool {
        text.hasPrefix("\(LetterID.prefix)-") && text.utf8.count == 22 && LetterID(rawValue: text) != nil
    }
}

extension Wording {
    /// The same in a column.
    package static func happening(_ row: HistoryRow) -> String {
        Desk.ofLetter(row)?.firstLower ?? happening(row.what)
    }
}
