package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// How it is done: the card of one kind of talk, and where it is ordered here (R-139, R-140, R-142, R-143).
package struct CareCardPage {
    let frame: Frame
    let kind: CareKind
    let card: Wording.Desk.CareCard
    let guides: Heard<ShowGuides.Reply>
    let staff: NameBook

    /// `nil` for a kind that has no card.
    package init?(frame: Frame, kind: CareKind, guides: Heard<ShowGuides.Reply>, staff: NameBook) {
        guard let card = Wording.Desk.card(of: kind) else { return nil }
        self.frame = frame
        self.kind = kind
        self.card = card
        self.guides = guides
        self.staff = staff
    }

    package var html: HTML {
        let steps = card.steps.map { step -> HTML in
            "<li><p><strong>\(step.head)</strong></p><p>\(step.text)</p></li>"
        }
        return frame.page(
            card.title,
            """
            <h1>\(card.title)</h1>
            <p class="lead">\(card.lead)</p>
            <ol>\(steps)</ol>
            <p>\(card.after)</p>
            \(order)
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }

    private var order: HTML {
        let topics: [GuideTopic] = kind == .debriefing ? [.debriefing] : kind == .supervision ? [.supervision] : []
        guard !topics.isEmpty else { return .empty }
        return Pieces.section(
            Wording.Desk.careOrderHead, id: "order",
            Pieces.part(guides) { reply in
                let text = GuidePart.html(topics, reply, staff)
                return text == .empty ? Pieces.sentence(Wording.Desk.careOrderNone) : text
            })
    }

    /// The cards there are, beside the one for first aid.
    static var links: HTML {
        let kinds = CareKind.allCases.filter { Wording.Desk.card(of: $0) != nil }
        return kinds.map { kind -> HTML in
            let title = Wording.Desk.card(of: kind)?.title ?? ""
            return "<li><a class=\"alone\" href=\"\(Link(path: ["trivsel", "kort", kind.rawValue]))\">\(title)</a></li>"
        }.joined()
    }
}
