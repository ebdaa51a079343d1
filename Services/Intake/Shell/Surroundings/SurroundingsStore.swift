import CaseModel
import Runtime
import Store

/// Whose address is protected, and who is under eighteen; who has said so, and when.
struct SurroundingsStore {
    let database: Database

    static let migration = """
        -- 15: protected addresses and children
        CREATE TABLE address_protection (
            case_id  TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            letters  TEXT NOT NULL CHECK (letters IN ('digitalPostOnly', 'paperChecked')),
            by       TEXT NOT NULL,
            at       INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE minor (
            case_id  TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            born     TEXT NOT NULL,
            by       TEXT NOT NULL,
            at       INTEGER NOT NULL
        ) STRICT;
        """

    func protection(of case: CaseID) throws(StoreError) -> AddressProtection? {
        let sql = "SELECT letters, by, at FROM address_protection WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            AddressProtection(letters: row.term("letters"), by: row.id("by"), at: row.moment("at"))
        }
    }

    func put(_ protection: AddressProtection?, of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM address_protection WHERE case_id = :case", ["case": Value(`case`)])
        guard let protection else { return }
        try database.run(
            "INSERT INTO address_protection (case_id, letters, by, at) VALUES (:case, :letters, :by, :at)",
            [
                "case": Value(`case`), "letters": Value(term: protection.letters), "by": Value(protection.by),
                "at": Value(protection.at),
            ])
    }

    func minor(of case: CaseID) throws(StoreError) -> Minor? {
        let sql = "SELECT born, by, at FROM minor WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { row in
            Minor(born: row.day("born"), by: row.id("by"), at: row.moment("at"))
        }
    }

    func put(_ minor: Minor?, of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM minor WHERE case_id = :case", ["case": Value(`case`)])
        guard let minor else { return }
        try database.run(
            "INSERT INTO minor (case_id, born, by, at) VALUES (:case, :born, :by, :at)",
            [
                "case": Value(`case`), "born": .text(minor.born.description), "by": Value(minor.by),
                "at": Value(minor.at),
            ])
    }
}
