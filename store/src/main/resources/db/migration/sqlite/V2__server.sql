-- What a server keeps beside the shop's data: accounts, tokens, history, jobs. A seed leaves them as they are.

CREATE TABLE users (
    id            INTEGER PRIMARY KEY,
    username      TEXT    NOT NULL COLLATE NOCASE CHECK (username <> ''),
    password_hash TEXT    NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('viewer', 'staff', 'superuser')),
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at    INTEGER NOT NULL,
    last_login_at INTEGER -- NULL for never
) STRICT;

CREATE UNIQUE INDEX users_username ON users (username);

CREATE TABLE api_tokens (
    id           INTEGER PRIMARY KEY,
    user_id      INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    name         TEXT    NOT NULL CHECK (name <> ''),
    sha256       TEXT    NOT NULL, -- of the token, which is stored nowhere
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER, -- to the minute; NULL for never
    revoked_at   INTEGER  -- NULL as long as it is valid
) STRICT;

CREATE UNIQUE INDEX api_tokens_sha256 ON api_tokens (sha256);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id);

-- No foreign keys: history stays when a user or a record is deleted.
CREATE TABLE audit_log (
    id          INTEGER PRIMARY KEY,
    acted_at    INTEGER NOT NULL,
    user_id     INTEGER, -- NULL for somebody without an account
    username    TEXT    NOT NULL, -- as it was at the time
    action      TEXT    NOT NULL,
    model       TEXT    NOT NULL,
    object_id   INTEGER,
    object_text TEXT    NOT NULL -- what the object was called at the time
) STRICT;

CREATE INDEX audit_log_by_object ON audit_log (model, object_id, id);
CREATE INDEX audit_log_by_user ON audit_log (user_id, id);

CREATE TABLE audit_changes (
    entry_id  INTEGER NOT NULL REFERENCES audit_log ON DELETE CASCADE,
    position  INTEGER NOT NULL, -- from 0
    field     TEXT    NOT NULL,
    old_value TEXT, -- NULL for none
    new_value TEXT,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('seed', 'calculate')),
    state      TEXT    NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
    user_id    INTEGER,
    username   TEXT    NOT NULL,
    parameters TEXT    NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    done       INTEGER NOT NULL, -- of total; both 0 until that is known
    total      INTEGER NOT NULL,
    phase      TEXT    NOT NULL,
    message    TEXT,
    result     TEXT,
    CHECK ((state = 'running') = (ended_at IS NULL))
) STRICT;

-- One at a time.
CREATE UNIQUE INDEX jobs_running ON jobs (state) WHERE state = 'running';
