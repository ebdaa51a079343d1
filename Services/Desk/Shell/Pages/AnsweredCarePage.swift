package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Everything that somebody has answered, the newest first; or with one person alone.
package struct AnsweredCarePage {
    let frame: Frame
    let answered: Heard<ListAnsweredPrompts.Reply>
    let person: PersonID?
    let staff: NameBook
    let answers: Answers
    let now: Timestamp

    package init(
        frame: Frame, answered: Heard<ListAnsweredPrompts.Reply>, person: PersonID?, staff: NameBook, answers: Answers,
        now: Timestamp
    ) {
        self.frame = frame
        self.answered = answered
        self.person = person
        self.staff = staff
        self.answers = answers
        self.now = now
    }

    package var html: HTML {
        let tasks = CareTasks(frame: frame, staff: staff, answers: answers, now: now)
        let all: HTML =
            person == nil
            ? .empty : "<p><a class=\"alone\" href=\"/trivsel/holdte\">\(Wording.Desk.careAnsweredAll)</a></p>"
        return frame.besideCare(
            Wording.Desk.careAnsweredHead,
            person.map { Wording.Desk.careAnsweredWith(staff.name(of: $0)) } ?? Wording.Desk.careAnsweredIntro,
            """
            \(Pieces.part(answered) { reply in tasks.lines(reply.prompts) + older(reply.next) })
            \(all)
            <p class="small">\(Wording.Desk.careTakeBackHint)</p>
            """)
    }

    private func older(_ next: PromptID?) -> HTML {
        guard let next else { return .empty }
        let link =
            person.map { Link(path: ["trivsel", "holdte"], query: ["efter": next.rawValue, "med": $0.rawValue]) }
            ?? Link(path: ["trivsel", "holdte"], query: ["efter": next.rawValue])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.careAnsweredOlder)</a></p>"
    }
}
