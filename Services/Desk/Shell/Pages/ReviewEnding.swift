import CaseModel
import DeskCore
import DeskParts
import Web
import Wording

/// How a review ends on its page: why it went wrong and how often, what is missing before it can be closed, and how a
/// closed one goes on.
struct ReviewEnding {
    let page: ReviewPage

    private var reply: ShowReview.Reply { page.reply }
    private var row: ReviewRow { page.row }

    var html: HTML {
        let before = (reply.reopenings ?? []).map { time in
            Pieces.sentence(
                Wording.Desk.reopenedBy(
                    page.staff.name(of: time.by), Wording.near(time.at, at: page.now), time.reason))
        }
        let ending: HTML =
            switch row.state {
            case .underWay where row.answered == Self.steps: closing
            case .closed: conclusion + reopening
            case .waits, .ready, .underWay: .empty
            }
        return "\(before)" + ending
    }

    private static let steps = 5

    private var hasRecurrence: Bool { reply.findings.contains { $0.recurrence != nil } }

    /// Asked here of what no finding says.
    private var closing: HTML {
        let parts = page.forms.parts("close")
        let cause =
            reply.findings.isEmpty
            ? [
                parts.radios(
                    "why", Wording.Desk.findingCause, CauseClass.allCases.map { ($0.rawValue, Wording.name(of: $0)) })
            ] : []
        let recurrence =
            hasRecurrence
            ? []
            : [
                parts.radios(
                    "how-often", Wording.Desk.findingRecurrence,
                    Recurrence.allCases.map { ($0.rawValue, Wording.name(of: $0)) })
            ]
        let missing: HTML =
            reply.check == nil
            ? "<p><a class=\"alone\" href=\"#check\">\(Wording.Desk.closeWithoutCheck)</a></p>" : .empty
        return Pieces.section(
            Wording.Desk.closeReview, id: "close",
            missing
                + page.form(
                    parts, "close",
                    cause + recurrence + [
                        "<p class=\"hint\">\(Wording.Desk.closeReviewHint)</p>",
                        page.button(Wording.Desk.closeReview),
                    ]))
    }

    /// What was said when it was closed; of one that was closed before it was asked for, that nobody did.
    private var conclusion: HTML {
        let causes = reply.why.map { [$0] } ?? reply.findings.map(\.cause)
        let names = CauseClass.allCases.filter(causes.contains).map { Wording.name(of: $0) }
        let recurrences = reply.recurrence.map { [$0] } ?? reply.findings.compactMap(\.recurrence)
        let often = Recurrence.allCases.last(where: recurrences.contains)
        return Pieces.facts([
            (
                Wording.Desk.findingCause,
                Pieces.words(names.isEmpty ? Wording.Desk.notAnswered : names.joined(separator: ", "))
            ),
            (Wording.Desk.findingRecurrence, Pieces.words(Wording.name(of: often))),
        ])
    }

    private var reopening: HTML {
        guard reply.erasedOn == nil else { return .empty }
        let parts = page.forms.parts("reopen")
        return page.forms.folded(
            Wording.Desk.reopenReview, parts,
            page.form(
                parts, "reopen",
                [
                    parts.text("reopen-reason", Wording.Desk.reopenReason, rows: 2, hint: Wording.Desk.reopenHint),
                    page.button(Wording.Desk.reopenReview),
                ]))
    }
}
