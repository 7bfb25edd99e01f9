-- New key pairs that wait for another person to agree: sealed, and emptied when that is decided. What was proposed holds their
-- digest and stays.
ALTER TABLE staff_proposal ADD COLUMN pending {bytes};
