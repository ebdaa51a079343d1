import CaseModel
import DeskCore
import DeskShell
import Testing
import Wire

/// When a board in somebody's browser is told that there is something new on it.
struct NewsTests {
    private static let epoch = Epoch(rawValue: "E-1111111111111111")!

    private func change<Body: BusEvent>(
        _ body: Body, about subject: CaseID = "K-1", at position: Int64 = 11, number: Int64 = 1, cause: EventID? = nil
    ) throws -> Change {
        let event = try CloudEvent(
            id: EventID(epoch: Self.epoch, number: number), source: .callback, subject: Subject(subject), time: monday,
            cause: cause, body: body)
        return try Change(event, at: position)
    }

    private func owed(_ unit: UnitID, assigned: PersonID? = nil) -> CallOwed {
        let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: monday.adding(hours: 24))
        return CallOwed(
            case: "K-1", callback: "C-1", unit: unit, assigned: assigned, target: limit, limit: limit,
            reason: .firstContact)
    }

    private func missed(_ id: CaseID) -> CallMissed {
        CallMissed(
            case: id, callback: "C-1",
            limit: Deadline(rule: .workingDay, profile: "kl", version: 1, due: monday))
    }

    /// Hearing began at position 10.
    private var recent: RecentChanges {
        var recent = RecentChanges()
        recent.begin(after: 10)
        return recent
    }

    private func board(_ recent: RecentChanges, cases: [CaseID] = [], done: [EventID] = []) -> BoardView {
        BoardView(viewer: "P-mette", units: ["U-nord"], cases: cases, done: done, reached: recent.reached)
    }

    @Test func `a new call in one's unit is news, and one in another unit is not`() throws {
        var recent = recent
        let view = board(recent)
        recent.hear(try change(owed("U-syd")))
        #expect(!recent.isNews(for: view))
        recent.hear(try change(owed("U-syd", assigned: "P-mette"), at: 12))
        #expect(recent.isNews(for: view), "hers, whatever the unit")
        #expect(try board(recent).misses(change(owed("U-nord"), at: 13)))
        #expect(!recent.isNews(for: board(recent)), "a page made since shows it")
    }

    @Test func `a call that comes to somebody, or goes from them, is news to both`() throws {
        func moved(_ from: PersonID?, _ to: PersonID) -> CallMoved {
            CallMoved(
                case: "K-9", callback: "C-1", number: 1, from: from, to: to, by: "P-lone", due: monday.adding(hours: 1))
        }
        let view = board(recent)
        #expect(try view.misses(change(moved(nil, "P-mette"), about: "K-9")))
        #expect(try view.misses(change(moved("P-mette", "P-ahmed"), about: "K-9")))
        #expect(try !view.misses(change(moved("P-lone", "P-ahmed"), about: "K-9")))
        let cause = EventID(epoch: Self.epoch, number: 7)
        #expect(
            try !board(recent, done: [cause]).misses(change(moved(nil, "P-mette"), about: "K-9", cause: cause)),
            "who took it knows")
    }

    @Test func `what happens to a case on the board is news, and to another it is not`() throws {
        let view = board(recent, cases: ["K-7"])
        #expect(try view.misses(change(missed("K-7"), about: "K-7")))
        #expect(try !view.misses(change(missed("K-8"), about: "K-8")))
    }

    @Test func `a leader hears of a 1:1 that is asked of them, and nobody else does`() throws {
        let prompted = Prompted(
            prompt: "T-1", leader: "P-mette", kind: .oneToOne, stage: .first, by: monday, validUntil: monday)
        #expect(try board(recent).misses(change(prompted, about: "T-1")))
        let other = BoardView(viewer: "P-x", units: ["U-nord"], cases: [], done: [], reached: recent.reached)
        #expect(try !other.misses(change(prompted, about: "T-1")))
    }

    @Test func `what one has just done, and what came of it at once, is no news`() throws {
        let mine = EventID(epoch: Self.epoch, number: 5)
        let view = board(recent, cases: ["K-1"], done: [mine])
        #expect(try !view.misses(change(owed("U-nord"), number: 5)))
        #expect(try !view.misses(change(owed("U-nord"), number: 6, cause: mine)))
        #expect(try view.misses(change(owed("U-nord"), number: 7)))
    }

    @Test func `a board from before a restart, or from another life of the log, is told that there may be news`() {
        var recent = recent
        let before = board(RecentChanges())
        let view = board(recent)
        #expect(recent.isNews(for: before))
        recent.begin(after: 10)
        #expect(!recent.isNews(for: view), "the line was cut, and goes on where it was")
        recent.begin(after: 4)
        #expect(recent.isNews(for: view), "the bus was put back from a copy")
    }

    @Test func `only so many changes are kept, and who is older than all of them is told`() throws {
        var recent = recent
        let old = board(recent)
        for number in 1...Int64(2 * RecentChanges.most) {
            recent.hear(try change(owed("U-syd"), at: 10 + number, number: number))
            if number == Int64(RecentChanges.most) { #expect(!recent.isNews(for: old)) }
        }
        #expect(recent.isNews(for: old) && !recent.isNews(for: board(recent)))
    }
}
