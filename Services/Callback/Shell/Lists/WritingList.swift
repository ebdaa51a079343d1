import CallbackCore
import CaseModel
import Runtime
import Store
import Wording

/// One unit's list of calls owed, read and laid in its place: what a leader can have printed and ring from (decision 75).
///
/// A call about the unit's own leader stands on a list for the leader above, beside it: nobody reads a complaint about
/// themself in it.
struct WritingList: Effect {
    let database: Database
    let folder: String
    let unit: UnitID
    let changes: Int64
    let written: Timestamp

    var key: String { "call-list/\(unit)" }

    func perform() throws(EffectTrouble) -> String {
        let own: String
        let above: String
        let isAboveNeeded: Bool
        do {
            let leaders = try StaffBook(database).leaders(of: unit)
            let rows = try rows(leader: leaders.first)
            let held = rows.filter(\.isAboutLeader).map(\.call)
            own = try text(
                rows.filter { !$0.isAboutLeader }.map(\.call), for: leaders.first, aboutLeader: false,
                elsewhere: held.count)
            above = try text(held, for: leaders.dropFirst().first, aboutLeader: true, elsewhere: 0)
            isAboveNeeded = !held.isEmpty || Files.exists(path(".over"))
        } catch { throw EffectTrouble("call_list.unreadable") }
        guard Files.makeFolder(folder), Files.write(Array(own.utf8), to: path("")),
            !isAboveNeeded || Files.write(Array(above.utf8), to: path(".over"))
        else { throw EffectTrouble("call_list.unwritable") }
        return "\(changes)"
    }

    private func path(_ part: String) -> String { "\(folder)/\(unit)\(part).txt" }

    private func text(_ rows: [KeptCall], for reader: PersonID?, aboutLeader: Bool, elsewhere: Int) throws -> String {
        let contacts = ContactStore(database: database)
        let answers = AnswerStore(database: database)
        let appointments = AppointmentStore(database: database)
        let cases = CaseStore(database: database)
        let wishes = try WishStore(database: database).kept(of: rows.map(\.case))
        let head = CallListWords.head(
            try contacts.name(of: unit), count: rows.count, at: written, for: try reader.map(contacts.name(of:)),
            aboutLeader: aboutLeader, elsewhere: elsewhere)
        let calls = try rows.enumerated().map { place, row in
            let contact = try contacts.contact(of: row.case)
            let line = CallListWords.Line(
                case: row.case, contact: contact, reason: row.reason, due: row.promise.limit.due,
                isOverdue: row.runningLimit == nil, agreed: try appointments.open(for: row.id)?.hour,
                wish: wishes[row.case]?.wish,
                caller: try row.assigned.map { try name(of: $0, contacts) },
                entrance: try (contact?.entrance ?? []).map { try name(of: $0, contacts) }, attempts: row.attempts,
                answered: try answers.firstUnread(of: row.case), isRed: try cases.find(row.case)?.step == .red)
            return CallListWords.text(line, number: place + 1)
        }
        return ([head] + calls).joined(separator: "\n\n") + "\n"
    }

    /// The name, and that whoever it is does not work here any more: nobody waits for them to ring.
    private func name(of person: PersonID, _ contacts: ContactStore) throws -> String {
        let name = try contacts.name(of: person)
        return try StaffBook(database).hasLeft(person) ? "\(name) (\(Wording.Desk.gone))" : name
    }

    /// Every call the unit owes, the most urgent first; there is no greatest number of them.
    private func rows(leader: PersonID?) throws(StoreError) -> [(call: KeptCall, isAboutLeader: Bool)] {
        let sql = """
            SELECT call.*, \(CallStore.attempts),
                   EXISTS (
                       SELECT 1 FROM case_person
                        WHERE case_id = call.case_id AND person = :leader AND part = 'about') AS is_about_leader
              FROM call INDEXED BY call_owed
             CROSS JOIN case_file ON case_file.case_id = call.case_id
             WHERE state IN ('awaited', 'overdue') AND +case_file.unit = :unit
             ORDER BY limit_due, callback
            """
        return try database.rows(sql, ["unit": Value(unit), "leader": Value(leader)]) {
            (KeptCall($0), $0.bool("is_about_leader"))
        }
    }
}
