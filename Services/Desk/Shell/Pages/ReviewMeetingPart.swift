import CaseModel
import DeskCore
import DeskParts
import Web
import Wording

/// The meeting of a review: when and with whom, that it was called off, and the form that books it.
struct ReviewMeetingPart {
    let page: ReviewPage

    var html: HTML {
        guard page.row.state != .closed else { return .empty }
        return known + form
    }

    private var known: HTML {
        if let at = page.row.meetsAt {
            let others = (page.reply.invited ?? []).filter { $0 != page.frame.viewer?.person }
            return Pieces.sentence(
                Wording.Desk.meets(
                    Wording.near(at, at: page.now), isOver: at <= page.now, with: others.map(page.staff.name(of:))))
        }
        return page.row.gaveUpMeeting.map {
            "<p class=\"notice\">\(Wording.Desk.gaveUpMeeting(Wording.shortDay($0.civil.day)))</p>"
        } ?? .empty
    }

    private var form: HTML {
        let parts = page.forms.parts("book")
        let invited = page.reply.invited ?? []
        // The unit's own, and whoever was asked already.
        let people = page.staff.colleagues().filter {
            ($0.unit == page.row.unit || invited.contains($0.person)) && $0.person != page.frame.viewer?.person
        }
        let choices = people.map { ($0.person.rawValue, $0.name) }
        let guests: HTML =
            choices.isEmpty
            ? .empty
            : parts.checks("guests", Wording.Desk.bookPeople, choices, hint: Wording.Desk.bookPeopleHint)
        return page.forms.folded(
            Wording.Desk.book, parts,
            page.form(
                parts, "book",
                [
                    parts.date("meets", Wording.Desk.bookWhen, withTime: true, hint: Wording.Desk.bookHint), guests,
                    page.button(Wording.Desk.book),
                ]))
    }
}
