import CaseModel
import DeskCore
import Web
import Wording

/// What waits for whom, each line leading to where it is done.
struct WaitingPart {
    let reply: Heard<ListWaiting.Reply>
    let staff: NameBook
    let now: Timestamp
    /// Mails that made no case, for those who see to them.
    var mails: CountMailsAside.Reply?

    /// On the front page; nothing at all when nothing waits.
    var mine: HTML {
        if let reply = reply.value, reply.rows.isEmpty, mailLine == nil { return .empty }
        return Pieces.section(Wording.Desk.waitingMine, id: "waiting", Pieces.part(reply, list))
    }

    /// On top of both pages, while what is registered reaches nobody.
    var unheard: HTML {
        guard let since = reply.value?.unheardSince else { return .empty }
        return "<p class=\"late\"><strong>\(Wording.Desk.unheard(since: Wording.near(since, at: now)))</strong></p>"
    }

    /// On Holdet, with whose turn it is.
    func team(_ view: TeamView) -> HTML {
        Pieces.section(
            Wording.Desk.waitingTeam, id: "waiting",
            Pieces.part(reply) { reply in
                reply.rows.isEmpty ? Pieces.sentence(Wording.Desk.waitingTeamNone) : each(reply, view)
            })
    }

    /// Each person with what waits for them, whoever has the most urgent thing first.
    private func each(_ reply: ListWaiting.Reply, _ view: TeamView) -> HTML {
        let (shown, next) = view.rows(of: .waiting, in: reply.rows)
        let named = shown.map { row in (name: name(of: row).firstUpper, item: item(row, isTeam: true)) }
        let people = named.map(\.name).eachOnce
        let parts = people.map { person -> HTML in
            let items = named.filter { $0.name == person }.map(\.item)
            return """
                <h3>\(person)</h3>
                \(Pieces.folded(items, first: 3) { Wording.Desk.waitingMore($0, for: person) })
                """
        }
        let rest = TeamPartLink.html(.waiting, next, of: reply.rows.count, isCut: next != nil && reply.leftOut > 0)
        return "\(parts)\(rest)\(next == nil ? more(reply) : .empty)"
    }

    private func list(_ reply: ListWaiting.Reply) -> HTML {
        "<ul class=\"plain\">\(mailLine)\(reply.rows.map { item($0, isTeam: false) })</ul>\(more(reply))"
    }

    private func item(_ row: WaitingRow, isTeam: Bool) -> HTML {
        let target = isTeam && row.kind == .toAcknowledge ? formal(row) : link(to: row)
        return """
            <li><a href="\(target)">\(what(row))</a>, \
            \(row.citizen ?? "\(Wording.Desk.caseWord) \(row.case)"), \(when(row))</li>
            """
    }

    /// An answer whose last day to complain has come is not to be sent, but to get a new day first (R-079).
    private func what(_ row: WaitingRow) -> String {
        guard let day = row.appealDay, day <= now.civil.day else { return Wording.Desk.waiting(row.kind) }
        return Wording.Desk.appealDayCome(day)
    }

    private func more(_ reply: ListWaiting.Reply) -> HTML {
        reply.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.waitingLeftOut(reply.leftOut))</p>" : .empty
    }

    /// A citizen may have written them, and nobody has looked.
    private var mailLine: HTML? {
        guard let mails, mails.perhapsCitizens > 0 else { return nil }
        let by: HTML = mails.due.map { ", \(when($0))" } ?? .empty
        return "<li><a href=\"/mails\">\(Wording.Desk.mailsToSee(mails.perhapsCitizens))</a>\(by)</li>"
    }

    private func name(of row: WaitingRow) -> String {
        row.person.map { staff.nameAndAbsence(of: $0, on: now.civil.day) }
            ?? Wording.Desk.waitingRole(row.role ?? .leader)
    }

    private func when(_ row: WaitingRow) -> HTML {
        // An hour is kept, and not done by.
        if row.kind == .meeting, let hour = row.due { return "\(Wording.near(hour, at: now))" }
        guard let due = row.due else { return "\(Wording.Desk.waitingSince(Wording.near(row.since, at: now)))" }
        return when(due)
    }

    private func when(_ due: Timestamp) -> HTML {
        Pieces.latest(before: due, at: now) { $1 ? Wording.Desk.waitingLate($0) : Wording.Desk.waitingDue($0) }
    }

    /// Where a leader gives it to another, when the one who was asked does not answer.
    private func formal(_ row: WaitingRow) -> Link { Link(path: ["sager", row.case.rawValue, "formelt"]) }

    private func link(to row: WaitingRow) -> Link {
        let id = row.case.rawValue
        return switch row.kind {
        case .restrictionToJudge, .restrictionToTell, .restrictionEnds: Link(path: ["sager", id, "begraensning"])
        case .toExamine, .toDraft, .toAssureByHead, .toAssureByDirector, .toSend, .writtenAnswer:
            Link(path: ["sager", id, "formelt"])
        case .meeting, .minutesToWrite, .toTellManagement, .planAction, .toPlan, .toAgreeContact:
            Link(path: ["sager", id, "samarbejde"])
        case .toAcknowledge, .toReassess, .toNameContact, .mailToRead, .replyToJudge, .letterReturned, .extensionToTell:
            Link(path: ["sager", id])
        case .withdrawalToGet: Link(path: ["sager", id, "slut"])
        case .forwardingToTell, .forwardingToConfirm: Link(path: ["sager", id, "videresendt"])
        }
    }
}
