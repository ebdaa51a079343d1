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
        let contacts = try changes.contacts(of: known.id)
        try changes.move(known.id, to: command.on)
        let before = Copenhagen.moment(command.on)
        let news = Wording.changeToTell(known.ahead.what, movedTo: command.on)
        for contact in contacts {
            try change.trail.add(
                .changeMoved, to: contact.case, at: change.turn.now, by: viewer.person, detail: command.reason)
            if !contact.isClosed {
                try change.turn.publish(
                    ChangeMoved(case: contact.case, before: before), about: Subject(contact.case))
            } else if contact.isTalked {
                try changes.add(try ringAgain(contact.case, news, before: before, by: viewer), to: known.id)
            }
        }
        try change.turn.audit("move-change", by: viewer.person.rawValue, about: known.id.rawValue)
        return changed(known.id, contacts)
    }

    /// It leaves the list, since nothing comes any more; each of its cases keeps in its history that it was called off, by
    /// whom and why. A contact in which nobody has talked with the citizen ends with it. Whoever has been told of it believes
    /// in it until somebody rings.
    func callOff(_ command: CallOffChange, by viewer: Viewer) throws -> ChangedChange {
        let known = try open(command.change, to: viewer)
        try ChangeAhead.check(reason: command.reason)
        let contacts = try changes.contacts(of: known.id)
        let news = Wording.changeToTell(known.ahead.what, movedTo: nil)
        for contact in contacts {
            try change.trail.add(
                .changeCalledOff, to: contact.case, at: change.turn.now, by: viewer.person, detail: command.reason)
            if !contact.isClosed {
                try change.take(.fellAway, in: contact.case)
            } else if contact.isTalked {
                _ = try ringAgain(contact.case, news, before: Copenhagen.moment(known.ahead.on), by: viewer)
            }
        }
        try changes.remove(known.id)
        try change.turn.audit("call-off-change", by: viewer.person.rawValue, about: known.id.rawValue)
        return changed(known.id, contacts)
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
        // What has happened is neither moved nor called off.
        guard known.ahead.on > change.turn.now.civil.day else { throw IntakeRefusal.changeDayWrong }
        return known
    }

    private func changed(_ id: ChangeID, _ contacts: [ChangeStore.MetCase]) -> ChangedChange {
        ChangedChange(
            change: id, met: contacts.count, talked: contacts.count(where: \.isTalked),
            published: change.turn.published)
    }
}

extension ChangeStore {
    /// A contact before a change, and how far it has come.
    fileprivate struct MetCase {
        let `case`: CaseID
        let isClosed: Bool
        let isTalked: Bool
    }

    /// Every one of them, in order of identifier.
    fileprivate func contacts(of change: ChangeID) throws(StoreError) -> [MetCase] {
        let sql = """
            SELECT complaint.case_id AS case_id, is_closed,
                   EXISTS (SELECT 1
                             FROM history
                            WHERE history.case_id = complaint.case_id AND what = 'note-filed') AS is_talked
              FROM change_contact
              JOIN complaint ON complaint.case_id = change_contact.case_id
             WHERE change_id = :change
             ORDER BY complaint.case_id
            """
        return try database.rows(sql, ["change": Value(change)]) {
            MetCase(case: $0.id("case_id"), isClosed: $0.bool("is_closed"), isTalked: $0.bool("is_talked"))
        }
    }

    fileprivate func move(_ change: ChangeID, to day: CivilDay) throws(StoreError) {
        try database.run(
            "UPDATE known_change SET takes_effect = :on WHERE change_id = :change",
            ["on": .text("\(day)"), "change": Value(change)])
    }

    fileprivate func remove(_ change: ChangeID) throws(StoreError) {
        try database.run("DELETE FROM change_contact WHERE change_id = :change", ["change": Value(change)])
        try database.run("DELETE FROM known_change WHERE change_id = :change", ["change": Value(change)])
    }
}
