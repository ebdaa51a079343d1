import CaseModel
import IntakeCore
import Runtime
import Store

/// What an answer starts from, and how what it regrets is followed up: columns of `reply_ground`.
enum ReplyCareSchema {
    static let migration = """
        -- 22: what the citizen told us, and who follows up what is regretted
        ALTER TABLE reply_ground ADD COLUMN heard TEXT CHECK (heard <> '');
        ALTER TABLE reply_ground ADD COLUMN heard_check TEXT
            CHECK (heard_check IS NULL OR (heard_check IN ('inTalk', 'inWriting', 'notYet') AND heard IS NOT NULL));
        ALTER TABLE reply_ground ADD COLUMN follow_owner TEXT;
        ALTER TABLE reply_ground ADD COLUMN follow_by TEXT CHECK ((follow_by IS NULL) = (follow_owner IS NULL));
        ALTER TABLE reply_ground ADD COLUMN follow_general TEXT;
        ALTER TABLE reply_ground ADD COLUMN followed_by TEXT CHECK (followed_by IS NULL OR follow_owner IS NOT NULL);
        ALTER TABLE reply_ground ADD COLUMN followed_at INTEGER CHECK ((followed_at IS NULL) = (followed_by IS NULL));
        """
}

extension ReplyGroundStore {
    /// What was promised to be followed up has been.
    func followedUp(_ case: CaseID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        try database.run(
            "UPDATE reply_ground SET followed_by = :person, followed_at = :now WHERE case_id = :case",
            ["case": Value(`case`), "person": Value(person), "now": Value(now)])
    }
}

extension HeardComplaint {
    init?(_ row: Row) {
        guard let words = row.optionalText("heard"), let check: HeardCheck = row.optionalTerm("heard_check") else {
            return nil
        }
        self.init(words: words, check: check)
    }
}

extension ReplyFollowUp {
    init?(_ row: Row) {
        guard let owner: PersonID = row.optionalID("follow_owner"),
            let by = row.optionalText("follow_by").flatMap(CivilDay.init(iso8601:))
        else { return nil }
        self.init(owner: owner, by: by, general: row.optionalText("follow_general"))
    }
}

extension FollowedUp {
    init?(_ row: Row) {
        guard let by: PersonID = row.optionalID("followed_by"), let at = row.optionalMoment("followed_at") else {
            return nil
        }
        self.init(by: by, at: at)
    }
}

extension CaseActs {
    /// What the answer promised to follow up has been done. Said of a case that has ended too: the answer ends most.
    func followUp(_ command: FollowUpReply, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "formal-followed-up")
        let store = ReplyGroundStore(database: change.turn.database)
        try ReplyGrounds.checkFollowedUp(store.grounds(of: stored.id))
        try store.followedUp(stored.id, by: viewer.person, at: change.turn.now)
        try change.turn.publish(FollowUpDone(case: stored.id, by: viewer.person), about: Subject(stored.id))
        try change.trail.add(.replyFollowedUp, to: stored.id, at: change.turn.now, by: viewer.person)
        return try receipt(for: stored.id)
    }
}
