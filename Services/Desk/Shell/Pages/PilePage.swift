package import CaseModel
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Breve, der skal printes: the pile in the order of packing, and which of them have been posted.
package struct PilePage {
    let frame: Frame
    let queue: Heard<ListPrintQueue.Reply>
    let parts: FormParts
    let notice: String?

    package init(frame: Frame, queue: Heard<ListPrintQueue.Reply>, parts: FormParts, notice: String? = nil) {
        self.frame = frame
        self.queue = queue
        self.parts = parts
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.pileTitle, faults: parts.faults, notice: notice,
            """
            <p><a class="alone" href="\(Link(path: ["breve"]))">\(Wording.Desk.board)</a></p>
            <h1>\(Wording.Desk.pileTitle)</h1>
            \(Pieces.part(queue, content))
            """)
    }

    private func content(_ reply: ListPrintQueue.Reply) -> HTML {
        guard !reply.sheets.isEmpty else { return Pieces.sentence(Wording.Desk.pileNone) }
        return Pieces.sentence(Wording.Desk.pileHint)
            + parts.form(
                Link(path: ["papirbreve"]), frame.formToken,
                [
                    parts.checks(
                        "letter", Wording.Desk.pileMany,
                        reply.sheets.map { ($0.letter.rawValue, Wording.Desk.pile($0)) }),
                    parts.line(
                        "reference", Wording.Desk.pileReference, hint: Wording.Desk.pileReferenceHint,
                        isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.pileSave)</button></p>",
                ]) + (reply.hasMore ? Pieces.sentence(Wording.Desk.pileMore) : .empty)
    }
}
