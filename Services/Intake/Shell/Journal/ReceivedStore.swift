import CaseModel
import Runtime
import Seal
import Store

/// What a citizen wrote where no document of theirs is kept: in the public form, or in a letter that a colleague wrote down.
/// As it was when it came in. Owner of `received_text`.
struct ReceivedStore {
    let database: Database

    static let migration = """
        -- 23: what was written in the form or down from a letter, as it came in
        CREATE TABLE received_text (
            case_id      TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            content      TEXT NOT NULL,
            -- Not when a colleague has written down what a letter said.
            is_original  INTEGER NOT NULL CHECK (is_original IN (0, 1))
        ) STRICT;
        """

    func add(_ text: String, isOriginal: Bool, to case: CaseID) throws(StoreError) {
        try database.run(
            "INSERT INTO received_text (case_id, content, is_original) VALUES (:case, :content, :original)",
            ["case": Value(`case`), "content": .text(text), "original": Value(isOriginal)])
    }

    func text(of case: CaseID) throws(StoreError) -> (content: [UInt8], isOriginal: Bool)? {
        let sql = "SELECT content, is_original FROM received_text WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) {
            (Array($0.text("content").utf8), $0.bool("is_original"))
        }
    }
}

extension MailStore {
    /// The words of a mail and what lay with it, in order.
    func parts(of mail: MailID) throws(StoreError) -> [MailAttachment] {
        guard let words = try attachment(0, of: mail) else { return [] }
        return [words] + (try attachments(of: mail))
    }

    /// SHA-256 of one part, in hexadecimal; read piece by piece, since what lies with a mail may be long.
    func digest(of part: Int, in mail: MailID) throws(StoreError) -> String {
        let digest = DigestStream()
        var number = 0
        while let piece = try piece(number, of: part, in: mail) {
            digest.add(piece)
            number += 1
        }
        return Hex.encode(digest.finish())
    }
}
