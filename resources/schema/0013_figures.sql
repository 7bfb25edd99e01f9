-- What the figures are counted by, beside each action: copies, worked out at every save, so that a report of a million opens no
-- sealed row. `received_day` is YYYYMMDD, 0 where an earlier version wrote the action: the next report works it out. `laws` are ids
-- with blanks between them. `waited` is days from receipt to answer, -1 without an answer yet, -2 where its day is not known any
-- more. `marks` is 1 for an answer after the legal day, 2 for one after the desk's own, 4 for an extension.
ALTER TABLE action ADD COLUMN received_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE action ADD COLUMN laws TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN waited INTEGER NOT NULL DEFAULT -1;
ALTER TABLE action ADD COLUMN ground TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN marks INTEGER NOT NULL DEFAULT 0;

-- Nothing was ever looked up by it.
DROP INDEX action_due;
-- Actions that are counted alike stand side by side; then by the day they came, for what each month brought.
CREATE INDEX action_figures ON action (platform, exercised, laws, waited, outcome, ground, marks, received_day, due_on, internal_on);
CREATE INDEX action_received ON action (received_day, platform, laws, waited, outcome);
