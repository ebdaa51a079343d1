import CaseModel
import LearningCore
import Runtime
import Store

/// Who has been trained in the method and when, and where the ground is laid for it.
struct TrainingStore {
    let database: Database

    /// So many trainings a list has at most.
    static let most = 100

    /// Directory has said what the person's roles are: whether they ring.
    func put(_ said: PersonChanged) throws(StoreError) {
        let sql = """
            INSERT INTO caller (person, rings)
            VALUES (:person, :rings)
                ON CONFLICT (person) DO UPDATE SET rings = :rings
            """
        try database.run(sql, ["person": Value(said.person), "rings": Value(said.roles.contains(where: \.rings))])
    }

    // MARK: Trainings

    func keep(_ row: TrainingRow) throws(StoreError) {
        let sql = """
            INSERT INTO training (training, unit, kind, held_on, minutes, by)
            VALUES (:training, :unit, :kind, :day, :minutes, :by)
            """
        try database.run(
            sql,
            [
                "training": Value(row.training), "unit": Value(row.unit), "kind": Value(term: row.kind),
                "day": .text("\(row.on)"), "minutes": Value(row.minutes), "by": Value(row.by),
            ])
        for person in row.people {
            try database.run(
                "INSERT OR IGNORE INTO training_person (training, person) VALUES (:training, :person)",
                ["training": Value(row.training), "person": Value(person)])
        }
    }

    func drop(_ training: TrainingID) throws(StoreError) {
        try database.run("DELETE FROM training WHERE training = :training", ["training": Value(training)])
    }

    func training(_ id: TrainingID) throws(StoreError) -> TrainingRow? {
        try database.first("SELECT * FROM training WHERE training = :training", ["training": Value(id)]) {
            try row($0)
        }
    }

    /// Those held for these units, the newest first.
    func held(in units: [UnitID]?) throws(StoreError) -> [TrainingRow] {
        let led = Units(units)
        let sql = """
            SELECT *
              FROM training
             WHERE \(led.condition)
             ORDER BY held_on DESC, training
             LIMIT \(Self.most)
            """
        return try database.rows(sql, led.values) { try row($0) }
    }

    /// Whether anybody was ever trained: before that nobody is told that somebody is not.
    func hasBegun() throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM training LIMIT 1") { _ in true } ?? false
    }

    private func row(_ row: Row) throws(StoreError) -> TrainingRow {
        let id = row.id("training", TrainingID.self)
        let people = try database.rows(
            "SELECT person FROM training_person WHERE training = :training ORDER BY person", ["training": Value(id)]
        ) { $0.id("person", PersonID.self) }
        return TrainingRow(
            training: id, unit: row.id("unit"), kind: row.term("kind"), on: row.day("held_on"),
            minutes: row.number("minutes"), people: people, by: row.id("by"))
    }

    // MARK: People

    /// Those who work in these units and ring, each with the day they were trained last.
    func callers(in units: [UnitID]?) throws(StoreError) -> [(person: PersonID, unit: UnitID, last: CivilDay?)] {
        let led = Units(units, column: "person.unit")
        return try callers(led.condition, led.values)
    }

    /// The same of one person; `nil` when they do not work here or do not ring.
    func caller(_ person: PersonID) throws(StoreError) -> (person: PersonID, unit: UnitID, last: CivilDay?)? {
        try callers("person.person = :person", ["person": Value(person)]).first
    }

    private func callers(
        _ condition: String, _ values: Values
    ) throws(StoreError) -> [(person: PersonID, unit: UnitID, last: CivilDay?)] {
        let sql = """
            SELECT person.person AS person, person.unit AS unit,
                   (SELECT max(held_on)
                      FROM training_person
                      JOIN training USING (training)
                     WHERE training_person.person = person.person) AS last
              FROM person
              JOIN caller ON caller.person = person.person AND rings = 1
             WHERE is_active = 1 AND \(condition)
             ORDER BY person.unit, person.person
            """
        return try database.rows(sql, values) { row in
            (row.id("person"), row.id("unit"), row.optionalDay("last"))
        }
    }

    // MARK: The ground

    func lay(_ ground: TrainingGround, in unit: UnitID, on day: CivilDay, by person: PersonID) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO training_ground (unit, ground, laid_on, by) VALUES (:unit, :ground, :day, :by)
            """
        try database.run(
            sql,
            ["unit": Value(unit), "ground": Value(term: ground), "day": .text("\(day)"), "by": Value(person)])
    }

    func take(_ ground: TrainingGround, from unit: UnitID) throws(StoreError) {
        try database.run(
            "DELETE FROM training_ground WHERE unit = :unit AND ground = :ground",
            ["unit": Value(unit), "ground": Value(term: ground)])
    }

    /// What is in place in these units.
    func grounds(in units: [UnitID]?) throws(StoreError) -> [UnitID: [TrainingUnit.GroundLaid]] {
        let led = Units(units)
        let sql = "SELECT unit, ground, laid_on FROM training_ground WHERE \(led.condition) ORDER BY unit, ground"
        let rows = try database.rows(sql, led.values) { row in
            (row.id("unit", UnitID.self), TrainingUnit.GroundLaid(ground: row.term("ground"), on: row.day("laid_on")))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    // MARK: When it is looked at

    func nextLook() throws(StoreError) -> Timestamp? {
        try database.first("SELECT wake FROM training_look") { $0.optionalMoment("wake") }.flatMap { $0 }
    }

    func look(again moment: Timestamp) throws(StoreError) {
        try database.run("UPDATE training_look SET wake = :wake", ["wake": Value(moment)])
    }
}
