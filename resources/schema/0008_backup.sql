-- Backups that were made. Where they lie is sealed; until when a snapshot of the keys opens is needed by whoever signs in.
CREATE TABLE backup (
    backup {bytes} PRIMARY KEY,
    made_at BIGINT NOT NULL,
    state INTEGER NOT NULL,
    snapshot_version INTEGER NOT NULL,
    expires_at BIGINT NOT NULL,
    sealed {bytes} NOT NULL
);
