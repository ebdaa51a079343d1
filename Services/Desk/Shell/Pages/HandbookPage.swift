package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Håndbogen: the unit's own instruction, action cards found by what is said, checklists, a change of perspective, hard
/// situations, help (R-055 … R-061, R-066, R-070, R-080, R-099, R-100). No case in it, and nothing typed is kept.
package struct HandbookPage {
    let frame: Frame
    let guides: Heard<ShowGuides.Reply>
    let staff: NameBook
    /// What the citizen says, when a card is looked for.
    let asked: Answers
    let isAsked: Bool

    package init(
        frame: Frame, guides: Heard<ShowGuides.Reply>, staff: NameBook, asked: Answers = Answers(),
        isAsked: Bool = false
    ) {
        self.frame = frame
        self.guides = guides
        self.staff = staff
        self.asked = asked
        self.isAsked = isAsked
    }

    package var faults: [FieldFault] {
        if case .failure(let refusal) = found {
            [FieldFault("words", Wording.sentence(forRefusal: refusal.code))]
        } else {
            []
        }
    }

    /// The unit's own first: they are nearer to what happens here.
    private var ownCards: [Wording.Desk.Advice] { (guides.value?.cards ?? []).map(CardFinder.advice) }

    private var found: Result<[Wording.Desk.Advice], SearchRefusal> {
        guard isAsked else { return .success([]) }
        return Result { () throws(SearchRefusal) in
            try CardFinder.find(asked["words"], among: ownCards + Wording.Desk.cards)
        }
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.handbook, faults: faults,
            """
            <h1>\(Wording.Desk.handbook)</h1>
            <p class="lead">\(Wording.Desk.handbookHint)</p>
            \(Pieces.section(Wording.Desk.cardsHead, id: "cards", cards))
            \(Pieces.section(Wording.Desk.guidesComplaint, id: "instruction", Pieces.part(guides, instruction)))
            \(part(Wording.Desk.checklistsHead, "checklists", Wording.Desk.checklists))
            \(part(Wording.Desk.perspectiveHead, "perspective", Wording.Desk.perspective))
            \(part(Wording.Desk.deviantHead, "deviant", Wording.Desk.deviant))
            \(part(Wording.Desk.helpHead, "help", Wording.Desk.help, isOpen: true))
            """)
    }

    private var cards: HTML {
        let parts = FormParts(answers: asked, faults: faults)
        let form = parts.form(
            "/haandbog", frame.formToken,
            [
                parts.line("words", Wording.Desk.cardPhrase, hint: Wording.Desk.cardFindHint),
                "<p class=\"actions\"><button>\(Wording.Desk.cardFind)</button></p>",
            ])
        let own: HTML =
            ownCards.isEmpty ? .empty : "<h3>\(Wording.Desk.ownCards)</h3>" + AdvicePart.html(ownCards)
        let all: HTML = "<h3>\(Wording.Desk.cardsOfAll)</h3>" + AdvicePart.html(Wording.Desk.cards)
        return "<p class=\"hint\">\(Wording.Desk.cardsHint)</p>" + form + results + own + all
    }

    private var results: HTML {
        guard isAsked, case .success(let cards) = found else { return .empty }
        return "<h3>\(Wording.Desk.cardsFound)</h3>"
            + (cards.isEmpty ? Pieces.sentence(Wording.Desk.cardsFoundNone) : AdvicePart.html(cards, isOpen: true))
    }

    private func instruction(_ reply: ShowGuides.Reply) -> HTML {
        let text = GuidePart.html(GuideTopic.complaint, reply, staff)
        return text == .empty ? Pieces.sentence(Wording.Desk.guideNone) : text
    }

    private func part(
        _ title: String, _ id: String, _ advice: [Wording.Desk.Advice], hint: String? = nil, isOpen: Bool = false
    ) -> HTML {
        let hint: HTML = hint.map { "<p class=\"hint\">\($0)</p>" } ?? .empty
        return Pieces.section(title, id: id, hint + AdvicePart.html(advice, isOpen: isOpen))
    }
}

/// Advice under its headings, folded.
enum AdvicePart {
    static func html(_ advice: [Wording.Desk.Advice], isOpen: Bool = false) -> HTML {
        advice.map { one -> HTML in
            """
            <details \(attribute: "open", if: isOpen)><summary>\(one.title)</summary>\(Pieces.list(one.lines))</details>
            """
        }.joined()
    }
}
