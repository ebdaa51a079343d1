import CallbackCore
import CaseModel
import Runtime

/// The table of obligations as it stands since what an answer regrets is one of them.
enum FollowUpSchema {
    static let migration = """
        -- 16: what a written answer regrets is followed up
        PRAGMA defer_foreign_keys = ON;
        -- Or each obligation that is taken out would be looked for among all of these.
        CREATE INDEX appointment_by_obligation ON appointment (obligation) WHERE obligation IS NOT NULL;
        CREATE INDEX digest_line_by_obligation ON digest_line (obligation) WHERE obligation IS NOT NULL;
        CREATE TEMP TABLE obligation_15 AS SELECT * FROM obligation;
        DROP TABLE obligation;
        CREATE TABLE obligation (
            obligation  TEXT NOT NULL PRIMARY KEY,
            case_id     TEXT NOT NULL REFERENCES case_file,
            kind        TEXT NOT NULL
                CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment',
                                'followUp')),
            owner       TEXT,
            arose       INTEGER NOT NULL,
            due         INTEGER NOT NULL,
            state       TEXT NOT NULL CHECK (state IN ('open', 'fulfilled', 'lifted')),
            settled_at  INTEGER CHECK ((settled_at IS NULL) = (state = 'open')),
            settled_by  TEXT CHECK (settled_by IS NULL OR state = 'fulfilled'),
            callback    TEXT REFERENCES call,
            -- Names a note and does not hold on to it: when its words are erased, that something was owed stays.
            note        TEXT,
            version     INTEGER CHECK ((version IS NULL) = (note IS NULL)),
            number      INTEGER CHECK ((number IS NULL) = (kind <> 'agreement'))
        ) STRICT;
        INSERT INTO obligation (obligation, case_id, kind, owner, arose, due, state, settled_at, settled_by, callback,
               note, version, number)
        SELECT obligation, case_id, kind, owner, arose, due, state, settled_at, settled_by, callback, note, version, number
          FROM obligation_15
         ORDER BY rowid;
        DROP TABLE obligation_15;
        CREATE INDEX obligation_by_case ON obligation (case_id, due, obligation);
        CREATE INDEX obligation_open ON obligation (due, obligation) WHERE state = 'open';
        CREATE INDEX obligation_by_owner ON obligation (owner, due, obligation) WHERE state = 'open';
        """
}

/// What a written answer of Intake's regrets, and somebody of ours follows up.
extension CallbackService {
    /// One clock for each case's answer: whom and until when may change, and then it is owed anew.
    func followUpPromised(_ said: FollowUpPromised, _ turn: Turn) throws {
        guard let file = try cases.find(said.case) else { throw CannotDecide("callback.case_unknown") }
        for kept in try open([.followUp], of: file.id) { try lift(kept, turn) }
        guard let owner = said.owner, let day = said.day else { return }
        let policy = policies.policy(of: file.unit)
        guard let owed = policy.followUp(by: day, owner: owner) else { return }
        // Whoever is to put it right must be able to see what.
        try cases.add(owner, as: .involved, in: file.id)
        try oblige(owed, in: file.id, policy, turn)
    }

    func followUpDone(_ said: FollowUpDone, _ turn: Turn) throws {
        for kept in try open([.followUp], of: said.case) { try fulfil(kept, by: said.by, turn) }
    }
}
