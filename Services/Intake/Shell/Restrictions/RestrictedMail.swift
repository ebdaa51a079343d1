import CaseModel
import IntakeCore
import Runtime
import Store

/// Mails that came while written contact was restricted: taken, joined and read like any other, and marked.
///
/// A restriction says how the citizen may reach us, not that we do not read: what lies in a mail may be a new complaint, an
/// appeal with a time limit, or a cry for help.
struct RestrictedMailStore {
    /// Cases of one sender that are looked at, at most.
    private static let mostCases = 50

    let database: Database

    static let migration = """
        -- 19: a mail that came in spite of a restriction says so
        CREATE TABLE mail_restriction (
            mail_id         TEXT NOT NULL PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
            restriction_id  TEXT NOT NULL REFERENCES restriction ON DELETE CASCADE
        ) STRICT;
        """

    func mark(_ mail: MailID, _ restriction: RestrictionID) throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO mail_restriction (mail_id, restriction_id) VALUES (:mail, :restriction)",
            ["mail": Value(mail), "restriction": Value(restriction)])
    }

    /// Cases whose citizen has this address, the newest first.
    func cases(from sender: String) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT complaint.case_id
              FROM likeness
              JOIN complaint ON complaint.case_id = likeness.case_id
             WHERE sign = 'email' AND mark = :sender
             ORDER BY received DESC, complaint.case_id DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["sender": .text(sender), "limit": Value(Self.mostCases)]) { $0.id("case_id") }
    }
}

extension Mailroom {
    /// Marks the mail when written contact is restricted for whoever wrote it: in its case, in one that a person has joined
    /// with it, or in one of the same address. The address is the mail's own word, so it changes nothing but the mark.
    ///
    /// - Parameter earlier: the case that this one follows, whose letter was answered.
    func meetRestriction(_ mail: MailID, from sender: String?, in id: CaseID, after earlier: CaseID? = nil) throws {
        let database = change.turn.database
        let store = RestrictedMailStore(database: database)
        let likeness = LikenessStore(database: database)
        var cases: [CaseID] = []
        for known in [id] + [earlier].compactMap(\.self) + (try sender.map { try store.cases(from: $0) } ?? [])
        where !cases.contains(known) {
            cases += try likeness.group(of: known, limit: CaseReadings.mostInGroup).filter { !cases.contains($0) }
        }
        let restrictions = RestrictionStore(database: database)
        for one in cases {
            let holding = try restrictions.all(of: one).first {
                $0.state.state.holds && $0.proposal.ways.contains(.writing)
            }
            guard let holding else { continue }
            try store.mark(mail, holding.id)
            try change.trail.add(.mailRestricted, to: id, at: change.turn.now, by: nil, detail: mail.rawValue)
            return
        }
    }
}
