import CaseModel
import IntakeCore
import Runtime
import Store
import Wire

/// A case as it stands in the file, without its points and people.
struct StoredCase {
    /// Somebody who types it in within so many seconds of its arrival has had the citizen before them.
    private static let heardWithinSeconds: Int64 = 15 * 60

    /// Whether whoever registered it spoke with the citizen then, and did not bring it in from a letter or a file.
    var wasHeardByRegistrar: Bool {
        [.phone, .inPerson].contains(channel) && registered < received.adding(seconds: Self.heardWithinSeconds)
    }

    let id: CaseID
    let received: Timestamp
    let registered: Timestamp
    let registeredBy: PersonID
    let channel: Channel
    let kind: ContactKind
    let unit: UnitID
    let route: Route
    let wish: HandlingWish
    let summary: String
    let isHistory: Bool
    let assigned: PersonID?
    let step: Step?
    let citizen: Citizen?
    let canBeWrittenTo: Bool
    let unsuitable: Unsuitability?
    let isClosed: Bool
    /// The state as it was written; see `state`.
    let writtenState: [UInt8]

    /// Where the case stands. A state that this release cannot read is a defect, not a failing disk.
    var state: CaseState { get throws { try JSON.read(writtenState).decode(CaseState.self) } }
}

/// What a person of ours is in a case.
enum Part: String, CaseIterable {
    case about, assigned, recipient, registrar, caller, decider
    /// The fixed entrance agreed for this citizen.
    case team
    /// Those who may not see it; nobody becomes that here yet.
    case disqualified
}

/// The cases. Sole owner of `intake.sqlite`, together with the stores beside it.
struct CaseStore {
    let database: Database

    func find(_ id: CaseID) throws(StoreError) -> StoredCase? {
        try database.first("SELECT * FROM complaint WHERE case_id = :case", ["case": Value(id)]) { StoredCase($0) }
    }

    /// Writes a case that has just been taken in, with its points and the people it names.
    func insert(
        _ registration: Registration, _ wish: RegisterCase, as id: CaseID, state: CaseState, by person: PersonID,
        at now: Timestamp
    ) throws {
        let own: Values = [
            "case": Value(id), "received": Value(registration.received), "registered": Value(now),
            "by": Value(person), "channel": Value(term: wish.channel), "kind": Value(term: wish.kind),
            "unit": Value(wish.unit), "route": Value(term: registration.route), "wish": Value(term: wish.wish),
            "summary": .text(wish.summary), "history": Value(registration.isHistory),
            "assigned": Value(wish.assigned), "writable": Value(registration.canBeWrittenTo),
            "state": .blob(try JSON(encoding: state).bytes),
            "closed": Value(state.isClosed || registration.isHistory),
        ]
        try database.run(
            Self.insertion, own.and(try Self.values(of: wish.citizen)).and(Self.values(of: wish.unsuitable)))
        for (index, point) in wish.points.enumerated() { try add(point, number: index + 1, to: id) }
        for concerned in registration.about { try add(concerned, as: .about, to: id) }
        if let assigned = wish.assigned { try add(assigned, as: .assigned, to: id) }
        if !person.isNobody { try add(person, as: .registrar, to: id) }
        if let citizen = wish.citizen {
            let likeness = Likeness(citizen, cpr: try Self.written(citizen.cpr))
            try LikenessStore(database: database).add(likeness, to: id)
        }
    }

    /// Writes what has become of the case.
    ///
    /// History is closed until somebody takes it up again.
    func set(_ state: CaseState, of stored: StoredCase) throws {
        let sql = """
            UPDATE complaint
               SET state = :state, is_closed = :closed
             WHERE case_id = :case
            """
        let isClosed = state.isClosed || (stored.isHistory && state.record.note == nil)
        try database.run(
            sql,
            ["case": Value(stored.id), "state": .blob(try JSON(encoding: state).bytes), "closed": Value(isClosed)])
    }

    func set(_ step: Step, of id: CaseID) throws(StoreError) {
        let sql = "UPDATE complaint SET step = :step WHERE case_id = :case"
        try database.run(sql, ["case": Value(id), "step": Value(term: step)])
    }

    /// Whoever was to ring no longer is: the case is open to them only as far as they otherwise stand in it.
    func set(_ assignment: Assignment, of id: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE complaint SET assigned = :person WHERE case_id = :case",
            ["case": Value(id), "person": Value(assignment.person)])
        try database.run(
            "DELETE FROM participant WHERE case_id = :case AND part = 'assigned'", ["case": Value(id)])
        try add(assignment.person, as: .assigned, to: id)
    }

    /// The points, in the order they were put.
    func points(of id: CaseID) throws(StoreError) -> [ComplaintPoint] {
        let sql = """
            SELECT kind, text
              FROM complaint_point
             WHERE case_id = :case
             ORDER BY number
            """
        return try database.rows(sql, ["case": Value(id)]) { row in
            ComplaintPoint(kind: row.term("kind"), text: row.text("text"))
        }
    }

    /// Who stands in the case, and as what, in order of person.
    func people(in id: CaseID) throws(StoreError) -> [(person: PersonID, part: Part)] {
        let sql = """
            SELECT person, part
              FROM participant
             WHERE case_id = :case
             ORDER BY person, part
            """
        return try database.rows(sql, ["case": Value(id)]) { ($0.id("person"), $0.term("part")) }
    }

    /// Who stands around the case, as far as it decides who may see it.
    func circle(of stored: StoredCase) throws(StoreError) -> CaseCircle {
        let people = try people(in: stored.id)
        func who(_ parts: Part...) -> [PersonID] { people.filter { parts.contains($0.part) }.map(\.person) }
        return CaseCircle(
            unit: stored.unit, step: stored.step, isMethodCase: stored.route != .formal,
            isMayorsComplaint: stored.channel == .mayorsOffice, assigned: who(.assigned, .recipient),
            contactTeam: who(.team), involved: who(.registrar, .caller, .decider), about: who(.about),
            disqualified: who(.disqualified))
    }

    /// Somebody has come to stand in the case; said twice, it is written once.
    func add(_ person: PersonID, as part: Part, to id: CaseID) throws(StoreError) {
        let sql = "INSERT OR IGNORE INTO participant (case_id, person, part) VALUES (:case, :person, :part)"
        try database.run(sql, ["case": Value(id), "person": Value(person), "part": Value(term: part)])
    }

    /// Somebody no longer stands in the case as that.
    func remove(_ person: PersonID, as part: Part, from id: CaseID) throws(StoreError) {
        let sql = "DELETE FROM participant WHERE case_id = :case AND person = :person AND part = :part"
        try database.run(sql, ["case": Value(id), "person": Value(person), "part": Value(term: part)])
    }
}
