import CaseModel
import Runtime
import Store
import WellbeingCore

/// Prompts, and what Learning has been told. Sole owner of `wellbeing.sqlite`; knows no word of any citizen.
struct WellbeingStore {
    let database: Database

    static let migrations = [
        """
        -- 1: prompts, and the organisation as far as it is needed
        \(StaffBook.tables)
        CREATE TABLE prompt (
            prompt     TEXT NOT NULL PRIMARY KEY,
            kind       TEXT NOT NULL,
            case_id    TEXT NOT NULL,
            person     TEXT NOT NULL,
            leader     TEXT NOT NULL,
            state      TEXT NOT NULL CHECK (state IN ('open', 'offered', 'held', 'declined')),
            stage      TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            asked      INTEGER NOT NULL,
            ask_by     INTEGER NOT NULL,
            answered   INTEGER,
            CHECK ((answered IS NULL) = (state = 'open'))
        ) STRICT;
        -- One open prompt of a kind for a person in a case, however often its event arrives.
        CREATE UNIQUE INDEX prompt_open ON prompt (case_id, person, kind) WHERE state IN ('open', 'offered');
        CREATE INDEX prompt_due ON prompt (ask_by) WHERE state = 'open' AND stage <> 'escalated';
        CREATE INDEX prompt_leader ON prompt (leader, asked);
        CREATE INDEX prompt_person ON prompt (person, asked);
        CREATE TABLE readiness (
            case_id  TEXT NOT NULL PRIMARY KEY,
            waits    INTEGER NOT NULL CHECK (waits IN (0, 1))
        ) STRICT;
        """
    ]

    /// A prompt as it is kept.
    struct Kept {
        let prompt: PromptID
        let kind: PromptKind
        let `case`: CaseID
        let person: PersonID
        var leader: PersonID
        var state: Prompt.State
        let asked: Timestamp
        /// The last stage at which somebody was asked, also after the answer.
        var stage: PromptStage
        var by: Timestamp
    }

    func hasOpenPrompt(_ kind: PromptKind, for person: PersonID, in case: CaseID) throws(StoreError) -> Bool {
        let sql = """
            SELECT 1
              FROM prompt
             WHERE case_id = :case AND person = :person AND kind = :kind AND state IN ('open', 'offered')
            """
        return try database.first(
            sql,
            ["case": .text(`case`.rawValue), "person": .text(person.rawValue), "kind": .text(kind.rawValue)]
        ) { _ in true } ?? false
    }

    func keep(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO prompt (prompt, kind, case_id, person, leader, state, stage, asked, ask_by, answered)
            VALUES (:prompt, :kind, :case, :person, :leader, :state, :stage, :asked, :by, :answered)
                ON CONFLICT (prompt) DO UPDATE
               SET leader = :leader, state = :state, stage = :stage, ask_by = :by, answered = :answered
            """
        _ = try database.run(
            sql,
            [
                "prompt": .text(kept.prompt.rawValue), "kind": .text(kept.kind.rawValue),
                "case": .text(kept.case.rawValue), "person": .text(kept.person.rawValue),
                "leader": .text(kept.leader.rawValue), "state": .text(kept.state.name.rawValue),
                "stage": .text(kept.stage.rawValue), "asked": .integer(kept.asked.milliseconds),
                "by": .integer(kept.by.milliseconds), "answered": Value(kept.state.answered?.milliseconds),
            ])
    }

    func prompt(_ id: PromptID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM prompt WHERE prompt = :prompt", ["prompt": .text(id.rawValue)]) {
            Self.kept($0)
        }
    }

    /// The prompts in which this person is the leader who acts, or the one who is looked after.
    func prompts(concerning person: PersonID, includeAnswered: Bool) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE (leader = :person OR person = :person) AND (:all OR state IN ('open', 'offered'))
             ORDER BY ask_by, prompt
            """
        return try database.rows(sql, ["person": .text(person.rawValue), "all": Value(includeAnswered)]) {
            Self.kept($0)
        }
    }

    /// Prompts whose time to answer has passed, oldest first.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE state = 'open' AND stage <> 'escalated' AND ask_by <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY ask_by, prompt
             LIMIT :limit
            """
        return try database.rows(sql, ["now": .integer(now.milliseconds), "limit": Value(limit)]) { Self.kept($0) }
    }

    func nextDue() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(ask_by) AS next
              FROM prompt
             WHERE state = 'open' AND stage <> 'escalated'
               AND case_id NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalInteger("next") }.flatMap { $0 }
            .map { Timestamp(milliseconds: $0) }
    }

    /// When the last open prompt of this case is to be answered; `nil` when nobody is waited for.
    func waitedForUntil(_ case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT max(ask_by) AS until FROM prompt WHERE case_id = :case AND state IN ('open', 'offered')
            """
        return try database.first(sql, ["case": .text(`case`.rawValue)]) { $0.optionalInteger("until") }
            .flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    /// Notes whether Learning waits; returns whether that is news.
    func note(waits: Bool, for case: CaseID) throws(StoreError) -> Bool {
        let sql = """
            INSERT INTO readiness (case_id, waits)
            VALUES (:case, :waits)
                ON CONFLICT (case_id) DO UPDATE SET waits = :waits WHERE waits <> :waits
            """
        return try database.run(sql, ["case": .text(`case`.rawValue), "waits": Value(waits)]) > 0
    }

    private static func kept(_ row: Row) -> Kept {
        let by = Timestamp(milliseconds: row.integer("ask_by"))
        let stage = PromptStage(rawValue: row.text("stage")) ?? .first
        let answered = Timestamp(milliseconds: row.optionalInteger("answered") ?? 0)
        let state: Prompt.State =
            switch PromptState(rawValue: row.text("state")) ?? .open {
            case .open: .asked(stage, by: by)
            case .offered: .offered(at: answered)
            case .held: .held(at: answered)
            case .declined: .declined(at: answered)
            }
        return Kept(
            prompt: PromptID(unchecked: row.text("prompt")), kind: PromptKind(rawValue: row.text("kind")) ?? .oneToOne,
            case: CaseID(unchecked: row.text("case_id")), person: PersonID(unchecked: row.text("person")),
            leader: PersonID(unchecked: row.text("leader")), state: state,
            asked: Timestamp(milliseconds: row.integer("asked")), stage: stage, by: by)
    }
}

extension Prompt.State {
    var name: PromptState {
        switch self {
        case .asked: .open
        case .offered: .offered
        case .held: .held
        case .declined: .declined
        }
    }

    var answered: Timestamp? {
        switch self {
        case .asked: nil
        case .offered(let at), .held(let at), .declined(let at): at
        }
    }
}
