import CaseModel
import DirectoryCore
import Runtime
import Store
import Wire

/// One step's work on absences: takes them in, ends them, says so.
struct Absences {
    let people: DirectoryStore
    let store: AbsenceStore
    let turn: Turn

    init(in turn: Turn) {
        people = DirectoryStore(database: turn.database)
        store = AbsenceStore(database: turn.database)
        self.turn = turn
    }

    private var today: CivilDay { turn.now.civil.day }

    /// The same days said twice are one absence.
    func register(_ command: RegisterAbsence, by viewer: Viewer) throws -> AbsenceReceipt {
        try check(command.person, by: viewer)
        try AbsenceRules.check(from: command.from, to: command.to, today: today)
        try turn.audit("absence.register", by: viewer.person.rawValue, about: command.person.rawValue)
        if let known = try store.find(command.person, from: command.from, to: command.to) {
            return AbsenceReceipt(absence: known, published: [])
        }
        let absence = Absence(
            absence: turn.chance.identifier(), person: command.person, from: command.from, to: command.to)
        try store.forget(before: today)
        try store.put(absence, by: viewer.person, at: turn.now)
        try say(absence)
        return AbsenceReceipt(absence: absence, published: turn.published)
    }

    /// Back today, or not away after all; what is over already stays as it was.
    func end(_ command: EndAbsence, by viewer: Viewer) throws -> AbsenceReceipt {
        guard let absence = try store.find(command.absence) else { throw AbsenceRefusal.unknown }
        try check(absence.person, by: viewer)
        try turn.audit("absence.end", by: viewer.person.rawValue, about: absence.person.rawValue)
        guard absence.to >= today else { return AbsenceReceipt(absence: absence, published: []) }
        let ended = AbsenceRules.ended(absence, today: today)
        if let ended {
            try store.put(ended, by: viewer.person, at: turn.now)
        } else {
            try store.remove(absence.absence)
        }
        try say(ended ?? absence, isCancelled: ended == nil)
        return AbsenceReceipt(absence: ended ?? absence, published: turn.published)
    }

    /// The file was put back from a backup: what was said of absences since is said in full, and holds as it was said. Who wrote
    /// it down is not told by it, and stands as the person.
    func takeUp(_ lost: [CloudEvent]) throws {
        // Two lives of the file may be lost, and which came first their names do not say.
        let lost = lost.filter { $0.type == AbsenceChanged.type }
            .sorted { ($0.time, $0.id.number) < ($1.time, $1.id.number) }
        for event in lost {
            let said = try event.body(AbsenceChanged.self)
            try store.remove(said.absence)
            guard !said.isCancelled, try people.person(said.person) != nil else { continue }
            let absence = Absence(absence: said.absence, person: said.person, from: said.from, to: said.to)
            try store.put(absence, by: said.person, at: event.time)
        }
        try store.forget(before: today)
    }

    /// Who is away today or will be.
    func coming() throws -> [Absence] { try store.absences(since: today) }

    private func check(_ person: PersonID, by viewer: Viewer) throws {
        guard let account = try people.person(person), account.member.isActive else {
            throw SignInRefusal.unknownPerson
        }
        guard AbsenceRules.mayBeSaid(of: person, in: account.member.unit, by: viewer) else {
            throw Access.Denial.permissionNotTheirs
        }
    }

    private func say(_ absence: Absence, isCancelled: Bool = false) throws {
        try turn.publish(
            AbsenceChanged(
                absence: absence.absence, person: absence.person, from: absence.from, to: absence.to,
                isCancelled: isCancelled), about: Subject(absence.person))
    }
}
