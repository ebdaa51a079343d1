import CaseModel
import NotifierCore
import Runtime
import Store

/// The letters on paper that lie to be printed, so that the next part of a long pile is read, and what is late in it counted,
/// without looking at all of it. Follows `delivery`, the journal and `circle`; owner of `pile_person`, which says of whom all
/// else that is waited for is (``AwaitedWords``), and of `lies` and `case_id` in `print_sheet`.
struct PrintPile {
    let database: Database

    static let migration = """
        -- 17: the pile in the order of packing, and whose cases it is of; what lies there now, and nothing that has left
        -- Since when it lies there; NULL while it does not.
        ALTER TABLE print_sheet ADD COLUMN lies INTEGER;
        ALTER TABLE print_sheet ADD COLUMN case_id TEXT;
        UPDATE print_sheet
           SET lies = (SELECT since FROM delivery WHERE delivery.letter = print_sheet.letter),
               case_id = (SELECT case_id FROM duty WHERE duty.letter = print_sheet.letter)
         WHERE letter IN (SELECT letter FROM delivery WHERE state = 'spooled' AND channel = 'paper');
        CREATE INDEX print_pile ON print_sheet (is_abroad, pages, lies, letter, has_window) WHERE lies IS NOT NULL;
        CREATE INDEX print_case ON print_sheet (case_id, lies) WHERE lies IS NOT NULL;
        -- Who has a case with a letter in the pile, or is the way in to it.
        CREATE TABLE pile_person (
            person   TEXT NOT NULL,
            case_id  TEXT NOT NULL,
            PRIMARY KEY (person, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pile_person_case ON pile_person (case_id);
        INSERT OR IGNORE INTO pile_person (person, case_id)
        SELECT named.value, circle.case_id
          FROM print_sheet
         CROSS JOIN circle ON circle.case_id = print_sheet.case_id
         CROSS JOIN json_each(circle.circle, '$.assigned') AS named
         WHERE print_sheet.lies IS NOT NULL;
        INSERT OR IGNORE INTO pile_person (person, case_id)
        SELECT named.value, circle.case_id
          FROM print_sheet
         CROSS JOIN circle ON circle.case_id = print_sheet.case_id
         CROSS JOIN json_each(circle.circle, '$.contactTeam') AS named
         WHERE print_sheet.lies IS NOT NULL;
        """

    /// A letter lies where it is printed or collected from now on, or does not any more.
    func follow(_ delivery: Delivery) throws {
        switch delivery.channel {
        case .paper:
            let sql = """
                UPDATE print_sheet
                   SET lies = :lies, case_id = (SELECT case_id FROM duty WHERE duty.letter = print_sheet.letter)
                 WHERE letter = :letter
                """
            let lies = delivery.state == .spooled ? delivery.since.milliseconds : nil
            try database.run(sql, ["letter": .text(delivery.letter.rawValue), "lies": Value(lies)])
        case .digitalPost: break
        case .staffMail, .nudge: return
        }
        try follow(caseOf: delivery.letter)
    }

    /// What is waited for of this letter's case is another now.
    func follow(caseOf letter: LetterID) throws {
        let sql = "SELECT case_id FROM duty WHERE letter = :letter"
        let found = try database.first(sql, ["letter": .text(letter.rawValue)]) { $0.optionalText("case_id") }
        guard let id = (found ?? nil).map(CaseID.init(unchecked:)) else { return }
        try follow(id, try CircleStore(database: database).known(id)?.circle)
    }

    /// Who has the case is written down while a letter of it lies there, or something is waited for of one.
    func follow(_ case: CaseID, _ circle: CaseCircle?) throws {
        let values: Values = ["case": .text(`case`.rawValue)]
        try database.run("DELETE FROM pile_person WHERE case_id = :case", values)
        guard let circle, try waits(values) else { return }
        for person in Set(circle.assigned + circle.contactTeam).sorted(by: { $0.rawValue < $1.rawValue }) {
            try database.run(
                "INSERT INTO pile_person (person, case_id) VALUES (:person, :case)",
                ["person": Value(person), "case": .text(`case`.rawValue)])
        }
    }

    private func waits(_ case: Values) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM print_sheet WHERE case_id = :case AND lies IS NOT NULL)
                   OR EXISTS (SELECT 1
                                FROM delivery
                               WHERE case_id = :case AND state = 'spooled' AND channel = 'digitalPost')
                   OR EXISTS (SELECT 1
                                FROM journal
                               WHERE case_id = :case AND state <> 'entered' AND (state = 'refused' OR chases > 0))
                   OR EXISTS (SELECT 1
                                FROM withdrawn
                               WHERE case_id = :case AND state <> 'entered' AND (state = 'refused' OR chases > 0))
                   AS waits
            """
        return try database.first(sql, `case`) { $0.bool("waits") } ?? false
    }

    /// How many have lain there since before then, in cases that this person has or is the way in to.
    func count(before late: Timestamp, of person: PersonID) throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM pile_person
             CROSS JOIN print_sheet ON print_sheet.case_id = pile_person.case_id
             WHERE pile_person.person = :person AND print_sheet.lies < :late
            """
        return try database.first(sql, ["person": Value(person), "late": .integer(late.milliseconds)]) {
            $0.number("count")
        } ?? 0
    }

    /// The same in cases of these units.
    func count(before late: Timestamp, in units: [UnitID]) throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM circle
             CROSS JOIN print_sheet ON print_sheet.case_id = circle.case_id
             WHERE circle.unit IN (SELECT value FROM json_each(:units)) AND print_sheet.lies < :late
            """
        return try database.first(sql, ["units": Value(units), "late": .integer(late.milliseconds)]) {
            $0.number("count")
        } ?? 0
    }
}
