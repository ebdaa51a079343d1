import CaseModel
import DeskCore
import Web
import Wording

/// How talks were gone about, as those who held them ticked it: counts alone, on Tal.
struct PracticePart {
    let practice: Heard<ShowPractice.Reply>
    let today: CivilDay

    var html: HTML {
        Pieces.section(Wording.Desk.practiceHead, id: "practice", Pieces.part(practice, content))
    }

    private var none: String { Wording.Desk.practiceFirst(today.firstOfNextQuarter) }

    private func content(_ reply: ShowPractice.Reply) -> HTML {
        guard let from = reply.from, let to = reply.to else { return Pieces.sentence(none) }
        // Before the first quarter in which somebody could tick anything there is nothing to count.
        guard reply.talks != .number(0) else { return Pieces.sentence(none) }
        let rows =
            [(Wording.Desk.practiceTalks, reply.talks)]
            + reply.ticked.map { (Wording.Desk.practice($0.tick), $0.count) }
        return """
            <p class="hint">\(Wording.Desk.practiceHint)</p>
            <p>\(Wording.Desk.counted(from, to))</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="practice"><table class="figures">
            <tbody>\(rows.map { name, count -> HTML in
                "<tr><th scope=\"row\">\(name)</th><td>\(Wording.count(count))</td></tr>"
            })</tbody></table></div>
            """
    }
}
