import CaseModel
import IntakeCore
import Runtime
import Store
import Wire

/// A decision to restrict contact as it stands in the file.
struct RestrictionRecord {
    let id: RestrictionID
    let `case`: CaseID
    let proposal: RestrictionProposal
    let proposedBy: PersonID
    let proposedAt: Timestamp
    var state: ContactRestriction
    let row: RestrictionRow
}

/// The decisions to restrict contact, from proposal to end.
struct RestrictionStore {
    let database: Database

    static let migration = """
        -- 6: restrict contact as a governed decision
        CREATE TABLE restriction (
            restriction_id  TEXT NOT NULL PRIMARY KEY,
            case_id         TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            -- What was proposed, in JSON.
            proposal        BLOB NOT NULL,
            proposed_by     TEXT NOT NULL,
            proposed_at     INTEGER NOT NULL,
            state           TEXT NOT NULL CHECK (state IN (
                                'proposed', 'approved', 'rejected', 'inEffect', 'ending', 'ended')),
            judged_by       TEXT CHECK (judged_by IS NULL OR judged_by <> proposed_by OR state = 'rejected'),
            judged_at       INTEGER CHECK ((judged_at IS NULL) = (judged_by IS NULL)),
            judged_reason   TEXT CHECK ((judged_reason IS NULL) = (judged_by IS NULL)),
            told_at         INTEGER CHECK (told_at IS NULL OR judged_by IS NOT NULL),
            ended_at        INTEGER,
            lift_reason     TEXT,
            -- When the clock alone changes something.
            wake            INTEGER,
            -- Nothing holds that no lawyer approved and nobody told (R-092, R-093).
            CHECK (state NOT IN ('inEffect', 'ending') OR (judged_by IS NOT NULL AND told_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX restriction_case ON restriction (case_id, proposed_at, restriction_id);
        CREATE INDEX restriction_wake ON restriction (wake, restriction_id) WHERE wake IS NOT NULL;
        """

    func add(
        _ proposal: RestrictionProposal, as id: RestrictionID, to case: CaseID, by person: PersonID, at now: Timestamp
    ) throws {
        let sql = """
            INSERT INTO restriction (restriction_id, case_id, proposal, proposed_by, proposed_at, state, wake)
            VALUES (:id, :case, :proposal, :by, :at, 'proposed', :wake)
            """
        try database.run(
            sql,
            [
                "id": Value(id), "case": Value(`case`), "proposal": .blob(try JSON(encoding: proposal).bytes),
                "by": Value(person), "at": Value(now),
                "wake": Value(ContactRestriction.proposed.wake(through: proposal.lastDay)),
            ])
    }

    /// A decision with the letter that is on its way to tell of it.
    private static let whole = """
        SELECT restriction.*, letter_id, channel, laid_at, arrives_at
          FROM restriction
          LEFT JOIN restriction_letter ON restriction_letter.restriction_id = restriction.restriction_id
        """

    func find(_ id: RestrictionID) throws -> RestrictionRecord? {
        try read("\(Self.whole) WHERE restriction.restriction_id = :id", ["id": Value(id)]).first
    }

    /// The decisions of one case, newest first.
    func all(of case: CaseID) throws -> [RestrictionRecord] {
        let sql = """
            \(Self.whole)
             WHERE case_id = :case
             ORDER BY proposed_at DESC, restriction.restriction_id DESC
            """
        return try read(sql, ["case": Value(`case`)])
    }

    /// Those for which the clock has something to say, at most `limit`; cases that wait for the operator are left alone.
    func due(at now: Timestamp, limit: Int) throws -> [RestrictionRecord] {
        let sql = """
            \(Self.whole)
             WHERE wake <= :now AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY wake, restriction.restriction_id
             LIMIT :limit
            """
        return try read(sql, ["now": Value(now), "limit": Value(limit)])
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT MIN(wake) AS next
              FROM restriction
             WHERE case_id NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") } ?? nil
    }

    /// Writes where it stands now; `reason` is the lawyer's, or why it was lifted.
    func set(_ state: ContactRestriction, of record: RestrictionRecord, reason: String?, at now: Timestamp) throws {
        let judge: PersonID? =
            switch (record.state, state) {
            case (.proposed, .approved(let person)), (.proposed, .rejected(let person)): person
            // One whose letter came back keeps its lawyer's word.
            default: nil
            }
        let sql = """
            UPDATE restriction
               SET state = :state, wake = :wake, judged_by = COALESCE(:judge, judged_by),
                   judged_at = CASE WHEN :judge IS NULL THEN judged_at ELSE :now END,
                   judged_reason = CASE WHEN :judge IS NULL THEN judged_reason ELSE :reason END,
                   told_at = CASE :state WHEN 'inEffect' THEN :now WHEN 'approved' THEN NULL ELSE told_at END,
                   ended_at = CASE WHEN :state = 'ended' THEN :now ELSE ended_at END,
                   lift_reason = CASE WHEN :state = 'ended' THEN :reason ELSE lift_reason END
             WHERE restriction_id = :id
            """
        try database.run(
            sql,
            [
                "id": Value(record.id), "state": Value(term: state.state),
                "wake": Value(state.wake(through: record.proposal.lastDay)), "judge": Value(judge),
                "reason": Value(reason), "now": Value(now),
            ])
    }

    /// When the clock looks at it next: also when the letter that tells of it can have arrived.
    func wake(_ record: RestrictionRecord, arrives: Timestamp?) throws(StoreError) {
        let next = [record.state.wake(through: record.proposal.lastDay), arrives].compactMap(\.self).min()
        try database.run(
            "UPDATE restriction SET wake = :wake WHERE restriction_id = :id",
            ["wake": Value(next), "id": Value(record.id)])
    }

    private func read(_ sql: String, _ values: Values) throws -> [RestrictionRecord] {
        let rows = try database.rows(sql, values) { row in
            (
                id: row.id("restriction_id", RestrictionID.self), case: row.id("case_id", CaseID.self),
                proposal: row.blob("proposal"), by: row.id("proposed_by", PersonID.self),
                at: row.moment("proposed_at"), state: row.term("state", RestrictionState.self),
                judge: row.optionalID("judged_by", PersonID.self), judgedAt: row.optionalMoment("judged_at"),
                judgedReason: row.optionalText("judged_reason"), told: row.optionalMoment("told_at"),
                ended: row.optionalMoment("ended_at"), lifted: row.optionalText("lift_reason"),
                letter: RestrictionLetter(row)
            )
        }
        var records: [RestrictionRecord] = []
        for row in rows {
            let proposal = try JSON.read(row.proposal).decode(RestrictionProposal.self)
            let judged = row.judge.map {
                RestrictionRow.Judgement(by: $0, at: row.judgedAt ?? row.at, reason: row.judgedReason ?? "")
            }
            records.append(
                RestrictionRecord(
                    id: row.id, case: row.case, proposal: proposal, proposedBy: row.by, proposedAt: row.at,
                    state: ContactRestriction(row.state, judgedBy: row.judge, through: proposal.lastDay),
                    row: RestrictionRow(
                        restriction: row.id, proposal: proposal, state: row.state, proposedBy: row.by,
                        proposedAt: row.at, judged: judged, letter: row.letter, toldAt: row.told,
                        endedAt: row.ended, liftReason: row.lifted)))
        }
        return records
    }
}

extension ContactRestriction {
    /// As the file's columns say; the table itself holds that a judged one names its lawyer.
    fileprivate init(_ state: RestrictionState, judgedBy judge: PersonID?, through lastDay: CivilDay?) {
        switch (state, judge, lastDay) {
        case (.approved, let judge?, _): self = .approved(by: judge)
        case (.rejected, let judge?, _): self = .rejected(by: judge)
        case (.inEffect, _, _): self = .inEffect(through: lastDay)
        case (.ending, _, let lastDay?): self = .ending(through: lastDay)
        case (.ended, _, _), (.ending, _, nil): self = .ended
        case (.proposed, _, _), (.approved, nil, _), (.rejected, nil, _): self = .proposed
        }
    }
}
