-- How often what is made of each item wants care, and when a studio asks how a design does.
create table aftercare.care_rules (
    studio_id uuid   not null,
    rules     jsonb  not null,
    version   bigint not null,
    primary key (studio_id)
);

-- A moment at which its buyer is to hear something about a delivered order: once. An empty item: the maker asks how the piece does.
create table aftercare.reminder (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    item         text        not null,
    round        int         not null check (round >= 0),
    buyer_id     uuid        not null,
    delivered_on date        not null,
    due_on       date        not null check (due_on >= delivered_on),
    state        text        not null default 'DUE' check (state in ('DUE', 'TOLD', 'SKIPPED')),
    settled_at   timestamptz check ((settled_at is null) = (state = 'DUE')),
    primary key (studio_id, order_id, item, round)
);
create index on aftercare.reminder (studio_id, due_on) where state = 'DUE';

-- Buyers who want to hear no more of this kind.
create table aftercare.quiet (
    studio_id uuid        not null,
    buyer_id  uuid        not null,
    since     timestamptz not null,
    primary key (studio_id, buyer_id)
);

select foundation.protect('aftercare.care_rules');
select foundation.protect('aftercare.reminder');
select foundation.protect('aftercare.quiet');
