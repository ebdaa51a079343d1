-- Callback's file as step 7 of its tables left it, in the order they were made. Stays as it is: files of that release do.
CREATE TABLE shared_schema (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE meta (
    key         TEXT NOT NULL PRIMARY KEY,
    value       TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
    epoch       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    sent        INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1)),
    line        BLOB NOT NULL, at INTEGER,
    PRIMARY KEY (epoch, number)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (epoch, number) WHERE sent = 0;
CREATE TABLE applied (
    source      TEXT NOT NULL,
    epoch       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (source, epoch)
) STRICT;
CREATE TABLE position (
    consumer    TEXT NOT NULL PRIMARY KEY,
    position    INTEGER NOT NULL CHECK (position >= 0)
, log TEXT) STRICT;
CREATE TABLE command_result (
    command     TEXT NOT NULL PRIMARY KEY,
    method      TEXT NOT NULL,
    digest      BLOB NOT NULL,
    reply       BLOB NOT NULL,
    at          INTEGER NOT NULL
) STRICT;
CREATE INDEX command_result_age ON command_result (at);
CREATE TABLE audit (
    number      INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at          INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    action      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    detail      TEXT NOT NULL,
    salt        BLOB NOT NULL CHECK (length(salt) >= 16),
    seal        BLOB NOT NULL CHECK (length(seal) = 32),
    link        BLOB NOT NULL CHECK (length(link) = 32)
) STRICT;
CREATE INDEX audit_subject ON audit (subject, number);
CREATE TABLE parked (
    number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    line        BLOB NOT NULL,
    subject     TEXT NOT NULL,
    code        TEXT NOT NULL,
    at          INTEGER NOT NULL
) STRICT;
CREATE TABLE parked_subject (
    subject     TEXT NOT NULL,
    number      INTEGER NOT NULL REFERENCES parked (number) ON DELETE CASCADE,
    PRIMARY KEY (subject, number)
) STRICT;
CREATE INDEX parked_subject_number ON parked_subject (number);
CREATE TABLE tried_event (
    source      TEXT NOT NULL,
    epoch       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    tries       INTEGER NOT NULL CHECK (tries > 0),
    PRIMARY KEY (source, epoch, number)
) STRICT;
CREATE TABLE life (
    place       INTEGER NOT NULL PRIMARY KEY,
    epoch       TEXT NOT NULL UNIQUE,
    last        INTEGER NOT NULL DEFAULT 0 CHECK (last >= 0)
) STRICT;
CREATE TABLE lost_event (
    epoch       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    line        BLOB NOT NULL,
    PRIMARY KEY (epoch, number)
) STRICT;
CREATE TABLE said_record (
    epoch       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    subject     TEXT NOT NULL,
    line        BLOB NOT NULL,
    PRIMARY KEY (epoch, number)
) STRICT;
CREATE INDEX said_record_subject ON said_record (subject);
CREATE TABLE said_erased (
    subject     TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE said_missing (
    epoch       TEXT NOT NULL PRIMARY KEY,
    through     INTEGER NOT NULL CHECK (through > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
    unit    TEXT NOT NULL PRIMARY KEY,
    parent  TEXT,
    leader  TEXT
) STRICT;
CREATE TABLE person (
    person     TEXT NOT NULL PRIMARY KEY,
    unit       TEXT NOT NULL,
    is_active  INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE case_file (
    case_id   TEXT NOT NULL PRIMARY KEY,
    unit      TEXT NOT NULL,
    received  INTEGER NOT NULL,
    channel   TEXT NOT NULL,
    route     TEXT NOT NULL,
    assigned  TEXT,
    step      TEXT
, can_be_written_to INTEGER NOT NULL DEFAULT 1
    CHECK (can_be_written_to IN (0, 1))) STRICT;
CREATE INDEX case_file_by_unit ON case_file (unit);
CREATE TABLE case_person (
    case_id  TEXT NOT NULL REFERENCES case_file,
    person   TEXT NOT NULL,
    part     TEXT NOT NULL CHECK (part IN ('about', 'involved', 'caller', 'recipient')),
    PRIMARY KEY (case_id, person, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE ring_permission (
    case_id   TEXT NOT NULL REFERENCES case_file,
    caller    TEXT NOT NULL,
    leader    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    given_at  INTEGER NOT NULL,
    PRIMARY KEY (case_id, caller)
) STRICT;
CREATE TABLE call (
    callback        TEXT NOT NULL PRIMARY KEY,
    case_id         TEXT NOT NULL REFERENCES case_file,
    reason          TEXT NOT NULL CHECK (reason IN ('firstContact', 'objection', 'newTalk')),
    assigned        TEXT,
    since           INTEGER NOT NULL,
    registered      INTEGER NOT NULL,
    target_rule     TEXT NOT NULL,
    target_profile  TEXT NOT NULL,
    target_edition  INTEGER NOT NULL,
    target_due      INTEGER NOT NULL,
    limit_rule      TEXT NOT NULL,
    limit_profile   TEXT NOT NULL,
    limit_edition   INTEGER NOT NULL,
    limit_due       INTEGER NOT NULL,
    state           TEXT NOT NULL
        CHECK (state IN ('awaited', 'overdue', 'spoken', 'documented', 'unreached', 'calledOff')),
    spoken_at       INTEGER CHECK ((spoken_at IS NOT NULL) = (state = 'spoken')),
    note            TEXT CHECK ((note IS NOT NULL) = (state IN ('documented', 'unreached')))
, policy TEXT, instance INTEGER NOT NULL DEFAULT 1 CHECK (instance > 0)) STRICT;
CREATE INDEX call_by_case ON call (case_id);
CREATE INDEX call_by_due ON call (limit_due, callback);
CREATE INDEX call_by_person ON call (assigned, limit_due, callback) WHERE assigned IS NOT NULL;
CREATE INDEX call_awaited ON call (limit_due, callback) WHERE state = 'awaited';
CREATE INDEX call_owed ON call (limit_due, callback) WHERE state IN ('awaited', 'overdue');
CREATE TABLE ping (
    callback     TEXT NOT NULL REFERENCES call,
    stage        TEXT NOT NULL CHECK (stage IN ('owed', 'nearTarget', 'nearLimit', 'missed', 'stillMissed')),
    due          INTEGER NOT NULL,
    valid_until  INTEGER NOT NULL CHECK (valid_until > due),
    fate         TEXT NOT NULL CHECK (fate IN ('planned', 'told', 'untold')),
    told_at      INTEGER CHECK ((told_at IS NOT NULL) = (fate = 'told')),
    recipients   TEXT CHECK ((recipients IS NOT NULL) = (fate = 'told')),
    PRIMARY KEY (callback, stage)
) STRICT;
CREATE INDEX ping_planned ON ping (due, callback, stage) WHERE fate = 'planned';
CREATE TABLE attempt (
    callback  TEXT NOT NULL REFERENCES call,
    number    INTEGER NOT NULL CHECK (number > 0),
    result    TEXT NOT NULL,
    rung_by   TEXT NOT NULL,
    rung_at   INTEGER NOT NULL,
    PRIMARY KEY (callback, number)
) STRICT;
CREATE TABLE note (
    note            TEXT NOT NULL,
    version         INTEGER NOT NULL CHECK (version > 0),
    case_id         TEXT NOT NULL REFERENCES case_file,
    callback        TEXT NOT NULL REFERENCES call,
    author          TEXT NOT NULL,
    spoken_at       INTEGER NOT NULL,
    filed_at        INTEGER NOT NULL,
    outcome         TEXT NOT NULL,
    recipient       TEXT,
    body            TEXT NOT NULL,
    explained       TEXT,
    citizens_words  TEXT,
    has_agreed      INTEGER CHECK (has_agreed IN (0, 1)),
    consent_words   TEXT CHECK ((consent_words IS NULL) = (has_agreed IS NULL)),
    PRIMARY KEY (note, version)
) STRICT;
CREATE INDEX note_by_case ON note (case_id, filed_at);
CREATE TABLE agreement (
    note     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    what     TEXT NOT NULL,
    ball     TEXT NOT NULL CHECK (ball IN ('citizen', 'municipality')),
    person   TEXT,
    by_day   TEXT,
    PRIMARY KEY (note, version, number),
    FOREIGN KEY (note, version) REFERENCES note
) STRICT;
CREATE TABLE objection (
    objection    TEXT NOT NULL PRIMARY KEY,
    case_id      TEXT NOT NULL REFERENCES case_file,
    note         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    channel      TEXT NOT NULL,
    words        TEXT NOT NULL,
    raised_at    INTEGER NOT NULL,
    callback     TEXT NOT NULL REFERENCES call,
    answered_by  TEXT,
    FOREIGN KEY (note, version) REFERENCES note
) STRICT;
CREATE INDEX objection_by_case ON objection (case_id);
CREATE TABLE word_place (
    number  INTEGER PRIMARY KEY,
    note    TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE word USING fts5 (
    body, agreements, explained, citizens_words, consent,
    tokenize = "unicode61 remove_diacritics 0", detail = none, prefix = '2 3 4 5 6 7 8'
);
CREATE TABLE word_debt (
    what      TEXT NOT NULL PRIMARY KEY CHECK (what = 'rewrite'),
    is_begun  INTEGER NOT NULL CHECK (is_begun IN (0, 1))
) STRICT;
CREATE VIEW word_source AS
SELECT number, newest.note AS note,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(body, 'a' || char(778), 'å'), 'A' || char(778), 'å'), 'e' || char(769), 'e'), 'E' || char(769), 'e'), 'aa', 'å'), 'AA', 'å'), 'Aa', 'å'), 'aA', 'å'), 'ä', 'æ'), 'Ä', 'æ'), 'ö', 'ø'), 'Ö', 'ø'), 'ü', 'y'), 'Ü', 'y'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e') AS body,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace((SELECT group_concat(what, ' ') FROM agreement WHERE agreement.note = newest.note AND agreement.version = newest.version), 'a' || char(778), 'å'), 'A' || char(778), 'å'), 'e' || char(769), 'e'), 'E' || char(769), 'e'), 'aa', 'å'), 'AA', 'å'), 'Aa', 'å'), 'aA', 'å'), 'ä', 'æ'), 'Ä', 'æ'), 'ö', 'ø'), 'Ö', 'ø'), 'ü', 'y'), 'Ü', 'y'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e') AS agreements,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(explained, 'a' || char(778), 'å'), 'A' || char(778), 'å'), 'e' || char(769), 'e'), 'E' || char(769), 'e'), 'aa', 'å'), 'AA', 'å'), 'Aa', 'å'), 'aA', 'å'), 'ä', 'æ'), 'Ä', 'æ'), 'ö', 'ø'), 'Ö', 'ø'), 'ü', 'y'), 'Ü', 'y'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e') AS explained,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(citizens_words, 'a' || char(778), 'å'), 'A' || char(778), 'å'), 'e' || char(769), 'e'), 'E' || char(769), 'e'), 'aa', 'å'), 'AA', 'å'), 'Aa', 'å'), 'aA', 'å'), 'ä', 'æ'), 'Ä', 'æ'), 'ö', 'ø'), 'Ö', 'ø'), 'ü', 'y'), 'Ü', 'y'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e') AS citizens_words,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(consent_words, 'a' || char(778), 'å'), 'A' || char(778), 'å'), 'e' || char(769), 'e'), 'E' || char(769), 'e'), 'aa', 'å'), 'AA', 'å'), 'Aa', 'å'), 'aA', 'å'), 'ä', 'æ'), 'Ä', 'æ'), 'ö', 'ø'), 'Ö', 'ø'), 'ü', 'y'), 'Ü', 'y'), 'é', 'e'), 'É', 'e'), 'è', 'e'), 'È', 'e') AS consent
  FROM note AS newest
  JOIN word_place ON word_place.note = newest.note
 WHERE version = (SELECT MAX(version) FROM note WHERE note.note = newest.note);
CREATE TRIGGER note_has_words
AFTER INSERT ON note
BEGIN
    INSERT OR IGNORE INTO word_place (number, note)
    SELECT COALESCE(MAX(number) + 1, NEW.spoken_at << 20), NEW.note
      FROM word_place
     WHERE number BETWEEN NEW.spoken_at << 20 AND (NEW.spoken_at << 20) + 1048575;
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = NEW.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = NEW.note;
END;
CREATE TRIGGER note_changes_words
AFTER UPDATE OF body, explained, citizens_words, consent_words ON note
BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = NEW.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = NEW.note;
    INSERT OR REPLACE INTO word_debt (what, is_begun) VALUES ('rewrite', 0);
END;
CREATE TRIGGER note_loses_words
AFTER DELETE ON note
BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = OLD.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = OLD.note;
    DELETE FROM word_place
     WHERE note = OLD.note AND NOT EXISTS (SELECT 1 FROM note WHERE note.note = OLD.note);
    INSERT OR REPLACE INTO word_debt (what, is_begun) VALUES ('rewrite', 0);
END;
CREATE TRIGGER agreement_has_words
AFTER INSERT ON agreement
BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = NEW.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = NEW.note;
END;
CREATE TRIGGER agreement_changes_words
AFTER UPDATE ON agreement
BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = NEW.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = NEW.note;
    INSERT OR REPLACE INTO word_debt (what, is_begun) VALUES ('rewrite', 0);
END;
CREATE TRIGGER agreement_loses_words
AFTER DELETE ON agreement
BEGIN
    DELETE FROM word WHERE rowid = (SELECT number FROM word_place WHERE note = OLD.note);
    INSERT INTO word (rowid, body, agreements, explained, citizens_words, consent)
    SELECT number, body, agreements, explained, citizens_words, consent
      FROM word_source
     WHERE note = OLD.note;
    INSERT OR REPLACE INTO word_debt (what, is_begun) VALUES ('rewrite', 0);
END;
CREATE TABLE search_made (
    search  TEXT NOT NULL PRIMARY KEY,
    person  TEXT NOT NULL,
    at      INTEGER NOT NULL,
    text    TEXT NOT NULL
) STRICT;
CREATE TABLE contact_team (
    case_id  TEXT NOT NULL REFERENCES case_file,
    person   TEXT NOT NULL,
    PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE absence (
    absence   TEXT NOT NULL PRIMARY KEY,
    person    TEXT NOT NULL,
    from_day  TEXT NOT NULL,
    to_day    TEXT NOT NULL CHECK (to_day >= from_day)
) STRICT;
CREATE INDEX absence_by_person ON absence (person, to_day);
CREATE TABLE call_move (
    callback     TEXT NOT NULL REFERENCES call,
    number       INTEGER NOT NULL CHECK (number > 0),
    from_person  TEXT,
    to_person    TEXT NOT NULL,
    decided_by   TEXT NOT NULL,
    moved_at     INTEGER NOT NULL,
    PRIMARY KEY (callback, number)
) STRICT;
CREATE TABLE escalation_answer (
    callback     TEXT NOT NULL,
    stage        TEXT NOT NULL,
    answer       TEXT NOT NULL CHECK (answer IN ('takenOver', 'givenOn', 'ringsNow', 'staysWithCaller')),
    answered_by  TEXT NOT NULL,
    answered_at  INTEGER NOT NULL,
    PRIMARY KEY (callback, stage),
    FOREIGN KEY (callback, stage) REFERENCES ping
) STRICT;
CREATE INDEX call_overdue ON call (limit_due, callback) WHERE state = 'overdue';
CREATE INDEX note_by_time ON note (filed_at) WHERE version = 1;
CREATE INDEX objection_by_time ON objection (raised_at);
CREATE TABLE answer_code (
    digest   BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    note     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    made     INTEGER NOT NULL,
    FOREIGN KEY (note, version) REFERENCES note
) STRICT, WITHOUT ROWID;
CREATE TABLE reply (
    reply        TEXT NOT NULL PRIMARY KEY,
    case_id      TEXT NOT NULL REFERENCES case_file,
    note         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    words        TEXT NOT NULL,
    received_at  INTEGER NOT NULL,
    read_by      TEXT,
    read_at      INTEGER CHECK ((read_at IS NULL) = (read_by IS NULL)),
    FOREIGN KEY (note, version) REFERENCES note
) STRICT;
CREATE INDEX reply_by_case ON reply (case_id, received_at);
CREATE INDEX reply_unread ON reply (received_at, reply) WHERE read_at IS NULL;
CREATE TABLE obligation (
    obligation  TEXT NOT NULL PRIMARY KEY,
    case_id     TEXT NOT NULL REFERENCES case_file,
    kind        TEXT NOT NULL
        CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment')),
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
CREATE INDEX obligation_by_case ON obligation (case_id, due, obligation);
CREATE INDEX obligation_open ON obligation (due, obligation) WHERE state = 'open';
CREATE INDEX obligation_by_owner ON obligation (owner, due, obligation) WHERE state = 'open';
CREATE TABLE chase (
    obligation   TEXT NOT NULL REFERENCES obligation,
    stage        TEXT NOT NULL CHECK (stage IN ('near', 'missed', 'stillMissed')),
    due          INTEGER NOT NULL,
    valid_until  INTEGER NOT NULL CHECK (valid_until > due),
    fate         TEXT NOT NULL CHECK (fate IN ('planned', 'told', 'untold')),
    told_at      INTEGER CHECK ((told_at IS NOT NULL) = (fate = 'told')),
    recipients   TEXT CHECK ((recipients IS NOT NULL) = (fate = 'told')),
    PRIMARY KEY (obligation, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX chase_planned ON chase (due, obligation, stage) WHERE fate = 'planned';
CREATE TABLE told_person (
    obligation  TEXT NOT NULL REFERENCES obligation,
    person      TEXT NOT NULL,
    PRIMARY KEY (obligation, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE personal_receipt (
    obligation  TEXT NOT NULL PRIMARY KEY REFERENCES obligation,
    author      TEXT NOT NULL,
    written_at  INTEGER NOT NULL,
    words       TEXT NOT NULL
) STRICT;
CREATE TABLE appointment (
    appointment  TEXT NOT NULL PRIMARY KEY,
    case_id      TEXT NOT NULL REFERENCES case_file,
    callback     TEXT NOT NULL REFERENCES call,
    form         TEXT NOT NULL CHECK (form IN ('call', 'meeting')),
    every_days   INTEGER CHECK (every_days BETWEEN 1 AND 366),
    state        TEXT NOT NULL CHECK (state IN ('open', 'fulfilled', 'lifted')),
    obligation   TEXT REFERENCES obligation
) STRICT;
CREATE INDEX appointment_by_case ON appointment (case_id, appointment);
CREATE INDEX appointment_by_call ON appointment (callback) WHERE state = 'open';
CREATE TABLE appointment_change (
    appointment  TEXT NOT NULL REFERENCES appointment,
    version      INTEGER NOT NULL CHECK (version > 0),
    at           INTEGER,
    notice       TEXT CHECK (notice IN ('inTalk', 'phone', 'message', 'letter')),
    reason       TEXT CHECK ((reason IS NULL) = (version = 1)),
    made_by      TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    PRIMARY KEY (appointment, version)
) STRICT;
CREATE TABLE policy_version (
    policy   TEXT NOT NULL PRIMARY KEY,
    content  TEXT NOT NULL,
    since    INTEGER NOT NULL
) STRICT;
CREATE TABLE policy_applied (
    book    TEXT NOT NULL PRIMARY KEY,
    marker  TEXT
) STRICT;
CREATE TABLE list_owed (
    unit     TEXT NOT NULL PRIMARY KEY,
    changes  INTEGER NOT NULL,
    -- When a change was first seen that the list lacks; NULL until the next tick has looked.
    since    INTEGER,
    is_due   INTEGER NOT NULL DEFAULT 0 CHECK (is_due IN (0, 1))
) STRICT;
CREATE TRIGGER call_is_listed
AFTER INSERT ON call
BEGIN
    INSERT INTO list_owed (unit, changes)
    SELECT unit, 1 FROM case_file WHERE case_id = NEW.case_id
        ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER call_changes_list
AFTER UPDATE OF state, assigned, limit_due ON call
BEGIN
    INSERT INTO list_owed (unit, changes)
    SELECT unit, 1 FROM case_file WHERE case_id = NEW.case_id
        ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
END;
INSERT INTO shared_schema (number, name) VALUES
    (1, 'what every service keeps'),
    (2, 'unclean stops, the lives of the file, what an older copy has lost'),
    (3, 'what was said is kept for whoever has to fetch it anew');
PRAGMA user_version = 7;
