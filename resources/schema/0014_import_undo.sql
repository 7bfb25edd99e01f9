-- What the last import of a category did to each row, so that it can be taken back: the row that it replaced, sealed as it
-- was, or nothing where it added the record. Goes with the person, with the next import of the category, and with time; is
-- in no backup.
CREATE TABLE import_change (
    platform {bytes} NOT NULL,
    import {bytes} NOT NULL,
    subject {bytes} NOT NULL,
    record {bytes} NOT NULL,
    version BIGINT NOT NULL,
    before_version BIGINT,
    shred_class INTEGER,
    schema INTEGER,
    sealed {bytes},
    PRIMARY KEY (platform, import, subject, record)
) {clustered};

-- How many rows of import_change there must be; -1: taking it back would leave more behind than it took.
ALTER TABLE import_run ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN people BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN undone_at BIGINT;
-- The last of its category.
ALTER TABLE import_run ADD COLUMN latest INTEGER NOT NULL DEFAULT 1;
