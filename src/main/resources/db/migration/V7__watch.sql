-- What happened in an account. The id begins with the moment, so that the key is the order in which it is told. What a
-- person typed is sealed; the numbers of contacts-changed are counted from the ledger afterwards, one row for what a
-- device did to a book in an hour.
create table activity (
    account_id  uuid        not null,
    id          uuid        not null,
    kind        text        not null,
    device_id   uuid,
    book_id     uuid,
    until       timestamptz not null,
    count       int         not null,
    added       int         not null,
    changed     int         not null,
    deleted     int         not null,
    groups      int         not null,
    key_version int         not null,
    sealed      bytea,
    primary key (account_id, id)
);

-- Up to which seq a book's ledger has been counted.
create table activity_tally (
    account_id uuid   not null,
    book_id    uuid   not null,
    seq        bigint not null,
    primary key (account_id, book_id)
);

-- How much was synced in an hour, by all accounts together: nothing here tells of one of them. Every instance adds what
-- it counted; lags are counted by their length, in steps.
create table sync_hour (
    hour   timestamptz not null,
    figure text        not null,
    count  bigint      not null,
    primary key (hour, figure)
);
