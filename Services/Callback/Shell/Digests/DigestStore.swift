import CaseModel
import Runtime
import Store

/// The tables of messages about many things at once.
enum DigestSchema {
    static let migration = """
        -- 12: one message about many things
        CREATE TABLE digest (
            digest       TEXT NOT NULL PRIMARY KEY,
            person       TEXT NOT NULL,
            valid_until  INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX digest_by_end ON digest (valid_until);
        CREATE TABLE digest_line (
            digest      TEXT NOT NULL REFERENCES digest ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            callback    TEXT REFERENCES call,
            obligation  TEXT REFERENCES obligation CHECK ((obligation IS NULL) = (callback IS NOT NULL)),
            stage       TEXT NOT NULL,
            PRIMARY KEY (digest, number)
        ) STRICT, WITHOUT ROWID;
        """
}

/// What each message about many things is about, for as long as anything in it can be true.
struct DigestStore {
    enum Line {
        case call(CallbackID, PingStage)
        case obligation(ObligationID, ChaseStage)
    }

    let database: Database

    func add(
        _ digest: DigestID, to person: PersonID, until end: Timestamp, _ lines: [Line], at now: Timestamp
    ) throws(StoreError) {
        // What is over is asked about by nobody any more.
        try database.run("DELETE FROM digest WHERE valid_until <= :now", ["now": Value(now)])
        try database.run(
            "INSERT INTO digest (digest, person, valid_until) VALUES (:digest, :person, :end)",
            ["digest": Value(digest), "person": Value(person), "end": Value(end)])
        for (index, line) in lines.enumerated() { try add(line, number: index + 1, to: digest) }
    }

    private func add(_ line: Line, number: Int, to digest: DigestID) throws(StoreError) {
        let sql = """
            INSERT INTO digest_line (digest, number, callback, obligation, stage)
            VALUES (:digest, :number, :callback, :obligation, :stage)
            """
        let (call, obligation, stage): (Value, Value, String) =
            switch line {
            case .call(let id, let stage): (Value(id), .null, stage.rawValue)
            case .obligation(let id, let stage): (.null, Value(id), stage.rawValue)
            }
        try database.run(
            sql,
            [
                "digest": Value(digest), "number": .integer(Int64(number)), "callback": call, "obligation": obligation,
                "stage": .text(stage),
            ])
    }

    func person(of digest: DigestID) throws(StoreError) -> PersonID? {
        try database.first("SELECT person FROM digest WHERE digest = :digest", ["digest": Value(digest)]) {
            $0.id("person", PersonID.self)
        }
    }

    func lines(of digest: DigestID) throws(StoreError) -> [Line] {
        let sql = "SELECT callback, obligation, stage FROM digest_line WHERE digest = :digest ORDER BY number"
        return try database.rows(sql, ["digest": Value(digest)]) { row in
            if let call = row.optionalID("callback", CallbackID.self) { return .call(call, row.term("stage")) }
            return .obligation(row.id("obligation"), row.term("stage"))
        }
    }
}
