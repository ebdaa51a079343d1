import CaseModel
import NotifierCore
import Runtime
import Store

/// The colleagues to whom mails do not come through. Owner of `mail_lost`.
struct ReachStore {
    let database: Database

    static let migration = """
        -- 15: colleagues to whom mails do not come through
        CREATE TABLE mail_lost (
            person     TEXT NOT NULL PRIMARY KEY,
            since      INTEGER NOT NULL,
            -- A stable code and numbers; never a server's words, which may hold addresses.
            code       TEXT,
            count      INTEGER NOT NULL CHECK (count > 0),
            came_back  INTEGER NOT NULL CHECK (came_back IN (0, 1)),
            taken      INTEGER
        ) STRICT;
        """

    func reach(of person: PersonID) throws(StoreError) -> ColleaguesReach? {
        try database.first("SELECT * FROM mail_lost WHERE person = :person", ["person": Value(person)]) {
            Self.reach($0)
        }
    }

    /// Writes down what is known now; nothing is kept of somebody to whom mails come through.
    func put(_ reach: ColleaguesReach?, of person: PersonID) throws(StoreError) {
        guard let reach else {
            try database.run("DELETE FROM mail_lost WHERE person = :person", ["person": Value(person)])
            return
        }
        let sql = """
            INSERT INTO mail_lost (person, since, code, count, came_back, taken)
            VALUES (:person, :since, :code, :count, :back, :taken)
                ON CONFLICT (person) DO UPDATE
               SET since = :since, code = :code, count = :count, came_back = :back, taken = :taken
            """
        try database.run(
            sql,
            [
                "person": Value(person), "since": .integer(reach.since.milliseconds), "code": Value(reach.code),
                "count": Value(reach.count), "back": Value(reach.cameBack), "taken": Value(reach.taken?.milliseconds),
            ])
    }

    /// Those to whom mails do not come through at `now` and who work here, the longest first.
    func lost(at now: Timestamp) throws(StoreError) -> [ColleaguesReach] {
        let staff = StaffBook(database)
        let all = try database.rows("SELECT * FROM mail_lost ORDER BY since, person") { Self.reach($0) }
        var lost: [ColleaguesReach] = []
        for one in all where one.stands(at: now) {
            if try !staff.hasLeft(one.person) { lost.append(one) }
        }
        return lost
    }

    private static func reach(_ row: Row) -> ColleaguesReach {
        ColleaguesReach(
            person: PersonID(unchecked: row.text("person")), since: Timestamp(milliseconds: row.integer("since")),
            code: row.optionalText("code"), count: row.number("count"), cameBack: row.bool("came_back"),
            taken: row.optionalInteger("taken").map { Timestamp(milliseconds: $0) })
    }
}

extension Correspondence {
    private var reaches: ReachStore { ReachStore(database: turn.database) }

    /// Something was told of a mail to a colleague.
    func follow(mail kept: DutyStore.Kept, _ state: DeliveryState, by evidence: DeliveryEvidence) throws {
        guard let person = kept.duty.matter.colleague else { return }
        let known = try reaches.reach(of: person)
        let next = ColleaguesReach.after(known, to: person, state, by: evidence, at: now)
        if next != known { try reaches.put(next, of: person) }
        if ColleaguesReach.isLost(state, by: evidence) { try passOn(kept) }
    }

    /// It could not be written, since nothing can be sent to the address that the colleague has.
    func follow(unwritten kept: DutyStore.Kept) throws {
        guard kept.duty.matter.isMail, let person = kept.duty.matter.colleague,
            case .needsPerson(let code) = kept.duty.state, code == "letter.bad_address"
        else { return }
        let known = try reaches.reach(of: person)
        try reaches.put(ColleaguesReach.lost(known, to: person, code: code, at: now), of: person)
        try passOn(kept)
    }

    /// A call does not wait for a mail address to be put right: whom a message about it did not reach, the next leader above
    /// hears in their place, and so on upwards.
    private func passOn(_ kept: DutyStore.Kept) throws {
        let (lost, `case`) = (kept.duty.matter.letter, kept.duty.matter.case)
        guard let person = kept.duty.matter.colleague, let next = try nextAbove(person, about: `case`) else { return }
        if let message: any Letter = UnheardPing(instead: lost, to: next) ?? UnheardDigest(instead: lost, to: next) {
            try owe(message, canBeWrittenTo: true)
        }
    }

    /// The next leader above somebody: in the unit that a case is in, and whom it is not about; else in their own.
    private func nextAbove(_ person: PersonID, about `case`: CaseID?) throws -> PersonID? {
        let staff = StaffBook(turn.database)
        guard let `case` else { return try staff.leader(of: person) }
        guard let circle = try CircleStore(database: turn.database).known(`case`)?.circle else { return nil }
        let leaders = try staff.leaders(of: circle.unit)
        let above = leaders.firstIndex(of: person).map { leaders.dropFirst($0 + 1) } ?? leaders[...]
        return above.first { !circle.about.contains($0) && $0 != person }
    }
}
