-- What a server keeps beside the shop's data: accounts, tokens, history, jobs. A seed leaves them as they are.

CREATE TABLE users (
    id            bigint PRIMARY KEY,
    username      text COLLATE "C" NOT NULL CHECK (username <> ''),
    password_hash text COLLATE "C" NOT NULL,
    role          text COLLATE "C" NOT NULL CHECK (role IN ('viewer', 'staff', 'superuser')),
    active        boolean NOT NULL,
    created_at    timestamptz(0) NOT NULL,
    last_login_at timestamptz(0) -- NULL for never
);

CREATE UNIQUE INDEX users_username ON users (lower(username));

CREATE TABLE api_tokens (
    id           bigint PRIMARY KEY,
    user_id      bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    name         text COLLATE "C" NOT NULL CHECK (name <> ''),
    sha256       text COLLATE "C" NOT NULL, -- of the token, which is stored nowhere
    created_at   timestamptz(0) NOT NULL,
    last_used_at timestamptz(0), -- to the minute; NULL for never
    revoked_at   timestamptz(0) -- NULL as long as it is valid
);

CREATE UNIQUE INDEX api_tokens_sha256 ON api_tokens (sha256);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id);

-- No foreign keys: history stays when a user or a record is deleted.
CREATE TABLE audit_log (
    id          bigint PRIMARY KEY,
    acted_at    timestamptz(0) NOT NULL,
    user_id     bigint, -- NULL for somebody without an account
    username    text COLLATE "C" NOT NULL, -- as it was at the time
    action      text COLLATE "C" NOT NULL,
    model       text COLLATE "C" NOT NULL,
    object_id   bigint,
    object_text text COLLATE "C" NOT NULL -- what the object was called at the time
);

CREATE INDEX audit_log_by_object ON audit_log (model, object_id, id);
CREATE INDEX audit_log_by_user ON audit_log (user_id, id);

CREATE TABLE audit_changes (
    entry_id  bigint NOT NULL REFERENCES audit_log ON DELETE CASCADE,
    position  integer NOT NULL, -- from 0
    field     text COLLATE "C" NOT NULL,
    old_value text COLLATE "C", -- NULL for none
    new_value text COLLATE "C",
    PRIMARY KEY (entry_id, position)
);

CREATE TABLE jobs (
    id         bigint PRIMARY KEY,
    kind       text COLLATE "C" NOT NULL CHECK (kind IN ('seed', 'calculate')),
    state      text COLLATE "C" NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
    user_id    bigint,
    username   text COLLATE "C" NOT NULL,
    parameters text COLLATE "C" NOT NULL,
    started_at timestamptz(0) NOT NULL,
    ended_at   timestamptz(0),
    done       bigint NOT NULL, -- of total; both 0 until that is known
    total      bigint NOT NULL,
    phase      text COLLATE "C" NOT NULL,
    message    text COLLATE "C",
    result     text COLLATE "C",
    CHECK ((state = 'running') = (ended_at IS NULL))
);

-- One at a time.
CREATE UNIQUE INDEX jobs_running ON jobs (state) WHERE state = 'running';
