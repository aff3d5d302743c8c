-- What one device remembers of one book. SQLite 3.18 (Android 8) understands every statement.
-- Hashes and UUIDs are text as on the wire; times are milliseconds since 1970.

create table if not exists state (
    name  text primary key,
    value text not null
);

-- The mirror: every live card as the server has it, up to the cursor.
create table if not exists card (
    uuid  text primary key,
    seq   integer not null,
    hash  text    not null,
    vcard text    not null
);

create index if not exists card_by_hash on card (hash);

-- What the system and the server last agreed on: the system's content of system_hash stands for the card of
-- card_hash, which was made from seq. The texts are there only where the system gives back something else than it got.
create table if not exists baseline (
    uuid        text primary key,
    system_id   text    not null,
    system_hash text    not null,
    seq         integer not null,
    card_hash   text    not null,
    system_text text,
    card_text   text
);

create index if not exists baseline_by_system on baseline (system_id);

-- Local changes the server has not yet taken. No vcard: a deletion. While a packet is on its way its edits stay as they are.
create table if not exists edit (
    uuid        text primary key,
    base        integer not null,
    hash        text,
    vcard       text,
    system_id   text,
    system_hash text,
    system_text text,
    in_packet   integer not null default 0
);

-- Refused by the server, or no card at all; not sent again until it says something else.
create table if not exists rejection (
    system_id   text primary key,
    uuid        text,
    system_hash text,
    code        text    not null,
    field       text,
    detail      text,
    at          integer not null
);

-- The system would not take these cards; not offered again until they say something else.
create table if not exists not_stored (
    uuid   text primary key,
    hash   text    not null,
    reason text    not null,
    at     integer not null
);

-- Contacts of the system that may be a card of the book. Neither is copied to the other side until someone decides.
create table if not exists review (
    system_id text not null,
    uuid      text not null,
    because   text not null,
    decision  text,
    primary key (system_id, uuid)
);

-- Deletions waiting for the owner's word: kept here, or on the server under its id.
create table if not exists held (
    uuid      text primary key,
    server_id text,
    decision  text,
    at        integer not null
);

create table if not exists task (
    id         integer primary key autoincrement,
    kind       text    not null,
    book       text    not null,
    not_before integer not null,
    running    integer not null default 0
);

create table if not exists journal (
    id     integer primary key autoincrement,
    at     integer not null,
    way    text    not null,
    uuid   text,
    what   text    not null,
    detail text
);
