-- A book, a group or a contact on its way back to what it was: from which seq to which, and how far it is.
create table time_machine_job (
    account_id  uuid        not null,
    job_id      uuid        not null,
    book_id     uuid        not null,
    device_id   uuid        not null,
    state       text        not null,
    epoch       bigint      not null,
    then_seq    bigint      not null,
    shown_seq   bigint      not null,
    scope       text        not null,
    scope_card  uuid,
    done        int         not null,
    total       int         not null,
    changed     int         not null,
    first_seq   bigint      not null,
    last_seq    bigint      not null,
    created_at  timestamptz not null,
    primary key (account_id, job_id)
);

create unique index time_machine_job_running on time_machine_job (account_id, book_id) where state = 'running';

-- Those that wait for a worker or have one, nearly always none.
create table time_machine_work (
    account_id   uuid        not null,
    job_id       uuid        not null,
    since        timestamptz not null,
    leased_by    uuid        not null,
    leased_until timestamptz not null,
    attempts     int         not null,
    primary key (account_id, job_id)
);

-- Two contacts that are not the same person, by the owner's word; the lower UUID first.
create table duplicate_dismissal (
    account_id   uuid        not null,
    book_id      uuid        not null,
    first_card   uuid        not null,
    second_card  uuid        not null,
    dismissed_at timestamptz not null,
    primary key (account_id, book_id, first_card, second_card)
);

-- Contacts that became one: the one that was kept, those that went, the groups that followed, each with the seq of what
-- it was before. The id is the packet's, whose receipt says whether it came to it and what the cards are since.
create table card_merge (
    account_id uuid        not null,
    book_id    uuid        not null,
    merge_id   uuid        not null,
    device_id  uuid        not null,
    merged_at  timestamptz not null,
    undone_at  timestamptz,
    gone       int         not null,
    cards      uuid[]      not null,
    seqs       bigint[]    not null,
    primary key (account_id, book_id, merge_id)
);

create index card_merge_by_time on card_merge (account_id, book_id, merged_at);
