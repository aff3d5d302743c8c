-- What a card's resource was called until its name changed with the seq: whoever knew it so has to be told that it is gone.
create table dav_former_name (
    account_id  uuid   not null,
    book_id     uuid   not null,
    seq         bigint not null,
    uuid        uuid   not null,
    key_version int    not null,
    sealed_name bytea  not null,
    primary key (account_id, book_id, seq)
);
