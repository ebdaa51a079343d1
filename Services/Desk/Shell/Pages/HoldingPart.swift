import CaseModel
import DeskCore
import Web
import Wording

/// What whoever rings must know beside the call: that the citizen has answered (decision 19), and how contact is restricted.
enum HoldingPart {
    /// On Samtalen, over the number to ring.
    static func html(
        _ card: ShowCallerCard.Reply, _ row: CallRow?, of id: CaseID, _ staff: NameBook, at now: Timestamp
    ) -> HTML {
        answered(OwedCalls.answered(row, card).map { Wording.near($0, at: now) }, in: id)
            + html(OwedCalls.holds(card, staff, at: now))
    }

    /// With the way to what they have written.
    static func answered(_ when: String?, in id: CaseID) -> HTML {
        guard let when else { return .empty }
        let link = Link(path: ["sager", id.rawValue], fragment: "said")
        return "<p class=\"duty\"><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.hasAnswered(when))</a></p>"
    }

    static func html(_ sentences: [String]) -> HTML {
        sentences.map { sentence -> HTML in "<p><strong>\(sentence)</strong></p>" }.joined()
    }

    /// On a line of a table, that the citizen has answered.
    static func sign(_ item: OwedCalls.Item) -> HTML {
        item.answered == nil ? .empty : " <strong>\(Wording.Desk.hasAnswered)</strong>"
    }
}
