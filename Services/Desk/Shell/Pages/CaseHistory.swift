import CaseModel
import DeskCore
import Web
import Wording

/// What has happened in a case, the newest first.
struct CaseHistory {
    let shown: ShowCase.Reply
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
        return Wording.Desk.happening(row)
    }
}
