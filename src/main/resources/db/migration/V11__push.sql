-- Keys of the service itself, wrapped by the master key as the accounts' keys are.
create table service_key (
    name          text  primary key,
    master_key_id text  not null,
    wrapped       bytea not null
);

-- How often what is said of a book beside its cards (name, description, colour) has changed.
alter table book add column said bigint not null default 0;

-- Who wants to be woken through a push service when a book changes, or, with a book of zeros, when there are other
-- books. Told is what the last message was about: a subscription is due while that is not how things stand. Where to and
-- under which key is sealed; the keyed hash tells that the same place was named before.
create table push_subscription (
    account_id    uuid        not null,
    push_id       uuid        not null,
    device_id     uuid        not null,
    book_id       uuid        not null,
    key_version   int         not null,
    place_hash    bytea       not null,
    sealed        bytea       not null,
    on_content    boolean     not null,
    on_said       boolean     not null,
    told_content  text        not null,
    told_said     bigint      not null,
    expires_at    timestamptz not null,
    next_at       timestamptz not null,
    failures      int         not null default 0,
    primary key (account_id, push_id)
);

create unique index push_subscription_by_place on push_subscription (account_id, book_id, place_hash);
