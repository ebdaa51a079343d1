package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Everything that Trivsel keeps about whoever reads it, and who has looked.
package struct OwnCarePage {
    let frame: Frame
    let kept: Heard<ShowOwnCare.Reply>
    let staff: NameBook
    let answers: Answers
    let now: Timestamp

    package init(
        frame: Frame, kept: Heard<ShowOwnCare.Reply>, staff: NameBook, answers: Answers = Answers(), now: Timestamp
    ) {
        self.answers = answers
        self.frame = frame
        self.kept = kept
        self.staff = staff
        self.now = now
    }

    package var html: HTML {
        frame.besideCare(Wording.Desk.careMine, Wording.Desk.careMineIntro, Pieces.part(kept, content))
    }

    private func content(_ kept: ShowOwnCare.Reply) -> HTML {
        let prompts = kept.prompts.map { row -> HTML in
            let line =
                Wording.Desk.careLine(
                    row.care ?? .oneToOne, row.cause,
                    when: row.isOfTalks ? Wording.stamp(row.occasion ?? row.asked) : nil, talks: row.talks
                ).firstUpper + " " + ended(row)
            return "<li>\(line)\(own(row))</li>"
        }
        let looks = kept.looks.looks.map { look in
            Wording.Desk.look(
                Wording.near(look.at, at: now), staff.name(ifAny: look.by) ?? Wording.Desk.product,
                Wording.Desk.name(ofCareLook: look.what))
        }
        let lines: HTML =
            prompts.isEmpty && kept.incidents.isEmpty
            ? Pieces.sentence(Wording.Desk.careMineNone)
            : "<ul>\(prompts)</ul>"
                + "<ul class=\"plain\">\(kept.incidents.map { CarePage.line($0, now) })</ul>"
        // A leader's own strain is taken up in the group of leaders, or above; somebody at the top has only the first.
        let leads = frame.viewer.map { Door.leader.lets($0) } ?? false
        let next: HTML =
            leads
            ? """
            <p>\(Wording.Desk.careLoadLeader) <a class="alone" href="/trivsel#ask">\(Wording.Desk.careAsk)</a></p>
            """ : .empty
        let mayDeny = frame.viewer.map { me in kept.prompts.contains { $0.mayDeny(me.person, at: now) } } ?? false
        return lines
            + (mayDeny ? "<p class=\"small\">\(Wording.Desk.careNotHeldHint)</p>" : .empty)
            + Pieces.section(
                Wording.Desk.careLoad, id: "load", Pieces.sentence(Wording.Desk.loads(kept.load)) + next)
            + Pieces.section(
                Wording.Desk.careLooks, id: "looks",
                (looks.isEmpty ? Pieces.sentence(Wording.Desk.careLooksNone) : Pieces.list(looks))
                    + (kept.looks.leftOut > 0 ? Pieces.sentence(Wording.Desk.looksLeftOut(kept.looks.leftOut)) : .empty)
            )
    }

    private func ended(_ row: PromptRow) -> String {
        if row.person == frame.viewer?.person, let ending = row.unmet, let day = row.on ?? row.answeredAt?.civil.day {
            return Wording.Desk.unmet(ending, staff.name(of: row.leader), day)
        }
        let when = row.on.map { Wording.shortDay($0) } ?? Wording.near(row.asked, at: now)
        return "\(Wording.Desk.name(of: row.state).firstUpper) \(when)."
    }

    /// What the reader can still say of it: that it was not held, or that their own answer was a slip of the finger.
    private func own(_ row: PromptRow) -> HTML {
        let deny = CareOffers(frame: frame, staff: staff, answers: answers, now: now).deny(row)
        return deny + CareTasks(frame: frame, staff: staff, answers: answers, now: now).takeBack(row)
    }
}
