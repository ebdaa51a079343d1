import CaseModel
import Runtime
import Store

/// One version of a note as it is kept.
struct KeptNote {
    let row: NoteRow
    /// Who takes it over, when it goes on formally.
    let recipient: PersonID?
    let draft: NoteDraft
    let consent: Consent?
}

/// Journal notes in versions. A version never changes once it is filed.
struct NoteStore {
    let database: Database

    func add(_ note: KeptNote) throws(StoreError) {
        let sql = """
            INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, recipient, body,
                   explained, citizens_words, has_agreed, consent_words, recognised, representative, unmet, own_errors,
                   prevention)
            VALUES (:note, :version, :case, :callback, :author, :spoken, :filed, :outcome, :recipient, :body,
                   :explained, :words, :agreed, :consent, :recognised, :representative, :unmet, :errors, :prevention)
            """
        let row = note.row
        try database.run(
            sql,
            [
                "note": Value(row.note), "version": .integer(Int64(row.version)), "case": Value(row.case),
                "callback": Value(row.callback), "author": Value(row.by), "spoken": Value(row.spokenAt),
                "filed": Value(row.filedAt), "outcome": Value(term: row.outcome),
                "recipient": Value(note.recipient), "body": .text(note.draft.text),
                "explained": Value(note.draft.explained), "words": Value(note.draft.citizensWords),
                "agreed": note.consent.map { .integer($0.hasAgreed ? 1 : 0) } ?? .null,
                "consent": Value(note.consent?.words), "recognised": Value(row.recognised?.how.rawValue),
                "representative": row.recognised?.representative.map { Value($0) } ?? .null,
                "unmet": Value(note.draft.unmet), "errors": Value(note.draft.ownErrors),
                "prevention": Value(note.draft.prevention),
            ])
        for (index, agreement) in note.draft.agreements.enumerated() {
            try add(agreement, number: index + 1, to: row)
        }
    }

    private func add(_ agreement: Agreement, number: Int, to row: NoteRow) throws(StoreError) {
        let sql = """
            INSERT INTO agreement (note, version, number, what, ball, person, by_day)
            VALUES (:note, :version, :number, :what, :ball, :person, :day)
            """
        try database.run(
            sql,
            [
                "note": Value(row.note), "version": .integer(Int64(row.version)), "number": .integer(Int64(number)),
                "what": .text(agreement.what), "ball": .text(agreement.ball.rawValue),
                "person": Value(agreement.person), "day": Value(agreement.by?.description),
            ])
    }

    func find(_ note: NoteID, version: Int) throws(StoreError) -> KeptNote? {
        let agreements = try agreements(of: note, version: version)
        let sql = "SELECT * FROM note WHERE note = :note AND version = :version"
        return try database.first(sql, ["note": Value(note), "version": .integer(Int64(version))]) { row in
            KeptNote(
                row: NoteRow(row), recipient: row.optionalID("recipient"),
                draft: NoteDraft(
                    text: row.text("body"), agreements: agreements, explained: row.optionalText("explained"),
                    citizensWords: row.optionalText("citizens_words"), unmet: row.optionalText("unmet"),
                    ownErrors: row.optionalText("own_errors"), prevention: row.optionalText("prevention")),
                consent: row.optionalText("consent_words").map {
                    Consent(hasAgreed: row.bool("has_agreed"), words: $0)
                })
        }
    }

    /// The newest version of the note.
    func latest(_ note: NoteID) throws(StoreError) -> KeptNote? {
        let sql = "SELECT MAX(version) AS version FROM note WHERE note = :note HAVING COUNT(*) > 0"
        let version = try database.first(sql, ["note": Value(note)]) { $0.number("version") }
        return try version.flatMap { (version) throws(StoreError) in try find(note, version: version) }
    }

    /// Every version of every note of the case, in the order they were filed.
    func notes(of case: CaseID) throws(StoreError) -> [NoteRow] {
        let sql = """
            SELECT *
              FROM note
             WHERE case_id = :case
             ORDER BY filed_at, note, version
            """
        return try database.rows(sql, ["case": Value(`case`)]) { NoteRow($0) }
    }

    /// What was agreed in every talk of the case, by the version of each note that counts now; the newest talk first.
    func agreements(of case: CaseID) throws(StoreError) -> [AgreementRow] {
        let sql = """
            SELECT note.note, note.version, spoken_at, what, ball, person, by_day
              FROM note
              JOIN agreement ON agreement.note = note.note AND agreement.version = note.version
             WHERE case_id = :case
               AND note.version = (SELECT MAX(version) FROM note AS newest WHERE newest.note = note.note)
             ORDER BY spoken_at DESC, note.note, number
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            AgreementRow(
                agreement: Agreement(row), note: row.id("note"), version: row.number("version"),
                spokenAt: row.moment("spoken_at"))
        }
    }

    private func agreements(of note: NoteID, version: Int) throws(StoreError) -> [Agreement] {
        let sql = """
            SELECT what, ball, person, by_day
              FROM agreement
             WHERE note = :note AND version = :version
             ORDER BY number
            """
        return try database.rows(sql, ["note": Value(note), "version": .integer(Int64(version))]) { Agreement($0) }
    }
}

extension Agreement {
    fileprivate init(_ row: Row) {
        self.init(
            what: row.text("what"), ball: row.term("ball"), person: row.optionalID("person"),
            by: row.optionalText("by_day").flatMap { CivilDay(iso8601: $0) })
    }
}

extension NoteRow {
    fileprivate init(_ row: Row) {
        self.init(
            case: row.id("case_id"), callback: row.optionalID("callback"), note: row.id("note"),
            version: row.number("version"), by: row.id("author"), spokenAt: row.moment("spoken_at"),
            filedAt: row.moment("filed_at"), outcome: row.optionalTerm("outcome"),
            hasConsent: row.optionalInteger("has_agreed") == 1,
            recognised: row.optionalTerm("recognised").map {
                Recognition(how: $0, representative: row.optionalInteger("representative").map(Int.init))
            })
    }
}
