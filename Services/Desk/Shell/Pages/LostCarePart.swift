import CaseModel
import DeskCore
import Web
import Wording

/// What of Trivsel is not there any more: lost with a file, or lapsed since somebody has left.
struct LostCarePart {
    let staff: NameBook
    let now: Timestamp

    /// To everybody, since only they know what they wrote; a leader reads which incidents they saw to (decision 122).
    func lost(_ board: Heard<CareBoard>) -> HTML {
        guard let lost = board.value?.lost else { return .empty }
        let told = Wording.Desk.careLost(
            since: lost.since.map { Wording.near($0, at: now) }, until: Wording.near(lost.until, at: now))
        let incidents = lost.incidents.map { one -> HTML in
            "<li>\(Wording.Desk.incidentLost(Wording.near(one.registered, at: now)))</li>"
        }
        return Pieces.section(
            Wording.Desk.careLostHead, id: "lost",
            """
            \(Pieces.sentence(told))\(incidents.isEmpty ? HTML.empty : "<ul class=\"plain\">\(incidents)</ul>")
            """)
    }

    /// What a leader was asked for and is not any more.
    func gone(_ board: Heard<CareBoard>) -> HTML {
        guard let rows = board.value?.gone, !rows.isEmpty else { return .empty }
        let items = rows.map { row -> HTML in
            """
            <li><strong>\(staff.name(of: row.person))</strong>: \
            \(Wording.Desk.careLine(row.care ?? .oneToOne, row.cause, talks: row.talks)) \
            \(Wording.Desk.careGone(Wording.shortDay((row.answeredAt ?? row.asked).civil.day)))</li>
            """
        }
        return Pieces.section(
            Wording.Desk.careGoneHead, id: "gone",
            "<ul class=\"plain\">\(items)</ul><p class=\"small\">\(Wording.Desk.careGoneHint)</p>")
    }
}
