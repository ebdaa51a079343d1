import CaseModel
import DeskCore
import Web
import Wording

/// What has happened in a case, the newest first.
struct CaseHistory {
    let shown: ShowCase.Reply
    /// What was written, and where it is now; `nil` when Notifier does not answer.
    let letters: [LetterRow]?
    let staff: NameBook
    let now: Timestamp

    var html: HTML {
        let lines = shown.history.map { row in
            let who = row.by.map { ", \(staff.name(of: $0))" } ?? ""
            return "\(Wording.near(row.at, at: now).firstUpper): \(happening(row))\(who)"
        }
        return Pieces.section(
            Wording.Desk.history, id: "history",
            Pieces.list(lines) + (shown.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.leftOut)</p>" : HTML.empty))
    }

    /// What happened, in words; to whom a call was given is said too, and where a withdrawal lies.
    private func happening(_ row: HistoryRow) -> String {
        if row.what == "assigned", let person = row.detail.flatMap(PersonID.init(rawValue:)) {
            return Wording.Desk.assignedTo(staff.name(of: person))
        }
        if row.what == "withdrawn", let words = row.detail?.split(separator: " ", maxSplits: 1), words.count == 2,
            let channel = Channel(rawValue: String(words[0]))
        {
            return Wording.Desk.withdrawn(channel, String(words[1]))
        }
        // Whether a letter has left is Notifier's to say, and may be long after it was written.
        if row.what == "letter-sent", let letter = letter(of: row) {
            let stand = "\(Wording.state(of: letter)), \(Wording.near(letter.stands, at: now))"
            return "\(Wording.Desk.happening(row)) (\(stand))"
        }
        return Wording.Desk.happening(row)
    }

    private func letter(of row: HistoryRow) -> LetterRow? {
        guard let words = row.detail?.split(separator: " "), words.count == 2 else { return nil }
        return letters?.first { $0.letter.rawValue == words[1] }
    }
}
