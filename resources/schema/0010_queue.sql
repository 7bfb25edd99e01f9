-- What the queue is sorted and filtered by, beside the request: copies, worked out anew at every save, so that no key and no other
-- table is needed to show a page of a million. Days are YYYYMMDD as a number; 99991231 where nothing is open any more.
-- `stage` is how far along the state is, `rights` has bit n for right n, `waits` is 1 for the person and 2 for another's approval.
ALTER TABLE request ADD COLUMN stage INTEGER NOT NULL DEFAULT 5;
ALTER TABLE request ADD COLUMN due_day INTEGER NOT NULL DEFAULT 99991231;
ALTER TABLE request ADD COLUMN internal_day INTEGER NOT NULL DEFAULT 99991231;
ALTER TABLE request ADD COLUMN rights INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;

-- An earlier version did not say who is waited for: until the next save it is judged by the states alone, rather too much than too
-- little.
UPDATE request SET
    stage = CASE state WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 3 THEN 2 WHEN 6 THEN 3 WHEN 4 THEN 4 ELSE 5 END,
    due_day = COALESCE((SELECT MIN(CAST(REPLACE(action.due_on, '-', '') AS INTEGER)) FROM action
        WHERE action.platform = request.platform AND action.request = request.request AND action.state <> 5), 99991231),
    internal_day = COALESCE((SELECT MIN(CAST(REPLACE(action.internal_on, '-', '') AS INTEGER)) FROM action
        WHERE action.platform = request.platform AND action.request = request.request AND action.state <> 5), 99991231),
    rights = COALESCE((SELECT SUM(DISTINCT 1 << action.exercised) FROM action
        WHERE action.platform = request.platform AND action.request = request.request), 0),
    waits = COALESCE((SELECT SUM(DISTINCT CASE action.state WHEN 1 THEN 1 WHEN 3 THEN 2 ELSE 0 END) FROM action
        WHERE action.platform = request.platform AND action.request = request.request), 0);

-- One for each order. All hold what is filtered by, so that counting and passing rows over never reads a sealed row.
CREATE INDEX request_by_due ON request (due_day, request, platform, stage, assignee, rights, waits);
CREATE INDEX request_by_internal ON request (internal_day, request, platform, stage, assignee, rights, waits, due_day);
CREATE INDEX request_by_receipt ON request (received_on, request, platform, stage, assignee, rights, waits, due_day);
CREATE INDEX request_by_reference ON request (reference, request, platform, stage, assignee, rights, waits, due_day);
CREATE INDEX request_by_stage ON request (stage, request, platform, assignee, rights, waits, due_day);
CREATE INDEX request_by_assignee ON request (assignee, due_day, request, platform, stage, rights, waits);
