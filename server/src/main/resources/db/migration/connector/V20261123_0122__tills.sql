create schema connector;

-- The studio's own account at a provider. Keys are sealed; what is in `account` may be shown.
create table connector.merchant (
    studio_id  uuid        not null,
    provider   text        not null,
    account    text        not null,
    methods    text[]      not null,
    secrets    bytea       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    primary key (studio_id, provider)
);

-- One try at paying, by one method. Its id is its number at the provider.
create table connector.attempt (
    studio_id      uuid        not null,
    attempt_id     uuid        not null,
    payment_id     uuid        not null,
    provider       text        not null,
    method         text        not null,
    amount         bigint      not null check (amount > 0),
    state          text        not null check (state in ('OPEN', 'PAID', 'CLOSED')),
    opened_at      timestamptz not null,
    until          timestamptz not null,
    looked_at      timestamptz not null,
    transaction_no text,
    paid_at        timestamptz,
    billed_on      date,
    primary key (studio_id, attempt_id),
    check ((state = 'PAID') = (transaction_no is not null and paid_at is not null))
);
create index on connector.attempt (studio_id, payment_id);
create index on connector.attempt (studio_id, provider, paid_at) where state = 'PAID' and billed_on is null;

-- A refund on its way through a provider.
create table connector.money_back (
    studio_id   uuid        not null,
    refund_id   uuid        not null,
    attempt_id  uuid        not null,
    provider    text        not null,
    amount      bigint      not null check (amount > 0),
    state       text        not null check (state in ('WAITING', 'SENT', 'RETURNED', 'STUCK', 'BY_HAND')),
    trouble     text,
    decided_at  timestamptz not null,
    returned_at timestamptz,
    billed_on   date,
    primary key (studio_id, refund_id),
    foreign key (studio_id, attempt_id) references connector.attempt,
    check ((state = 'RETURNED') = (returned_at is not null))
);
create index on connector.money_back (studio_id, decided_at) where state in ('WAITING', 'SENT', 'STUCK');

-- Which day's bill of which provider was compared with our books.
create table connector.bill_day (
    studio_id   uuid        not null,
    provider    text        not null,
    day         date        not null,
    lines       integer     not null,
    compared_at timestamptz not null,
    primary key (studio_id, provider, day)
);

-- Where a provider's word and our books differ. Stays until a person has looked.
create table connector.difference (
    studio_id     uuid        not null,
    difference_id uuid        not null,
    provider      text        not null,
    day           date        not null,
    kind          text        not null,
    number        text        not null,
    payment_id    uuid,
    ours          bigint,
    theirs        bigint,
    found_at      timestamptz not null,
    looked_at     timestamptz,
    note          text,
    primary key (studio_id, difference_id),
    unique (studio_id, provider, kind, number)
);
create index on connector.difference (studio_id, found_at) where looked_at is null;

select foundation.protect('connector.merchant');
select foundation.protect('connector.attempt');
select foundation.protect('connector.money_back');
select foundation.protect('connector.bill_day');
select foundation.protect('connector.difference');
