-- What an action is and does is sealed with its request; these are copies for sorting and counting without keys.
ALTER TABLE action ADD COLUMN assignee {bytes};
ALTER TABLE action ADD COLUMN due_on TEXT;
ALTER TABLE action ADD COLUMN internal_on TEXT;
CREATE INDEX action_due ON action (platform, state, due_on);

-- What holds for a person whatever is imported: holds, purposes stopped, records restricted.
CREATE TABLE subject_state (
    platform {bytes} NOT NULL,
    subject {bytes} NOT NULL,
    revision BIGINT NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, subject)
) {clustered};
