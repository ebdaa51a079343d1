import CaseModel
import IntakeCore
import Runtime
import Store

/// Cases whose numbers stand in what citizens write: our letters ask for them (decision 85).
enum NamedCases {
    static let migration = """
        -- 32: mails that name a case
        CREATE TABLE mail_named (
            mail_id  TEXT NOT NULL PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
            case_id  TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX mail_named_case ON mail_named (case_id);
        """
}

extension Mailroom {
    /// A case that is named, and whether the mail may join it by that.
    struct Named {
        let `case`: CaseID
        /// The case again, where the address is known in it. A number alone stands on many papers: whoever has read one could put
        /// words into the case.
        let joining: StoredCase?
    }

    /// The first case of ours whose number stands in these words, rather one that knows the sender.
    func named(in words: String, by sender: String?) throws -> Named? {
        var first: CaseID?
        for id in WrittenCases.found(in: words) {
            guard let stored = try change.cases.find(id) else { continue }
            if let sender, try knows(sender, in: stored) { return Named(case: id, joining: stored) }
            if first == nil { first = id }
        }
        return first.map { Named(case: $0, joining: nil) }
    }

    /// The case that a mail was found to name when it came, where its sender is known in it.
    func joining(_ id: CaseID?, by sender: String?) throws -> StoredCase? {
        guard let id, let sender, let stored = try change.cases.find(id), try knows(sender, in: stored) else {
            return nil
        }
        return stored
    }

    /// Whether the citizen's own address it is, or one that has written in the case before.
    private func knows(_ sender: String, in stored: StoredCase) throws -> Bool {
        if stored.citizen?.email?.lowercased() == sender { return true }
        return try mails.hasWritten(sender, in: stored.id)
    }
}

extension MailStore {
    func names(_ mail: MailID, _ case: CaseID) throws(StoreError) {
        try database.run(
            "INSERT INTO mail_named (mail_id, case_id) VALUES (:mail, :case)",
            ["mail": Value(mail), "case": Value(`case`)])
    }

    /// Whether a mail of this address, and no colleague's, lies in the case.
    func hasWritten(_ sender: String, in case: CaseID) throws(StoreError) -> Bool {
        let sql = "SELECT 1 AS one FROM mail WHERE case_id = :case AND sender = :sender AND is_colleagues = 0 LIMIT 1"
        return try database.first(sql, ["case": Value(`case`), "sender": .text(sender)]) { _ in true } ?? false
    }

    /// The newest cases that were made of mails which name this one, and which they lie in still.
    func casesNaming(_ case: CaseID, most: Int) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT mail.case_id AS made
              FROM mail_named
              JOIN mail ON mail.mail_id = mail_named.mail_id
             WHERE mail_named.case_id = :case AND mail.place = 'opened' AND mail.case_id <> :case
             ORDER BY mail.received DESC, mail.mail_id DESC
             LIMIT :most
            """
        return try database.rows(sql, ["case": Value(`case`), "most": Value(most)]) { $0.id("made") }
    }
}
