import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire

/// Everything that becomes true, gathered from the log's beginning; facts are waited for here.
final class EventFollower {
    private(set) var events: [CloudEvent] = []
    /// Called with each event as it comes.
    var onEvent: (CloudEvent) throws -> Void = { _ in }
    /// Called several times a second while something is waited for; throws to give up.
    var meanwhile: () throws -> Void = {}
    private let office: Office
    private let clock = SystemClock()
    private var position: Int64 = 0

    /// How long, truly, a fact is waited for that no clock has to bring.
    static let patience: Int64 = 60_000

    init(_ office: Office) { self.office = office }

    /// Every event that says `Body`, in order.
    func said<Body: BusEvent>(_ type: Body.Type = Body.self) throws -> [Body] {
        try events.filter { $0.type == Body.type }.map { try $0.body(Body.self) }
    }

    /// Follows until `holds`.
    ///
    /// - Parameter milliseconds: gives up after so long.
    func wait(
        for what: String, within milliseconds: Int64 = EventFollower.patience, until holds: () throws -> Bool
    ) throws {
        let end = clock.monotonic + milliseconds
        var problem: (any Error)?
        var isDone = false
        /// Whether to go on following; what goes wrong here is thrown once the tail has ended.
        func goOn() -> Bool {
            do {
                try meanwhile()
                isDone = try holds()
                if !isDone, clock.monotonic >= end {
                    throw Trouble(code: "story.waited_in_vain", "waited in vain for \(what)")
                }
            } catch { problem = problem ?? error }
            return !isDone && problem == nil
        }
        while goOn() {
            do { try follow(goOn) } catch let error as RPCError where error.code == RPCError.bus { usleep(50_000) }
        }
        if let problem { throw problem }
    }

    /// One connection's worth of following.
    private func follow(_ goOn: () -> Bool) throws {
        let line = try office.connect()
        defer { line.close() }
        var problem: (any Error)?
        try line.tail(types: [EventType(rawValue: "*")], after: position, shouldGoOn: { problem == nil && goOn() }) {
            [self] position, json in
            do {
                let event = try CloudEvent(json: json)
                self.position = position
                events.append(event)
                try onEvent(event)
            } catch { problem = error }
        }
        if let problem { throw problem }
    }
}
