-- What a CardDAV client called a card's resource, where that is not UUID.vcf: found by a keyed hash, told by the sealed
-- name. It outlives the card, so that a removal is told under the name the client knows.
create table dav_name (
    account_id  uuid  not null,
    book_id     uuid  not null,
    uuid        uuid  not null,
    name_hash   bytea not null,
    key_version int   not null,
    sealed_name bytea not null,
    primary key (account_id, book_id, uuid)
);

create unique index dav_name_by_hash on dav_name (account_id, book_id, name_hash);

-- What CardDAV clients say about a book beside its name: a description, a colour.
create table dav_book (
    account_id  uuid  not null,
    book_id     uuid  not null,
    key_version int   not null,
    sealed      bytea not null,
    primary key (account_id, book_id)
);

-- A book in the trash: whole, out of everybody's reach, until it is taken back or the retention is over.
alter table book add column deleted_at timestamptz;
