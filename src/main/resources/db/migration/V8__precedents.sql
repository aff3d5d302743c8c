-- What an import made of each person of its file, so that the next one that brings the same finds it again. Whoever changed a card that
-- was seen by a packet has a higher seq than the packet's, or is the import itself.

create table import_precedent (
    account_id  uuid   not null,
    import_id   uuid   not null,
    number      int    not null,
    seq         bigint not null,
    persons     int    not null,
    key_version int    not null,
    sealed      bytea  not null,
    primary key (account_id, import_id, number)
);

alter table import_precedent alter column sealed set storage external;
