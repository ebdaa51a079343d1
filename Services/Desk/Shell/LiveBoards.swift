import CaseModel
package import DeskCore
import Web
import Wire

/// The boards that stand open in browsers, and who is told when there is something new on one.
///
/// A board is told once, without content; its reader decides when to look, and each look is written down as ever.
package final class LiveBoards {
    /// A board whose page was made and whose line has not come yet, or was cut.
    private struct Waiting {
        let view: BoardView
        let session: String
    }

    /// A board with its line.
    private struct Open {
        let board: Waiting
        let mark: String
        let stream: EventStream
    }

    /// So many boards are remembered without a line; one that is forgotten is told that there may be news.
    private static let mostWaiting = 1000

    package private(set) var recent = RecentChanges()
    private var waiting: [String: Waiting] = [:]
    private var order: [String] = []
    private var open: [Int: Open] = [:]
    private var lastNumber = 0

    /// The lines that are open.
    var count: Int { open.count }

    /// A page with a board has been made; `mark` stands in it.
    func expect(_ view: BoardView, mark: String, session: String) {
        waiting[mark] = Waiting(view: view, session: session)
        order.append(mark)
        while order.count > Self.mostWaiting { waiting[order.removeFirst()] = nil }
    }

    /// The page's line has come.
    func join(_ mark: String, session: String, _ stream: EventStream) {
        guard let board = waiting[mark], board.session == session, !recent.isNews(for: board.view) else {
            return tell(stream)
        }
        lastNumber += 1
        let number = lastNumber
        open[number] = Open(board: board, mark: mark, stream: stream)
        stream.onClose = { [weak self] in self?.open[number] = nil }
    }

    /// Sign-out, or too long away: the page says so, and shows nothing any more.
    func end(session: String) {
        for one in open.values where one.board.session == session {
            one.stream.send(Self.ended)
            one.stream.close()
        }
    }

    /// The same for every session that is no more, whoever has ended it.
    func end(where isGone: (String) -> Bool) {
        for session in Set(open.values.map(\.board.session)) where isGone(session) { end(session: session) }
    }

    /// Whether any line of that session is open.
    func isOpen(session: String) -> Bool { open.values.contains { $0.board.session == session } }

    // MARK: What is heard

    /// Hearing goes on behind that position.
    func hearing(after position: Int64) {
        recent.begin(after: position)
        for one in open.values where recent.isNews(for: one.board.view) { tell(one.stream) }
    }

    /// Something became true.
    func hear(_ change: Change) {
        recent.hear(change)
        for one in open.values where one.board.view.misses(change) { tell(one.stream) }
    }

    /// Once is enough: the page says so until it is opened anew.
    private func tell(_ stream: EventStream) {
        stream.send(Self.news)
        stream.close()
    }

    private static let news = StreamEvent("nyt", data: "")
    private static let ended = StreamEvent("slut", data: "")
}
