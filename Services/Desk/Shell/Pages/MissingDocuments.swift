import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What came in from citizens and has no number in the journal, on Breve; laid there once more at the press of a button.
struct MissingDocuments {
    let frame: Frame
    let documents: [PlacedDocument]
    /// Whether there are others behind these.
    var hasMore = false
    let now: Timestamp

    var html: HTML {
        guard !documents.isEmpty else { return .empty }
        let items = documents.map { item -> HTML in
            """
            <li><p><strong>\(Wording.Desk.name(of: item.row.kind).firstUpper)</strong>, \
            \(Wording.name(of: item.row.channel)), \(Wording.near(item.row.received, at: now)). \
            \(Wording.Desk.journal(item.row.journal).firstUpper).</p>
            \(ofCase(item))\(again(item.row))</li>
            """
        }
        return Pieces.section(
            Wording.Desk.incomingMissing, id: "stand-incoming",
            Pieces.sentence(Wording.Desk.incomingMissingHint) + "<ul class=\"plain\">\(items)</ul>"
                + (hasMore ? Pieces.sentence(Wording.Desk.incomingMissingMore) : HTML.empty))
    }

    private func ofCase(_ item: PlacedDocument) -> HTML {
        item.case.map { id -> HTML in
            """
            <p><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.letterOfCase) \(id.rawValue)</a></p>
            """
        } ?? .empty
    }

    private func again(_ row: IncomingRow) -> HTML {
        guard frame.viewer?.handlesCases == true else { return .empty }
        return FormParts(answers: Answers(), faults: []).form(
            Link(path: ["breve", "ind", row.document.rawValue]), frame.formToken,
            ["<p class=\"actions\"><button class=\"second\">\(Wording.Desk.incomingAgain)</button></p>"])
    }
}
