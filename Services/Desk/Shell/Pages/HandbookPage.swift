package import Web
import Wording

/// Håndbogen: checklists, a change of perspective, hard situations, help, and the action cards (R-055 … R-061, R-066, R-070,
/// R-099, R-100). The same for everybody, and no case in it.
package struct HandbookPage {
    let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var html: HTML {
        frame.page(
            Wording.Desk.handbook,
            """
            <h1>\(Wording.Desk.handbook)</h1>
            <p class="lead">\(Wording.Desk.handbookHint)</p>
            \(part(Wording.Desk.checklistsHead, "checklists", Wording.Desk.checklists))
            \(part(Wording.Desk.cardsHead, "cards", Wording.Desk.cards, hint: Wording.Desk.cardsHint))
            \(part(Wording.Desk.perspectiveHead, "perspective", Wording.Desk.perspective))
            \(part(Wording.Desk.deviantHead, "deviant", Wording.Desk.deviant))
            \(part(Wording.Desk.helpHead, "help", Wording.Desk.help, isOpen: true))
            """)
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
