import CaseModel
import DeskParts
import Web
import Wording

/// Where a board says that there is something new: empty when it comes, and without script for good.
package struct LivePart {
    /// Names this page of this board, for its line.
    let mark: String
    /// The board, to be opened anew.
    let board: Link

    package init(mark: String, board: Link) {
        self.mark = mark
        self.board = board
    }

    var html: HTML {
        let signIn = Link(path: ["log-ind"], query: ["videre": board.text])
        return """
            <div class="live" role="status" data-live="\(Link(path: ["nyt", mark]).text)" \
            data-mark="\(Wording.Desk.newsInTitle)"></div>
            <template id="live-nyt"><a class="alone" href="\(board)">\(Wording.Desk.news)</a></template>
            <template id="live-slut"><a class="alone" href="\(signIn)">\(Wording.Desk.endedHere)</a></template>
            <script src="\(Script.link)" defer></script>
            """
    }

    /// The heading of a board, with its news beside it.
    static func heading(_ title: String, _ live: LivePart?) -> HTML {
        "<div class=\"top\"><h1>\(title)</h1>\(live.map(\.html))</div>"
    }
}
