package import CaseModel
package import Store
package import Wire

/// What a step may do beyond its own tables: say that something became true, ask another service, write an audit entry.
///
/// Everything happens in the transaction of the step, or is held back until it is committed.
package final class Turn {
    /// Civil time, read once for the whole step.
    package let now: Timestamp
    /// True wall-clock time, for what concerns sign-in.
    package let wall: Timestamp
    package let chance: any Chance
    package let database: Database
    /// The events this step has said so far.
    package private(set) var published: [Published] = []

    /// The refusal this step answers with although what it wrote is to stay.
    private(set) var refusal: (any Refusal)?

    let cause: EventID?
    private let outbox: OutgoingEvents
    private let audits: AuditChain
    /// What waits for the operator, where the step must leave it alone.
    fileprivate let leavesAlone: Parked?
    private(set) var asks: [Ask] = []
    /// What was spoken of or acted upon: subjects of events and of audit entries.
    private(set) var touched: Set<String> = []

    init(
        now: Timestamp, wall: Timestamp, chance: any Chance, database: Database, outbox: OutgoingEvents,
        audits: AuditChain, cause: EventID?, leavingAlone parked: Parked? = nil
    ) {
        self.now = now
        self.wall = wall
        self.chance = chance
        self.database = database
        self.outbox = outbox
        self.audits = audits
        self.cause = cause
        leavesAlone = parked
    }

    /// Says that something became true. It leaves after the commit, and once.
    ///
    /// - Throws: `EventFault` when the bus would refuse it for good, before anything is committed; `CaseIsFrozen` when time
    ///   alone led here and the case waits for the operator.
    package func publish<Body: BusEvent>(_ body: Body, about subject: Subject) throws {
        for touched in [subject] + body.affects { try leaveAlone(touched.rawValue) }
        published.append(try outbox.append(body, about: subject, at: now, cause: cause))
        touched.formUnion([subject.rawValue] + body.affects.map(\.rawValue))
    }

    /// Asks another service after the commit; the reply comes to `answered` under this key.
    ///
    /// A key that is already being asked is not asked twice. Silence is asked again by the engine; only an answer or a
    /// refusal comes back. A restart forgets what was asked: the service's `tick` at the start asks anew.
    package func ask(_ key: String, _ method: String, _ body: some Encodable) throws {
        asks.append(Ask(key: key, method: method, body: try JSON(encoding: body)))
    }

    /// Says no, and keeps what the step wrote: a wrong password is counted. A thrown `Refusal` takes the writes back.
    package func refuse(_ refusal: any Refusal) { self.refusal = refusal }

    /// Writes that somebody read or changed something, before it leaves (decision 11). Identifiers and codes only.
    package func audit(_ action: String, by actor: String, about subject: String, detail: String = "") throws {
        try leaveAlone(subject)
        touched.insert(subject)
        try audits.append(
            at: now.milliseconds, actor: actor, action: action, subject: subject, detail: detail)
    }
}

extension Turn {
    private func leaveAlone(_ subject: String) throws {
        if try leavesAlone?.isFrozen(subject) ?? false { throw CaseIsFrozen() }
    }
}

/// A tick was about to act on a case that waits for the operator (decision 16): a defect of ours. It is taken back whole.
struct CaseIsFrozen: Error {}

/// A question to another service, held until the step that raised it is committed.
package struct Ask: Hashable {
    let key: String
    let method: String
    let body: JSON

    /// - Parameter key: under which the reply comes to `answered`; asked once as long as it is not there.
    package init(key: String, method: String, body: JSON) {
        self.key = key
        self.method = method
        self.body = body
    }
}
