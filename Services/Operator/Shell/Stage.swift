import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire
import Wording

/// Where the story is played: the house and its clock, whoever is signed in, and what has become true so far.
final class Stage {
    /// Somebody wants it to end.
    struct Interrupted: Error {}

    let office: Office
    let follower: EventFollower
    /// Set once it is known who stands behind the cases; until then events are kept, and told then.
    var narrator: Narrator? { didSet { if oldValue == nil { tellKept() } } }
    private let house: House
    private let clock: SystemClock
    private var seats: [String: Seat] = [:]
    private var kept: [CloudEvent] = []

    init(_ house: House, clock: SystemClock) throws {
        self.house = house
        self.clock = clock
        office = Office(house.folder)
        office.patience = EventFollower.patience
        follower = EventFollower(office)
        house.onRestart = { [unowned self] in tell(Wording.Story.restarted($0)) }
        follower.onEvent = { [unowned self] in try hear($0) }
        follower.meanwhile = { [unowned self] in
            if Interrupts.haveCome { throw Interrupted() }
            try self.house.watchOver()
        }
        office.shouldGoOn = { [unowned self] in
            guard !Interrupts.haveCome else { return false }
            return (try? self.house.watchOver()) != nil
        }
    }

    var now: Timestamp { clock.now }
    var folder: DataFolder { house.folder }

    /// Waits until all services are there and the doors open.
    func open(speed: Int64) throws {
        let watch = ServiceWatch(Office(folder))
        var problem: (any Error)?
        let report = try watch.report(within: EventFollower.patience) { [self] in
            do { try follower.meanwhile() } catch { problem = error }
            return problem == nil
        }
        if let problem { throw problem }
        guard report.isWhole else {
            throw Trouble(code: "story.not_joined", "not joined in time: \(report.absent.joined(separator: ", "))")
        }
        try wait(until: Self.doorsOpen)
        tell(Wording.Story.started(folder.path, speed: speed))
    }

    private static let doorsOpen: Timestamp = "2026-11-23T08:00+01:00"

    /// Prints a line with a civil time in front: the present one, if no other is given.
    func tell(_ line: String, at moment: Timestamp? = nil) {
        Terminal.print("\(Wording.Story.time(moment ?? now))  \(line)\n")
    }

    /// Follows what happens until the civil clock shows `moment`.
    func wait(until moment: Timestamp) throws {
        let milliseconds = max(0, clock.wait(until: moment))
        try follower.wait(for: "\(moment.civil)", within: milliseconds + EventFollower.patience) { now >= moment }
    }

    /// Follows until an event of this kind is known that fits.
    @discardableResult
    func wait<Body: BusEvent>(
        for what: String, _ type: Body.Type = Body.self, where fits: (Body) -> Bool
    ) throws -> Body {
        var found: Body?
        try follower.wait(for: what) {
            found = try follower.said(Body.self).first(where: fits)
            return found != nil
        }
        guard let found else { preconditionFailure("waited for \(what) and did not find it") }
        return found
    }

    /// Where this person asks from; signed in when first met.
    func seat(_ user: String) throws -> Seat {
        if let seat = seats[user] { return seat }
        let session = try Seat.signIn(user, StoryRun.password, office)
        let seat = Seat(session, office, password: StoryRun.password)
        seats[user] = seat
        return seat
    }

    func ask<C: ServiceCommand>(_ user: String, _ question: C) throws -> C.Reply { try seat(user).ask(question) }

    @discardableResult
    func act<C: ServiceCommand>(_ user: String, _ wish: C) throws -> C.Reply {
        try seat(user).change(wish).decode(C.Reply.self)
    }

    /// Until Ctrl-C.
    func stayOpen() throws {
        tell(Wording.Story.staysOpen)
        try follower.wait(for: "Ctrl-C", within: .max / 2) { false }
    }

    private func hear(_ event: CloudEvent) throws {
        guard narrator != nil else { return kept.append(event) }
        if let line = try narrator?.line(for: event) { tell(line, at: event.time) }
    }

    private func tellKept() {
        let events = kept
        kept = []
        for event in events {
            if let line = try? narrator?.line(for: event) { tell(line, at: event.time) }
        }
    }
}
