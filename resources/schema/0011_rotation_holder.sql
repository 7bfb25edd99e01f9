-- Whose leaving made a key due: what `key rotate --staff` goes by.
CREATE TABLE rotation_holder (
    key_id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    staff {bytes} NOT NULL,
    PRIMARY KEY (key_id, version, staff)
);
