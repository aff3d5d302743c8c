-- What a person chooses for the account. No retention of its own: the service's holds.
alter table account
    add column language       text not null default 'en',
    add column name_order     text not null default 'auto',
    add column retention_days int;

-- How a device proves itself: a token as bearer, a token in a browser's cookie (which ends when it has not been seen for so
-- many seconds), or an app password, made for a kind of client.
alter table device
    add column access       text not null default 'bearer',
    add column idle_seconds bigint,
    add column client       text;

-- Asked for from confirmed_at on. A code counts once: only those of a later step than the last one are good.
create table second_factor (
    account_id   uuid        not null,
    confirmed_at timestamptz,
    last_step    bigint      not null,
    key_version  int         not null,
    sealed       bytea       not null,
    primary key (account_id)
);

create table recovery_code (
    account_id uuid  not null,
    code_hash  bytea not null,
    primary key (account_id, code_hash)
);
