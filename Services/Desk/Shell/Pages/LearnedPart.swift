import CaseModel
import DeskCore
import DeskParts
import Web
import Wording

/// What one's own unit is learning, what it has changed, and what others have changed that reaches it: for everybody whose
/// work is cases, without a case, a person or a number in it.
struct LearnedPart {
    let rows: [FindingRow]
    let viewer: Viewer?
    let staff: NameBook
    let now: Timestamp

    /// - Parameter isLeader: whoever leads has their own unit's findings in a list of their own, and sees the others' here.
    func html(isLeader: Bool) -> HTML {
        let own = rows.filter { $0.course?.unit == viewer?.unit }
        let others = rows.filter { $0.course?.unit != viewer?.unit }
        guard !isLeader else {
            return others.isEmpty ? .empty : section(Wording.Desk.changedByOthers, "others", others, "")
        }
        return section(
            Wording.Desk.learningNow, "learning-now", own.filter(\.isOwed), Wording.Desk.learningNowNone)
            + section(
                Wording.Desk.changedByUs, "changed", own.filter { !$0.isOwed } + others, Wording.Desk.changedByUsNone)
    }

    private func section(_ title: String, _ id: String, _ rows: [FindingRow], _ none: String) -> HTML {
        Pieces.section(
            title, id: id, rows.isEmpty ? Pieces.sentence(none) : "<ul class=\"plain\">\(rows.map(line))</ul>")
    }

    private func line(_ row: FindingRow) -> HTML {
        let said: HTML = row.isOwed ? .empty : (row.course?.said).map { "<p>\($0)</p>" } ?? .empty
        return """
            <li><p><strong>\(row.text)</strong></p>\(said)<p class="small">\(place(row))\(LearningPage.due(row, at: now))</p></li>
            """
    }

    /// What it is that changes, and in which unit when it is not one's own.
    private func place(_ row: FindingRow) -> String {
        guard let course = row.course else { return "" }
        let unit = course.unit == viewer?.unit ? "" : "\(staff.name(of: course.unit)). "
        return "\(unit)\(Wording.name(of: course.change).firstUpper). "
    }
}
