-- In which form a CardDAV client is told of groups: as its owner wants it (null: as guessed), and as was guessed of it at
-- its first request (null: nobody has guessed yet).
alter table device
    add column groups_wanted  text,
    add column groups_guessed text;

-- Of rows of groups that the retention has taken away, the highest seq that superseded one: the groups of an earlier
-- moment than this are not known any more.
alter table book add column groups_trimmed_seq bigint not null default 0;

-- Which groups were changed after a seq: the rows that stood before.
create index ledger_entry_group_past on ledger_entry (account_id, book_id, superseded_by) where is_group and superseded_by > 0;
