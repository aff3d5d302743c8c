-- Every account-owned table's primary key begins with account_id and every statement on it names the account id,
-- so that the schema distributes by account without change. The three tables at the top are small references
-- that lead from what a stranger knows (a login, a code) to the account.

create table login (
    login      text primary key,
    account_id uuid not null
);

create table invitation (
    code_hash  bytea primary key,
    role       text        not null,
    expires_at timestamptz not null
);

create table link_code (
    code_hash  bytea primary key,
    account_id uuid        not null,
    expires_at timestamptz not null
);

create table account (
    account_id    uuid primary key,
    login         text        not null,
    password_hash text        not null,
    role          text        not null,
    region        text        not null,
    created_at    timestamptz not null
);

-- Wrapped by the master key named; the highest version seals, the older ones still open.
create table account_key (
    account_id    uuid        not null,
    key_version   int         not null,
    master_key_id text        not null,
    wrapped       bytea       not null,
    created_at    timestamptz not null,
    primary key (account_id, key_version)
);

create table device (
    account_id  uuid        not null,
    device_id   uuid        not null,
    token_hash  bytea       not null,
    kind        text        not null,
    key_version int         not null,
    sealed_name bytea       not null,
    linked_at   timestamptz not null,
    last_seen   timestamptz not null,
    revoked_at  timestamptz,
    primary key (account_id, device_id)
);

create unique index device_by_token on device (account_id, token_hash);

create table book (
    account_id    uuid        not null,
    book_id       uuid        not null,
    key_version   int         not null,
    sealed_name   bytea       not null,
    sealed_digest bytea       not null,
    epoch         bigint      not null,
    seq           bigint      not null,
    server_time   timestamptz not null,
    live_contacts int         not null,
    live_groups   int         not null,
    restored_seq  bigint      not null default 0,
    trimmed_seq   bigint      not null default 0,
    created_at    timestamptz not null,
    primary key (account_id, book_id)
);

-- The ledger is where the cards are: one row per accepted change, in the order of seq, so that a download is one
-- range of the primary key. The row that nothing has superseded is the card as it stands, the others its versions.
-- The book comes last in both keys: were (account, book) the beginning of either, a planner that takes all books for small
-- would at times rather read a big one whole than look into the other key.
create table ledger_entry (
    account_id    uuid        not null,
    book_id       uuid        not null,
    seq           bigint      not null,
    uuid          uuid        not null,
    superseded_by bigint      not null default 0,
    server_time   timestamptz not null,
    device_id     uuid        not null,
    is_group      boolean     not null,
    deleted       boolean     not null,
    key_version   int         not null,
    sealed_hash   bytea,
    sealed_card   bytea,
    photos        bytea[],
    primary key (account_id, seq, book_id)
);

-- One index serves both questions: the card as it stands (superseded_by = 0, at most one) and its versions.
create unique index ledger_entry_by_card on ledger_entry (account_id, uuid, book_id, superseded_by);

-- The guard's count of recent deletions, the trash and the retention ask for tombstones by time.
create index ledger_entry_deleted on ledger_entry (account_id, book_id, server_time) where deleted;

create index ledger_entry_group on ledger_entry (account_id, book_id, seq) where is_group and superseded_by = 0;

-- Named by a keyed hash of the bytes, so that an edit of a phone number rewrites no photo.
create table photo (
    account_id  uuid  not null,
    hash        bytea not null,
    key_version int   not null,
    sealed      bytea not null,
    primary key (account_id, hash)
);

-- Sealed, because a receipt names content hashes.
create table receipt (
    account_id  uuid        not null,
    device_id   uuid        not null,
    packet_id   uuid        not null,
    book_id     uuid        not null,
    key_version int         not null,
    sealed      bytea       not null,
    created_at  timestamptz not null,
    primary key (account_id, device_id, packet_id)
);

create table conflict (
    account_id   uuid        not null,
    book_id      uuid        not null,
    conflict_id  uuid        not null,
    uuid         uuid        not null,
    seq          bigint      not null,
    loser_seq    bigint      not null,
    fields       text[]      not null,
    found_at     timestamptz not null,
    dismissed_at timestamptz,
    primary key (account_id, book_id, conflict_id)
);

create table held_deletion (
    account_id uuid        not null,
    book_id    uuid        not null,
    held_id    uuid        not null,
    device_id  uuid        not null,
    held_at    timestamptz not null,
    cards      uuid[]      not null,
    bases      bigint[]    not null,
    primary key (account_id, book_id, held_id)
);

-- How far each device has come, by its own word and digest.
create table device_progress (
    account_id uuid        not null,
    device_id  uuid        not null,
    book_id    uuid        not null,
    acked_seq  bigint      not null,
    in_step    boolean     not null,
    failed     int         not null,
    synced_at  timestamptz not null,
    primary key (account_id, device_id, book_id)
);

-- What is sealed does not compress: no time is lost on trying.
alter table ledger_entry alter column sealed_card set storage external;
alter table photo alter column sealed set storage external;
alter table receipt alter column sealed set storage external;
