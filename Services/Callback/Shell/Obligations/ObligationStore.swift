import CallbackCore
import CaseModel
import Runtime
import Store

/// One thing owed beside a call as it is kept.
struct KeptObligation {
    let id: ObligationID
    let `case`: CaseID
    let obligation: Obligation
    /// The call it goes with.
    let callback: CallbackID?
    /// The note it comes from, with the version that counts.
    let note: NoteVersion?
    /// Which of the note's agreements.
    let number: Int?

    init(
        id: ObligationID, case: CaseID, _ obligation: Obligation, callback: CallbackID? = nil,
        note: NoteVersion? = nil, number: Int? = nil
    ) {
        self.id = id
        self.case = `case`
        self.obligation = obligation
        self.callback = callback
        self.note = note
        self.number = number
    }
}

/// What is owed beside calls, and what has been.
struct ObligationStore {
    let database: Database

    func add(_ kept: KeptObligation, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO obligation (obligation, case_id, kind, owner, arose, due, state, callback, note, version, number)
            VALUES (:obligation, :case, :kind, :owner, :now, :due, 'open', :callback, :note, :version, :number)
            """
        try database.run(
            sql,
            [
                "obligation": Value(kept.id), "case": Value(kept.case), "kind": .text(kept.obligation.kind.rawValue),
                "owner": Value(kept.obligation.owner), "now": Value(now), "due": Value(kept.obligation.due),
                "callback": Value(kept.callback), "note": Value(kept.note?.note),
                "version": kept.note.map { .integer(Int64($0.version)) } ?? .null,
                "number": kept.number.map { .integer(Int64($0)) } ?? .null,
            ])
    }

    /// Writes how it stands now.
    func put(_ obligation: Obligation, of id: ObligationID) throws(StoreError) {
        let sql = """
            UPDATE obligation
               SET state = :state, settled_at = :at, settled_by = :by
             WHERE obligation = :obligation
            """
        let (state, at, by): (ObligationState, Timestamp?, PersonID?) =
            switch obligation.state {
            case .open: (.open, nil, nil)
            case .fulfilled(let moment, let person): (.fulfilled, moment, person)
            case .lifted(let moment): (.lifted, moment, nil)
            }
        try database.run(
            sql,
            ["state": .text(state.rawValue), "at": Value(at), "by": Value(by), "obligation": Value(id)])
    }

    /// Whose it is from now on.
    func give(_ id: ObligationID, to person: PersonID) throws(StoreError) {
        try database.run(
            "UPDATE obligation SET owner = :person WHERE obligation = :obligation",
            ["person": Value(person), "obligation": Value(id)])
    }

    /// The agreement stands in a newer version under that number.
    func move(_ id: ObligationID, to note: NoteVersion, number: Int) throws(StoreError) {
        try database.run(
            "UPDATE obligation SET version = :version, number = :number WHERE obligation = :obligation",
            [
                "version": .integer(Int64(note.version)), "number": .integer(Int64(number)), "obligation": Value(id),
            ])
    }

    func find(_ id: ObligationID) throws(StoreError) -> KeptObligation? {
        try database.first("SELECT * FROM obligation WHERE obligation = :obligation", ["obligation": Value(id)]) {
            KeptObligation($0)
        }
    }

    /// Everything that was ever owed in the case, the nearest due first.
    func all(of case: CaseID) throws(StoreError) -> [KeptObligation] {
        try database.rows(
            "SELECT * FROM obligation WHERE case_id = :case ORDER BY due, obligation", ["case": Value(`case`)]
        ) { KeptObligation($0) }
    }

    /// What this person owes, and what is late in the cases of units they lead; the nearest due first.
    func owed(
        by person: PersonID, leading units: [UnitID], at now: Timestamp, most: Int
    ) throws(StoreError) -> [KeptObligation] {
        let leads = units.isEmpty ? "''" : units.indices.map { ":lead\($0)" }.joined(separator: ", ")
        // Two ways in, each by an index of its own; what is open and late is little in a year of cases.
        let sql = """
            SELECT *
              FROM obligation INDEXED BY obligation_by_owner
             WHERE state = 'open' AND owner = :me
             UNION
            SELECT obligation.*
              FROM obligation INDEXED BY obligation_open
              CROSS JOIN case_file ON case_file.case_id = obligation.case_id
             WHERE state = 'open' AND due <= :now AND +case_file.unit IN (\(leads)) AND obligation.kind <> 'personalReceipt'
             ORDER BY due, obligation
             LIMIT :most
            """
        var values: Values = ["me": Value(person), "now": Value(now), "most": .integer(Int64(most))]
        for (index, unit) in units.enumerated() { values["lead\(index)"] = Value(unit) }
        return try database.rows(sql, values) { KeptObligation($0) }
    }

    /// What this person owes that can be given on, in the cases of these units; the nearest due first.
    func givable(of person: PersonID, in units: [UnitID], most: Int) throws(StoreError) -> [KeptObligation] {
        let kinds = ObligationKind.allCases.filter(\.canBeGiven).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT obligation.*
              FROM obligation INDEXED BY obligation_by_owner
              CROSS JOIN case_file ON case_file.case_id = obligation.case_id
             WHERE state = 'open' AND owner = :person AND obligation.kind IN (\(kinds))
               AND +case_file.unit IN (\(units.indices.map { ":unit\($0)" }.joined(separator: ", ")))
             ORDER BY due, obligation
             LIMIT :most
            """
        var values: Values = ["person": Value(person), "most": .integer(Int64(most))]
        for (index, unit) in units.enumerated() { values["unit\(index)"] = Value(unit) }
        return try database.rows(sql, values) { KeptObligation($0) }
    }

    // MARK: What belongs to single kinds

    func told(_ people: [PersonID], for id: ObligationID) throws(StoreError) {
        for person in people {
            try database.run(
                "INSERT OR IGNORE INTO told_person (obligation, person) VALUES (:obligation, :person)",
                ["obligation": Value(id), "person": Value(person)])
        }
    }

    func told(for id: ObligationID) throws(StoreError) -> [PersonID] {
        try database.rows(
            "SELECT person FROM told_person WHERE obligation = :obligation ORDER BY person", ["obligation": Value(id)]
        ) { $0.id("person") }
    }

    func write(_ words: String, for id: ObligationID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO personal_receipt (obligation, author, written_at, words)
            VALUES (:obligation, :person, :now, :words)
            """
        try database.run(
            sql, ["obligation": Value(id), "person": Value(person), "now": Value(now), "words": .text(words)])
    }

    func words(of id: ObligationID) throws(StoreError) -> (by: PersonID, at: Timestamp, text: String)? {
        let sql = "SELECT author, written_at, words FROM personal_receipt WHERE obligation = :obligation"
        return try database.first(sql, ["obligation": Value(id)]) {
            ($0.id("author"), $0.moment("written_at"), $0.text("words"))
        }
    }
}

extension KeptObligation {
    init(_ row: Row) {
        let settled = row.optionalMoment("settled_at") ?? Timestamp(milliseconds: 0)
        let state: Obligation.State =
            switch row.term("state", ObligationState.self) {
            case .open: .open
            case .fulfilled: .fulfilled(at: settled, by: row.optionalID("settled_by"))
            case .lifted: .lifted(at: settled)
            }
        self.init(
            id: row.id("obligation"), case: row.id("case_id"),
            Obligation(
                row.term("kind"), owner: row.optionalID("owner"), due: row.moment("due"), state: state),
            callback: row.optionalID("callback"),
            note: row.optionalID("note", NoteID.self).map { NoteVersion($0, version: row.number("version")) },
            number: row.optionalInteger("number").map { Int($0) })
    }
}
