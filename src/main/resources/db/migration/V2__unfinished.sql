-- What a crash may leave half done, so that the next start finds it and finishes it.

-- The owner's word is given, the key dies next, then every row of the account, this one with the last.
create table account_closing (
    account_id uuid        not null,
    since      timestamptz not null,
    primary key (account_id)
);

-- Rows sealed under older versions of the account's key are being sealed again under the newest.
create table key_rotation (
    account_id uuid        not null,
    since      timestamptz not null,
    primary key (account_id)
);
