import CaseModel
import DeskCore
import DeskParts
import Runtime
import Web

/// The boards' lines: a page that may have one, the line itself, and when it ends.
extension Visit {
    /// A board whose page is being made.
    typealias Board = (mark: String, reached: Reached)

    /// Begins a board before its owners are asked, so that what becomes true meanwhile counts as new.
    func beginBoard() -> Board {
        (desk.chance.identifier(CommandID.self).rawValue, desk.live.recent.reached)
    }

    /// A board's page, remembered with what is on it.
    func sendBoard(
        _ page: Response, _ board: Board, units: Set<UnitID>, cases: some Sequence<CaseID>
    ) {
        let done = me.session.after(at: wall).map { EventID(epoch: $0.epoch, number: $0.number) }
        desk.live.expect(
            BoardView(viewer: person, units: units, cases: cases, done: done, reached: board.reached),
            mark: board.mark, session: me.session.digest)
        send(page.withScript)
    }

    /// Stays open until there is something new, the page is left, or the session ends. Listening is no use of a
    /// session: who only leaves the page open is signed out like anybody else.
    func listen() {
        guard let mark = request.parameters["mark"] else { return send(MessagePage.missing(for: frame)) }
        let (desk, digest) = (desk, me.session.digest)
        guard let stream = beginStream() else { return }
        desk.live.join(mark, session: digest, stream)
        desk.watchSession(digest)
    }

    func showScript() {
        guard request.parameters["digest"] == Script.digest else { return send(MessagePage.missing(for: frame)) }
        send(Script.response)
    }
}

extension Desk {
    /// Ends the lines of a session when it is over; asked again each time the session has meanwhile been used.
    func watchSession(_ digest: String) {
        guard !watched.contains(digest), live.isOpen(session: digest) else { return }
        watched.insert(digest)
        checkLater(digest)
    }

    private func checkLater(_ digest: String) {
        let session = try? store.session(digest)
        guard let session, live.isOpen(session: digest),
            life.isAlive(begun: session.begun, used: session.used, at: clock.wall)
        else {
            watched.remove(digest)
            return live.end(session: digest)
        }
        let left = life.end(begun: session.begun, used: session.used).milliseconds - clock.wall.milliseconds
        later(max(1, left)) { [weak self] in self?.checkLater(digest) }
    }
}
