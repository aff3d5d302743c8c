-- A planner whose statistics were made of many small books takes a big one for small, too, and reads the whole of it
-- by the wrong key. With a fixed, low guess of how many accounts there are it always looks for the key that says most.
alter table ledger_entry alter column account_id set (n_distinct = 50);
