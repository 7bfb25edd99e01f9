-- What is left of single rows when they lose their person: the fields that the policy lets outlive them, of nobody. The id is
-- random and no time stands beside it, so that neither order nor moment tells which rows were one person's.
CREATE TABLE deidentified (
    platform {bytes} NOT NULL,
    category INTEGER NOT NULL,
    row {bytes} NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, category, row)
) {clustered};
