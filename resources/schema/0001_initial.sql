-- Every table of a platform begins with the platform's id. Ids are 16 bytes, times are milliseconds since 1970
-- in UTC, days are YYYY-MM-DD. The words in braces are put in by the dialect of the database: {bytes}, {clustered}.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE platform (
    platform {bytes} PRIMARY KEY,
    profile TEXT NOT NULL,
    prefix TEXT NOT NULL UNIQUE,
    added_at BIGINT NOT NULL
);

CREATE TABLE policy_version (
    platform {bytes} NOT NULL REFERENCES platform,
    ordinal INTEGER NOT NULL,
    version TEXT NOT NULL,
    effective TEXT NOT NULL,
    document TEXT NOT NULL,
    signer {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (platform, ordinal)
);

-- Keys: the shred root (in the keyring) wraps buckets, a bucket wraps its capsules, a capsule holds an owner's keys.
CREATE TABLE bucket (
    platform {bytes} NOT NULL,
    bucket INTEGER NOT NULL,
    version BIGINT NOT NULL,
    epoch INTEGER NOT NULL,
    owners INTEGER NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, bucket)
) {clustered};

CREATE TABLE capsule (
    platform {bytes} NOT NULL,
    owner {bytes} NOT NULL,
    bucket INTEGER NOT NULL,
    version BIGINT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, owner)
) {clustered};

-- A person's rows lie side by side.
CREATE TABLE record (
    platform {bytes} NOT NULL,
    subject {bytes} NOT NULL,
    category INTEGER NOT NULL,
    record {bytes} NOT NULL,
    version BIGINT NOT NULL,
    shred_class INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, subject, category, record)
) {clustered};

-- Derived data: rebuilt from the records, deleted with them, never in a backup.
CREATE TABLE identifier (
    platform {bytes} NOT NULL,
    field INTEGER NOT NULL,
    token {bytes} NOT NULL,
    subject {bytes} NOT NULL,
    PRIMARY KEY (platform, field, token, subject)
) {clustered};

CREATE TABLE import_run (
    platform {bytes} NOT NULL,
    import {bytes} NOT NULL,
    category INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    added BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    faulty BIGINT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, import)
) {clustered};

CREATE TABLE import_fault (
    platform {bytes} NOT NULL,
    import {bytes} NOT NULL,
    ordinal BIGINT NOT NULL,
    line BIGINT NOT NULL,
    reason TEXT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, import, ordinal)
) {clustered};

CREATE TABLE request (
    platform {bytes} NOT NULL,
    request {bytes} NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    state INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    residence TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    policy_ordinal INTEGER NOT NULL,
    subject {bytes},
    assignee {bytes},
    created_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, request)
) {clustered};
CREATE INDEX request_queue ON request (platform, state, received_on, request);
CREATE INDEX request_subject ON request (platform, subject);

CREATE TABLE action (
    platform {bytes} NOT NULL,
    request {bytes} NOT NULL,
    ordinal INTEGER NOT NULL,
    exercised INTEGER NOT NULL,
    state INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    PRIMARY KEY (platform, request, ordinal)
) {clustered};

CREATE TABLE timeline (
    platform {bytes} NOT NULL,
    request {bytes} NOT NULL,
    ordinal INTEGER NOT NULL,
    at BIGINT NOT NULL,
    actor {bytes} NOT NULL,
    kind INTEGER NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, request, ordinal)
) {clustered};

CREATE TABLE evidence (
    platform {bytes} NOT NULL,
    request {bytes} NOT NULL,
    ordinal INTEGER NOT NULL,
    method INTEGER NOT NULL,
    identifier INTEGER NOT NULL,
    proven INTEGER NOT NULL,
    at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    actor {bytes} NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, request, ordinal)
) {clustered};

CREATE TABLE reference_counter (
    platform {bytes} NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (platform, year)
);

CREATE TABLE audit_entry (
    ordinal BIGINT PRIMARY KEY,
    header {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    payload {bytes} NOT NULL
);

-- The hash of every complete subtree: level 0 are the leaves.
CREATE TABLE audit_node (
    level INTEGER NOT NULL,
    ordinal BIGINT NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (level, ordinal)
) {clustered};

CREATE TABLE staff_state (
    staff {bytes} PRIMARY KEY,
    failures INTEGER NOT NULL,
    locked_until BIGINT NOT NULL,
    last_code_step BIGINT NOT NULL
);
