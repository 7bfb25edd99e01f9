-- What came in, byte for byte: `sealed` is in the file of its request, and goes with it.
CREATE TABLE original (
    platform {bytes} NOT NULL,
    request {bytes} NOT NULL,
    ordinal INTEGER NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (platform, request, ordinal)
);
