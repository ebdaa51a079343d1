import CallbackCore
import CaseModel
import Runtime
import Store
import Wire

/// What Callback knows of a case beyond its calls: whose it is and who stands in it. Owned by Intake, kept here in brief.
struct CaseFile {
    let id: CaseID
    let unit: UnitID
    let received: Timestamp
    let route: Route
    /// Who is to ring, when somebody has been chosen.
    let assigned: PersonID?
    let step: Step?
    /// Absent for cases from before it was kept.
    let kind: ContactKind?
    /// Whether letters may go to the address Intake has.
    let canBeWrittenTo: Bool
    /// Whether Intake has said that it is over; not known of cases that ended before it was kept.
    let isEnded: Bool
    /// Whether it is over because the citizen has died; not known of cases that ended before it was kept.
    let isDead: Bool
    /// Who may see it.
    let circle: CaseCircle
}

/// The cases as far as calls need them.
struct CaseStore {
    /// What somebody is to a case.
    enum Part: String, CaseIterable {
        case about, involved
        /// Is to ring, has agreed to ring again, or has spoken and owes the note.
        case caller
        /// Takes what goes on formally.
        case recipient
    }

    let database: Database

    static let endedMigration = """
        -- 25: whether a case is over
        ALTER TABLE case_file ADD COLUMN is_ended INTEGER NOT NULL DEFAULT 0;
        """

    static let deadMigration = """
        -- 32: whether the citizen has died
        ALTER TABLE case_file ADD COLUMN is_dead INTEGER NOT NULL DEFAULT 0;
        """

    func add(_ registered: CaseRegistered) throws(StoreError) {
        let sql = """
            INSERT INTO case_file (case_id, unit, received, channel, route, assigned, step, can_be_written_to, kind)
            VALUES (:case, :unit, :received, :channel, :route, :assigned, NULL, :written, :kind)
            """
        try database.run(
            sql,
            [
                "case": Value(registered.case), "unit": Value(registered.unit), "received": Value(registered.received),
                "channel": .text(registered.channel.rawValue), "route": .text(registered.route.rawValue),
                "assigned": Value(registered.assigned), "written": Value(registered.canBeWrittenTo),
                "kind": .text(registered.kind.rawValue),
            ])
        for person in registered.about { try add(person, as: .about, in: registered.case) }
        if let assigned = registered.assigned { try add(assigned, as: .caller, in: registered.case) }
        // As in Intake: whoever took it in stands in it, also where it is another unit's.
        if let registrar = registered.by { try add(registrar, as: .involved, in: registered.case) }
    }

    /// What somebody has read in it, in place of what was registered.
    func put(_ judged: CaseJudged) throws(StoreError) {
        try database.run(
            "UPDATE case_file SET unit = :unit, kind = :kind, route = :route WHERE case_id = :case",
            [
                "unit": Value(judged.unit), "kind": .text(judged.kind.rawValue),
                "route": .text(judged.route.rawValue), "case": Value(judged.case),
            ])
        try database.run(
            "DELETE FROM case_person WHERE case_id = :case AND part = 'about'", ["case": Value(judged.case)])
        for person in judged.about { try add(person, as: .about, in: judged.case) }
    }

    func set(canBeWrittenTo: Bool, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE case_file SET can_be_written_to = :written WHERE case_id = :case",
            ["written": Value(canBeWrittenTo), "case": Value(`case`)])
    }

    func set(isEnded: Bool, isDead: Bool = false, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE case_file SET is_ended = :ended, is_dead = :dead WHERE case_id = :case",
            ["ended": Value(isEnded), "dead": Value(isDead), "case": Value(`case`)])
    }

    func put(_ decided: StepDecided) throws(StoreError) {
        try database.run(
            "UPDATE case_file SET step = :step, unit = :unit WHERE case_id = :case",
            ["step": .text(decided.step.rawValue), "unit": Value(decided.unit), "case": Value(decided.case)])
        for person in decided.involved { try add(person, as: .involved, in: decided.case) }
    }

    /// Those who are the way in from now on, and no others.
    func put(_ changed: ContactTeamChanged) throws(StoreError) {
        try database.run("DELETE FROM contact_team WHERE case_id = :case", ["case": Value(changed.case)])
        for person in changed.people {
            try database.run(
                "INSERT OR IGNORE INTO contact_team (case_id, person) VALUES (:case, :person)",
                ["case": Value(changed.case), "person": Value(person)])
        }
    }

    /// Whoever was to ring no longer is, unless they stand in the case otherwise too.
    func put(_ assigned: CaseAssigned) throws(StoreError) {
        try database.run(
            "UPDATE case_file SET assigned = :person WHERE case_id = :case",
            ["person": Value(assigned.person), "case": Value(assigned.case)])
        try database.run(
            "DELETE FROM case_person WHERE case_id = :case AND part = 'caller'", ["case": Value(assigned.case)])
        // What a leader allowed whoever was to ring goes with the call.
        if let previous = assigned.previous {
            try database.run(
                "DELETE FROM ring_permission WHERE case_id = :case AND caller = :previous",
                ["case": Value(assigned.case), "previous": Value(previous)])
        }
        try add(assigned.person, as: .caller, in: assigned.case)
    }

    func add(_ person: PersonID, as part: Part, in case: CaseID) throws(StoreError) {
        try database.run(
            "INSERT OR IGNORE INTO case_person (case_id, person, part) VALUES (:case, :person, :part)",
            ["case": Value(`case`), "person": Value(person), "part": .text(part.rawValue)])
    }

    func find(_ case: CaseID) throws(StoreError) -> CaseFile? {
        let parts = try parts(of: `case`)
        let team = try team(of: `case`)
        let sql = """
            SELECT case_id, unit, received, channel, route, assigned, step, can_be_written_to, kind,
                   is_ended, is_dead
              FROM case_file
             WHERE case_id = :case
            """
        return try database.first(sql, ["case": Value(`case`)]) { CaseFile($0, parts, team) }
    }

    func permit(_ permission: RingPermission, in case: CaseID, at now: Timestamp) throws(StoreError) {
        try permit(permission.caller, by: permission.leader, permission.reason, in: `case`, at: now)
    }

    func permit(
        _ caller: PersonID, by leader: PersonID, _ reason: String, in case: CaseID, at now: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO ring_permission (case_id, caller, leader, reason, given_at)
            VALUES (:case, :caller, :leader, :reason, :now)
                ON CONFLICT (case_id, caller) DO UPDATE
               SET leader = :leader, reason = :reason, given_at = :now
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "caller": Value(caller), "leader": Value(leader), "reason": .text(reason),
                "now": Value(now),
            ])
    }

    /// The permission a leader gave this person to ring although the complaint is about them.
    func permission(for caller: PersonID, in case: CaseID) throws(StoreError) -> RingPermission? {
        let sql = "SELECT caller, leader, reason FROM ring_permission WHERE case_id = :case AND caller = :caller"
        return try database.first(sql, ["case": Value(`case`), "caller": Value(caller)]) { row in
            let kept: JSON = [
                "caller": .string(row.text("caller")), "leader": .string(row.text("leader")),
                "reason": .string(row.text("reason")),
            ]
            return try kept.decode(RingPermission.self)
        }
    }

    private func team(of case: CaseID) throws(StoreError) -> [PersonID] {
        let sql = "SELECT person FROM contact_team WHERE case_id = :case ORDER BY person"
        return try database.rows(sql, ["case": Value(`case`)]) { $0.id("person") }
    }

    private func parts(of case: CaseID) throws(StoreError) -> [(PersonID, Part)] {
        let sql = "SELECT person, part FROM case_person WHERE case_id = :case ORDER BY person, part"
        return try database.rows(sql, ["case": Value(`case`)]) { ($0.id("person"), $0.term("part")) }
    }
}

extension CaseFile {
    fileprivate init(_ row: Row, _ parts: [(PersonID, CaseStore.Part)], _ team: [PersonID]) {
        id = row.id("case_id")
        unit = row.id("unit")
        received = row.moment("received")
        route = row.term("route")
        assigned = row.optionalID("assigned")
        step = row.optionalTerm("step")
        kind = row.optionalTerm("kind")
        canBeWrittenTo = row.bool("can_be_written_to")
        isEnded = row.bool("is_ended")
        isDead = row.bool("is_dead")
        func people(_ part: CaseStore.Part) -> [PersonID] { parts.filter { $0.1 == part }.map(\.0) }
        circle = CaseCircle(
            unit: unit, step: step, isMethodCase: route != .formal,
            isMayorsComplaint: row.term("channel", Channel.self) == .mayorsOffice,
            assigned: people(.caller) + people(.recipient), contactTeam: team, involved: people(.involved),
            about: people(.about))
    }
}
