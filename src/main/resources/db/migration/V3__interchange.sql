-- Files on their way into a book: the import, the file in pieces, what was found in it, and what each packet wrote.

create table import_job (
    account_id  uuid        not null,
    import_id   uuid        not null,
    book_id     uuid        not null,
    device_id   uuid        not null,
    state       text        not null,
    bytes       bigint      not null,
    chunks      int         not null,
    done        int         not null,
    total       int         not null,
    packets     int         not null,
    epoch       bigint      not null,
    stop_wanted boolean     not null,
    created_at  timestamptz not null,
    key_version int         not null,
    sealed      bytea       not null,
    primary key (account_id, import_id)
);

create table import_chunk (
    account_id  uuid  not null,
    import_id   uuid  not null,
    number      int   not null,
    key_version int   not null,
    sealed      bytea not null,
    primary key (account_id, import_id, number)
);

create table import_draft (
    account_id  uuid  not null,
    import_id   uuid  not null,
    key_version int   not null,
    sealed      bytea not null,
    primary key (account_id, import_id)
);

-- What a packet wrote stands in the ledger from one seq to the other; nothing where the second is below the first.
create table import_packet (
    account_id  uuid   not null,
    import_id   uuid   not null,
    number      int    not null,
    from_seq    bigint not null,
    to_seq      bigint not null,
    key_version int    not null,
    sealed      bytea  not null,
    primary key (account_id, import_id, number)
);

create table import_mapping (
    account_id  uuid        not null,
    mapping_id  uuid        not null,
    saved_at    timestamptz not null,
    key_version int         not null,
    sealed      bytea       not null,
    primary key (account_id, mapping_id)
);

-- Imports that wait for a worker or have one, nearly always none: who works on it, and until when that holds.
create table import_work (
    account_id   uuid        not null,
    import_id    uuid        not null,
    since        timestamptz not null,
    leased_by    uuid        not null,
    leased_until timestamptz not null,
    attempts     int         not null,
    primary key (account_id, import_id)
);

alter table import_chunk alter column sealed set storage external;
alter table import_draft alter column sealed set storage external;
