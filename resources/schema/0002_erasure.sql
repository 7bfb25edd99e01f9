-- Erasure. The two indexes are what an erasure needs to touch nothing but its own: all capsules of a bucket, and every
-- token of a person, also those that no record of theirs bears any more.
CREATE INDEX capsule_bucket ON capsule (platform, bucket);
CREATE INDEX identifier_subject ON identifier (platform, subject);

-- The ledger. `epoch_before` is the version of the shred root that the erasure ends.
CREATE TABLE erasure (
    platform {bytes} NOT NULL,
    erasure {bytes} NOT NULL,
    subject {bytes} NOT NULL,
    request {bytes},
    state INTEGER NOT NULL,
    epoch_before INTEGER NOT NULL,
    at BIGINT NOT NULL,
    finished_at BIGINT,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, erasure)
) {clustered};

-- What is left of rows that were de-identified: sums in ten-thousandths, of nobody.
CREATE TABLE total (
    platform {bytes} NOT NULL,
    category INTEGER NOT NULL,
    month TEXT NOT NULL,
    currency TEXT NOT NULL,
    records BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (platform, category, month, currency)
) {clustered};

ALTER TABLE import_run ADD COLUMN suppressed BIGINT NOT NULL DEFAULT 0;

-- Keyed tokens of people who were erased whole: an import passes their rows over.
CREATE TABLE suppression (
    platform {bytes} NOT NULL,
    token {bytes} NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (platform, token)
) {clustered};
