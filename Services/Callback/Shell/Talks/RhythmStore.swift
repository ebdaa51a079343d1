import CallbackCore
import CaseModel
import Runtime
import Store

/// How often citizens are to hear from us, as it was agreed with them (R-087).
struct RhythmStore {
    /// One that holds.
    struct Kept {
        let everyDays: Int
        /// The day by which the citizen is to have heard from us next.
        let next: CivilDay
        /// Who wrote it down.
        let by: PersonID
    }

    let database: Database

    static let migration = """
        -- 19: how often a citizen hears from us
        \(TableRule.replace(before, with: after, in: "obligation"))
        CREATE TABLE contact_rhythm (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES case_file,
            every_days  INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 366),
            next_day    TEXT NOT NULL,
            agreed_by   TEXT NOT NULL
        ) STRICT;
        """

    private static let before =
        "CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment', 'followUp'))"
    private static let after = """
        CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment', 'followUp', \
        'contact'))
        """

    func put(_ kept: Kept?, of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM contact_rhythm WHERE case_id = :case", ["case": Value(`case`)])
        guard let kept else { return }
        try database.run(
            "INSERT INTO contact_rhythm (case_id, every_days, next_day, agreed_by) VALUES (:case, :days, :next, :by)",
            [
                "case": Value(`case`), "days": .integer(Int64(kept.everyDays)), "next": .text("\(kept.next)"),
                "by": Value(kept.by),
            ])
    }

    func find(_ case: CaseID) throws(StoreError) -> Kept? {
        let sql = "SELECT every_days, next_day, agreed_by FROM contact_rhythm WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            Kept(everyDays: row.number("every_days"), next: row.day("next_day"), by: row.id("agreed_by"))
        }
    }
}

/// The rhythm's clock: one time owed after the other, each stopped by the citizen's hearing from us.
extension CallbackService {
    func rhythmAgreed(_ said: ContactRhythmAgreed, _ turn: Turn) throws {
        guard let file = try cases.find(said.case) else { throw CannotDecide("callback.case_unknown") }
        for kept in try open([.contact], of: file.id) { try lift(kept, turn) }
        guard let rhythm = said.rhythm else { return try rhythms.put(nil, of: file.id) }
        try cases.add(said.by, as: .involved, in: file.id)
        try oweContact(
            RhythmStore.Kept(everyDays: rhythm.everyDays, next: rhythm.first, by: said.by), in: file, turn)
    }

    /// Whoever has the case sees to it; whoever wrote the agreement, while nobody has.
    private func oweContact(_ kept: RhythmStore.Kept, in file: CaseFile, _ turn: Turn) throws {
        try rhythms.put(kept, of: file.id)
        let policy = policies.policy(of: file.unit)
        guard let owed = policy.contact(by: kept.next, owner: file.assigned ?? kept.by) else { return }
        try oblige(owed, in: file.id, policy, turn)
    }

    /// The citizen has heard from us, by whatever way: the next time is owed so many days later.
    func contactHeld(in file: CaseFile, on day: CivilDay, by person: PersonID, _ turn: Turn) throws {
        guard let kept = try rhythms.find(file.id) else { return }
        for owed in try open([.contact], of: file.id) { try fulfil(owed, by: person, turn) }
        let next = Rhythm.next(after: day, everyDays: kept.everyDays, today: turn.now.civil.day)
        try oweContact(
            RhythmStore.Kept(everyDays: kept.everyDays, next: next, by: kept.by), in: file, turn)
    }

    /// Nobody is to hear from us any more in a case that is over.
    func rhythmEnded(in case: CaseID, _ turn: Turn) throws {
        for kept in try open([.contact], of: `case`) { try lift(kept, turn) }
        try rhythms.put(nil, of: `case`)
    }
}
