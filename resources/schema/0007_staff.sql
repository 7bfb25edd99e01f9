-- Changes to staff that another person has to agree to. What is proposed is sealed under the Directory key; the columns beside
-- it are authenticated, and signed by who proposed. `decision` is the signature of who agreed or refused.
CREATE TABLE staff_proposal (
    proposal {bytes} PRIMARY KEY,
    kind INTEGER NOT NULL,
    staff {bytes} NOT NULL,
    proposer {bytes} NOT NULL,
    proposed_at BIGINT NOT NULL,
    state INTEGER NOT NULL,
    decider {bytes},
    decided_at BIGINT,
    sealed {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    decision {bytes}
);

-- Keys that somebody held who may hold them no longer: each version has to be replaced.
CREATE TABLE rotation_due (
    key_id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (key_id, version)
);

-- When somebody was disabled. A keyring that says they work here was put back.
ALTER TABLE staff_state ADD COLUMN disabled_at BIGINT;
