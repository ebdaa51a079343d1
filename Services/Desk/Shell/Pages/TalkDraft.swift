import CaseModel
import DeskCore
import Web
import Wording

/// What somebody has begun to write on Samtalen and not sent, told where they look for the case: nobody else is shown it.
enum TalkDraft {
    /// Where one case is shown.
    static func line(_ id: CaseID, if isBegun: Bool) -> HTML {
        guard isBegun else { return .empty }
        return """
            <p class="notice">\(Wording.Desk.talkDraft) \
            <a class="alone" href="\(Pieces.talkLink(id))">\(Wording.Desk.talkDraftOpen)</a></p>
            """
    }

    /// On Mine opkald: also where a colleague has written the talk down, so that no call leads to it any more.
    static func list(_ cases: [CaseID], names: [CaseID: String]) -> HTML {
        guard !cases.isEmpty else { return .empty }
        let items = cases.map { id -> HTML in
            "<li><a class=\"alone\" href=\"\(Pieces.talkLink(id))\">\(names[id] ?? "\(Wording.Desk.caseWord) \(id)")</a></li>"
        }
        return Pieces.section(
            Wording.Desk.talkDraftsHead, id: "drafts",
            "<p class=\"hint\">\(Wording.Desk.talkDraftsHint)</p><ul class=\"plain\">\(items)</ul>")
    }
}

extension Visit {
    /// Whether the reader has begun a note of a talk in the case.
    func hasBegunTalk(_ id: CaseID) -> Bool { draft("conversation/\(id)").map(TalkLeftOver.isBegun) ?? false }

    /// The cases of such notes.
    func talksBegun() -> [CaseID] {
        keptForms(of: "conversation").filter { TalkLeftOver.isBegun($0.value) }.keys.compactMap { CaseID(rawValue: $0) }
            .sorted()
    }
}
