-- Attempts to sign in that nobody could sign for; the next good sign-in of anybody moves them into the log.
CREATE TABLE failed_sign_in (
    staff {bytes} PRIMARY KEY,
    times BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

-- The register of incidents. What happened is sealed; these columns are authenticated with it.
CREATE TABLE incident (
    incident {bytes} PRIMARY KEY,
    ordinal INTEGER NOT NULL UNIQUE,
    state INTEGER NOT NULL,
    detected_at BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    sealed {bytes} NOT NULL
);
