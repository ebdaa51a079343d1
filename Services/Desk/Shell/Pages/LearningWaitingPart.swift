package import CaseModel
package import DeskCore
package import Web
import Wording

/// What of Læring waits for whom, each line leading to where it is done: one's own on the front page, the units' on Holdet.
package struct LearningWaitingPart {
    let reply: Heard<ListLearningDuties.Reply>
    let names: [CaseID: String]
    let now: Timestamp

    package init(reply: Heard<ListLearningDuties.Reply>, names: [CaseID: String], now: Timestamp) {
        self.reply = reply
        self.names = names
        self.now = now
    }

    /// On the front page; nothing at all when nothing waits.
    package var mine: HTML {
        if let reply = reply.value, reply.rows.isEmpty, reply.findings == 0 { return .empty }
        return Pieces.section(Wording.Desk.learningWaits, id: "learning", Pieces.part(reply, list))
    }

    /// On Holdet, where the reviews have a part of their own.
    package var team: HTML {
        if let reply = reply.value, reply.findings == 0, reply.rows.allSatisfy({ $0.task == .review }) {
            return .empty
        }
        return Pieces.section(Wording.Desk.learningWaitsTeam, id: "learning", Pieces.part(reply, others))
    }

    /// On Holdet, beside everything else; the others stand on Læring.
    private static let mostOnTeam = 10

    private func others(_ reply: ListLearningDuties.Reply) -> HTML {
        let rows = reply.rows.filter { $0.task != .review }
        let all: HTML =
            rows.count > Self.mostOnTeam
            ? "<p><a class=\"alone\" href=\"/laering#waits\">\(Wording.Desk.teamAll(rows.count))</a></p>" : more(reply)
        return "<ul class=\"plain\">\(overdue(reply))\(rows.prefix(Self.mostOnTeam).map(line))</ul>\(all)"
    }

    /// Findings of the units whose day has passed, whoever is to see to them.
    private func overdue(_ reply: ListLearningDuties.Reply) -> HTML {
        guard reply.findings > 0, let due = reply.findingsDue else { return .empty }
        let words = Wording.Desk.findingsOverdue(reply.findings, since: Wording.nearLatest(before: due, at: now))
        return "<li><a class=\"alone\" href=\"/laering#waits\"><strong class=\"late\">\(words)</strong></a></li>"
    }

    private func list(_ reply: ListLearningDuties.Reply) -> HTML {
        "<ul class=\"plain\">\(findings(reply))\(reply.rows.map(line))</ul>\(more(reply))"
    }

    private func findings(_ reply: ListLearningDuties.Reply) -> HTML {
        guard reply.findings > 0, let due = reply.findingsDue else { return .empty }
        let said = Pieces.latest(before: due, at: now) {
            Wording.Desk.learningFindings(reply.findings, by: $0, isLate: $1)
        }
        return "<li><a class=\"alone\" href=\"/laering\">\(said)</a></li>"
    }

    private func line(_ row: LearningDuty) -> HTML {
        let when = Pieces.latest(before: row.due, at: now) {
            $1 ? Wording.Desk.waitingLate($0) : Wording.Desk.waitingDue($0)
        }
        let about = row.case.map { names[$0] ?? "\(Wording.Desk.caseWord) \($0)" }.map { ", \($0)" } ?? ""
        return "<li><a href=\"\(link(row))\">\(Wording.Desk.learningDuty(row.task))</a>\(about), \(when)</li>"
    }

    private func link(_ row: LearningDuty) -> Link {
        guard row.task != .review, let id = row.case else {
            return ReviewPage.link(ReviewID(unchecked: row.matter.rawValue))
        }
        return AftermathPage.link(id)
    }

    private func more(_ reply: ListLearningDuties.Reply) -> HTML {
        reply.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.waitingLeftOut(reply.leftOut))</p>" : .empty
    }
}
