import CaseModel
import IntakeCore
import Runtime
import Store
import Wording

/// A change that was made known moves to another day, or does not come: the calls before it follow.
extension CaseActs {
    private var changes: ChangeStore { ChangeStore(database: change.turn.database) }

    func move(_ command: MoveChange, by viewer: Viewer) throws -> ChangedChange {
        let known = try open(command.change, to: viewer)
        try ChangeAhead.check(reason: command.reason)
        try ChangeAhead.check(command.on, insteadOf: known.ahead.on, on: change.turn.now.civil.day)
        let chains = try changes.chains(of: known.id)
        try changes.move(known.id, to: command.on)
        let before = Copenhagen.moment(command.on)
        let news = Wording.changeToTell(known.ahead.what, movedTo: command.on)
        for contact in chains.map(\.now) {
            try change.trail.add(
                .changeMoved, to: contact.case, at: change.turn.now, by: viewer.person, detail: command.reason)
            if !contact.isClosed {
                try change.turn.publish(
                    ChangeMoved(case: contact.case, before: before), about: Subject(contact.case))
            } else if contact.isTalked {
                let again = try ringAgain(contact.case, news, before: before, by: viewer)
                try changes.add(again, to: known.id, insteadOf: contact.case)
            }
        }
        try change.turn.audit("move-change", by: viewer.person.rawValue, about: known.id.rawValue)
        return changed(known.id, chains)
    }

    /// Nothing comes any more: it leaves the list of what does, and its page says so. Each of its cases keeps in its history
    /// that it was called off, by whom and why. A contact in which nobody has talked with the citizen ends with it. Whoever has
    /// been told of it, also of an earlier day, believes in it until somebody rings.
    func callOff(_ command: CallOffChange, by viewer: Viewer) throws -> ChangedChange {
        let known = try open(command.change, to: viewer)
        try ChangeAhead.check(reason: command.reason)
        let chains = try changes.chains(of: known.id)
        let news = Wording.changeToTell(known.ahead.what, movedTo: nil)
        for chain in chains {
            for contact in chain.earlier + [chain.now] {
                try change.trail.add(
                    .changeCalledOff, to: contact.case, at: change.turn.now, by: viewer.person, detail: command.reason)
            }
            if !chain.now.isClosed { try change.take(.fellAway, in: chain.now.case) }
            // Whose case goes on is told in it.
            guard chain.now.isClosed || !chain.now.isTalked, let told = chain.told else { continue }
            _ = try ringAgain(told.case, news, before: Copenhagen.moment(known.ahead.on), by: viewer)
        }
        try changes.callOff(known.id, by: viewer.person, at: change.turn.now, because: command.reason)
        try change.turn.audit("call-off-change", by: viewer.person.rawValue, about: known.id.rawValue)
        return changed(known.id, chains)
    }

    /// The case in which a citizen was told is closed: the new word is a contact of its own, with the day as its limit, and
    /// whoever told them is to ring.
    private func ringAgain(
        _ id: CaseID, _ news: String, before moment: Timestamp, by viewer: Viewer
    ) throws -> CaseID {
        guard let told = try change.cases.find(id), let citizen = told.citizen else { throw IntakeRefusal.caseUnknown }
        let wish = RegisterCase(
            channel: .ownObservation, kind: .preventiveContact, unit: told.unit, citizen: citizen, points: [],
            summary: news, assigned: try told.assigned.flatMap { try change.staff.worksHere($0) ? $0 : nil })
        let registrar = Registrar(change: change)
        return try registrar.register(
            wish, as: registrar.judge(wish, isImport: false), isImport: false, by: viewer.person, before: moment)
    }

    private func open(_ id: ChangeID, to viewer: Viewer) throws -> ChangeStore.Kept {
        guard let known = try changes.find(id) else { throw IntakeRefusal.changeUnknown }
        guard ChangeAhead.isOpen(to: viewer, in: known.unit) else { throw IntakeRefusal.mayNotDo }
        guard known.calledOff == nil else { throw IntakeRefusal.changeCalledOff }
        // What has happened is neither moved nor called off.
        guard known.ahead.on > change.turn.now.civil.day else { throw IntakeRefusal.changeDayWrong }
        return known
    }

    private func changed(_ id: ChangeID, _ chains: [ChangeStore.Chain]) -> ChangedChange {
        ChangedChange(
            change: id, met: chains.count, talked: chains.count { $0.told != nil }, published: change.turn.published)
    }
}

extension ChangeStore {
    static let calledOff = """
        -- 41: a change that was called off is shown as that, and whoever is rung again before one stands there once
        ALTER TABLE known_change ADD COLUMN called_off INTEGER;
        ALTER TABLE known_change ADD COLUMN called_off_by TEXT;
        ALTER TABLE known_change ADD COLUMN called_off_reason TEXT;
        -- The contact in which the same citizen is rung again, of another day.
        ALTER TABLE change_contact ADD COLUMN replaced_by TEXT REFERENCES complaint ON DELETE SET NULL;
        CREATE INDEX change_contact_replaced ON change_contact (replaced_by) WHERE replaced_by IS NOT NULL;
        """

    /// A contact before a change, and how far it has come.
    fileprivate struct MetCase {
        let `case`: CaseID
        let isClosed: Bool
        let isTalked: Bool
        let replacedBy: CaseID?
    }

    /// One citizen's contacts before a change: where they are to be told now, and where they were told of earlier days.
    fileprivate struct Chain {
        let now: MetCase
        /// The latest first.
        let earlier: [MetCase]
        /// The latest contact in which somebody has talked with them.
        var told: MetCase? { ([now] + earlier).first(where: \.isTalked) }
    }

    /// Every citizen whom it meets, in order of the identifier of the contact that counts.
    fileprivate func chains(of change: ChangeID) throws(StoreError) -> [Chain] {
        let all = try contacts(of: change)
        let replaced = Dictionary(
            all.compactMap { contact in contact.replacedBy.map { ($0, contact) } }
        ) { first, _ in first }
        return all.filter { $0.replacedBy == nil }.map { now in
            var earlier: [MetCase] = []
            while let before = replaced[(earlier.last ?? now).case] { earlier.append(before) }
            return Chain(now: now, earlier: earlier)
        }
    }

    /// Every one of them, in order of identifier.
    private func contacts(of change: ChangeID) throws(StoreError) -> [MetCase] {
        let sql = """
            SELECT complaint.case_id AS case_id, is_closed, replaced_by,
                   EXISTS (SELECT 1
                             FROM history
                            WHERE history.case_id = complaint.case_id AND what = 'note-filed') AS is_talked
              FROM change_contact
              JOIN complaint ON complaint.case_id = change_contact.case_id
             WHERE change_id = :change
             ORDER BY complaint.case_id
            """
        return try database.rows(sql, ["change": Value(change)]) {
            MetCase(
                case: $0.id("case_id"), isClosed: $0.bool("is_closed"), isTalked: $0.bool("is_talked"),
                replacedBy: $0.optionalID("replaced_by"))
        }
    }

    fileprivate func move(_ change: ChangeID, to day: CivilDay) throws(StoreError) {
        try database.run(
            "UPDATE known_change SET takes_effect = :on WHERE change_id = :change",
            ["on": .text("\(day)"), "change": Value(change)])
    }

    /// The citizen is rung again: the contact in which they were told of an earlier day counts no more.
    fileprivate func add(_ again: CaseID, to change: ChangeID, insteadOf earlier: CaseID) throws(StoreError) {
        try add(again, to: change)
        try database.run(
            "UPDATE change_contact SET replaced_by = :again WHERE case_id = :earlier",
            ["again": Value(again), "earlier": Value(earlier)])
    }

    fileprivate func callOff(
        _ change: ChangeID, by person: PersonID, at now: Timestamp, because reason: String
    ) throws(StoreError) {
        let sql = """
            UPDATE known_change
               SET called_off = :now, called_off_by = :person, called_off_reason = :reason
             WHERE change_id = :change
            """
        try database.run(
            sql,
            ["now": Value(now), "person": Value(person), "reason": .text(reason), "change": Value(change)])
    }
}
