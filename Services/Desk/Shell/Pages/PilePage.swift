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
    /// Letters that were named and did not wait to be printed.
    let unchanged: [LetterID]
    let now: Timestamp

    package init(
        frame: Frame, queue: Heard<ListPrintQueue.Reply>, parts: FormParts, notice: String? = nil,
        unchanged: [LetterID] = [], now: Timestamp
    ) {
        self.unchanged = unchanged
        self.now = now
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
            \(unchanged.isEmpty ? HTML.empty : Pieces.sentence(Wording.Desk.pileUnchanged(unchanged)))
            \(Pieces.part(queue, content))
            """)
    }

    private func content(_ reply: ListPrintQueue.Reply) -> HTML {
        guard !reply.sheets.isEmpty else { return Pieces.sentence(Wording.Desk.pileNone) }
        let stopped = reply.sheets.contains { $0.isStopped == true }
        let late = reply.sheets.contains { $0.isLate == true && $0.isStopped != true }
        // All that can be posted; what is stopped is named one by one.
        let shown = reply.sheets.filter { $0.isStopped != true }.map(\.letter.rawValue).joined(separator: " ")
        return Pieces.sentence(Wording.Desk.pileHint)
            + (late ? Pieces.sentence(Wording.Desk.pileLate) : .empty)
            + (stopped ? Pieces.sentence(Wording.Desk.pileStopped) : .empty)
            + parts.form(
                Link(path: ["papirbreve"]), frame.formToken,
                [
                    parts.hidden("shown", shown),
                    parts.check("all", Wording.Desk.pileAll),
                    parts.checks(
                        "letter", Wording.Desk.pileMany,
                        reply.sheets.map {
                            ($0.letter.rawValue, Wording.Desk.pile($0, since: Wording.near($0.since, at: now)))
                        }),
                    parts.line(
                        "reference", Wording.Desk.pileReference, hint: Wording.Desk.pileReferenceHint,
                        isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.pileSave)</button></p>",
                ]) + (reply.hasMore ? Pieces.sentence(Wording.Desk.pileMore) : .empty)
    }
}
