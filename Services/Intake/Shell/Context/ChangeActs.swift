import CaseModel
import IntakeCore
import Runtime

/// Changes that are bound to hurt: made known, and each citizen whom they meet rung before they happen.
extension CaseActs {
    private var changes: ChangeStore { ChangeStore(database: change.turn.database) }

    func register(_ command: RegisterChange, by viewer: Viewer) throws -> RegisterChange.Reply {
        let known = try ChangeAhead(
            command, isUnitKnown: change.staff.knows(command.unit), on: change.turn.now.civil.day)
        guard ChangeAhead.isOpen(to: viewer, in: known.unit) else { throw IntakeRefusal.mayNotDo }
        let id = change.turn.chance.identifier(ChangeID.self)
        try changes.add(known, as: id, by: viewer.person, at: change.turn.now)
        try change.turn.audit("know-change", by: viewer.person.rawValue, about: id.rawValue)
        return RegisterChange.Reply(change: id)
    }

    /// Opens the preventive contact: a case like any other, with the day of the change as the limit of its call. Whoever is
    /// named again before the same change is rung once: what is answered is where they stand.
    func name(_ command: NameForChange, by viewer: Viewer) throws -> NameForChange.Reply {
        guard let known = try changes.find(command.change) else { throw IntakeRefusal.changeUnknown }
        guard ChangeAhead.isOpen(to: viewer, in: known.unit) else { throw IntakeRefusal.mayNotDo }
        guard known.calledOff == nil else { throw IntakeRefusal.changeCalledOff }
        guard known.ahead.on > change.turn.now.civil.day else { throw IntakeRefusal.changeDayWrong }
        if let there = try contact(of: command.citizen, before: known) {
            try change.turn.audit(
                "named-again", by: viewer.person.rawValue, about: there.id.rawValue, detail: known.id.rawValue)
            return NameForChange.Reply(
                case: there.id, route: there.route, published: change.turn.published, wasThere: true)
        }
        let wish = RegisterCase(
            channel: .ownObservation, kind: .preventiveContact, unit: known.unit, citizen: command.citizen, points: [],
            summary: known.ahead.what, assigned: command.assigned)
        let registrar = Registrar(change: change)
        let registration = try registrar.judge(wish, isImport: false)
        let id = try registrar.register(
            wish, as: registration, isImport: false, by: viewer.person, before: Copenhagen.moment(known.ahead.on))
        try changes.add(id, to: command.change)
        return NameForChange.Reply(case: id, route: registration.route, published: change.turn.published)
    }

    /// The citizen's contact before the same change, if there is one whose talk was held or is still to be: also where a
    /// colleague has made the same change known a second time, of that kind, in that unit and on that day.
    private func contact(of citizen: Citizen, before known: ChangeStore.Kept) throws -> StoredCase? {
        let cases = CaseStore(database: change.turn.database)
        let cpr = try CaseStore.written(citizen.cpr)
        for id in try changes.contacts(before: known, alike: Likeness(citizen, cpr: cpr).marks) {
            guard let stored = try cases.find(id), let other = stored.citizen else { continue }
            let isSame = ContactBeforeChange.isOne(
                (citizen, cpr), (other, try CaseStore.written(cases.number(of: id))))
            if isSame { return stored }
        }
        return nil
    }
}

extension CaseReadings {
    /// The list names nobody: how many each change meets, and about how many a talk has been written down.
    func changes(_ command: ListChanges, for viewer: Viewer) throws -> ListChanges.Reply {
        guard Registration.mayBeMade(by: viewer) else { throw IntakeRefusal.mayNotDo }
        let place = try command.after.map { text in
            guard let place = ChangeStore.Place(text) else { throw IntakeRefusal.pageUnknown }
            return place
        }
        let store = ChangeStore(database: turn.database)
        let units = viewer.has(.secretariat) ? nil : Array(Set(viewer.leads + [viewer.unit])).sorted()
        let found = try store.list(
            isPast: command.isPast, units: units, on: turn.now.civil.day, after: place, limit: ListChanges.mostRows + 1)
        let rows = try found.prefix(ListChanges.mostRows).map { kept in
            let count = try store.count(of: kept.id)
            return ChangeRow(kept, met: [], leftOut: count.met, talked: count.talked)
        }
        try turn.audit(
            "changes", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: rows.map(\.change.rawValue).joined(separator: " "))
        let next = rows.count < found.count ? rows.last.map { ChangeStore.Place(on: $0.on, change: $0.change) } : nil
        return ListChanges.Reply(changes: rows, leftOut: found.count - rows.count, next: next?.text)
    }

    /// Whom it meets stands there as far as whoever asks may see it; each shown is a look at that case.
    func change(_ command: ShowChange, for viewer: Viewer) throws -> ShowChange.Reply {
        let store = ChangeStore(database: turn.database)
        guard let kept = try store.find(command.change) else { throw IntakeRefusal.changeUnknown }
        guard ChangeAhead.isOpen(to: viewer, in: kept.unit) else { throw IntakeRefusal.mayNotDo }
        let place = try command.after.map { text in
            guard let place = CaseList.Place(text) else { throw IntakeRefusal.pageUnknown }
            return place
        }
        let found = try store.met(by: kept.id, after: place, limit: ShowChange.mostMet + 1)
        let page = found.prefix(ShowChange.mostMet)
        let seen = try CaseList(database: turn.database).rows(of: page.map(\.case), for: viewer)
        let rows = Dictionary(seen.map { ($0.case, $0) }) { first, _ in first }
        let shown = page.compactMap { one in
            rows[one.case].map {
                ChangeRow.Met(
                    case: $0.case, citizen: $0.citizen, assigned: $0.assigned, talked: one.talked,
                    isToldOfEarlierDay: one.isAgain ? true : nil)
            }
        }
        try turn.audit("change", by: viewer.person.rawValue, about: kept.id.rawValue)
        for one in shown {
            try turn.audit("row", by: viewer.person.rawValue, about: one.case.rawValue, detail: kept.id.rawValue)
        }
        let count = try store.count(of: kept.id)
        let next =
            page.count < found.count ? page.last.map { CaseList.Place(received: $0.registered, case: $0.case) } : nil
        return ShowChange.Reply(
            row: ChangeRow(kept, met: shown, leftOut: count.met - shown.count, talked: count.talked), met: count.met,
            unseen: page.count - shown.count, next: next?.text)
    }
}

extension ChangeRow {
    fileprivate init(_ kept: ChangeStore.Kept, met: [Met], leftOut: Int, talked: Int) {
        self.init(
            change: kept.id, unit: kept.unit, kind: kept.ahead.kind, what: kept.ahead.what, on: kept.ahead.on,
            by: kept.by, met: met, leftOut: leftOut, talked: talked, calledOff: kept.calledOff)
    }
}
