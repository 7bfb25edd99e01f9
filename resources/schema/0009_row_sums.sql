-- What the rows of a platform add up to, so that one that was taken out, put in twice, or put back as it was is noticed.
-- The sum is sealed under the log's key; `at` is the length of the log when it was written, authenticated with it.
CREATE TABLE row_sum (
    platform {bytes} PRIMARY KEY,
    at BIGINT NOT NULL,
    sealed {bytes} NOT NULL
);
