-- Who waits, for what. Wanting, not ordering: no offer until one is made, and then for a stated time. phone is sealed and goes when
-- the waiting is over; needed_by: a later day is of no use (null: any).
create table campaign.waiting (
    studio_id    uuid        not null,
    waiting_id   uuid        not null,
    group_id     uuid        not null,
    booking_id   uuid,
    lines        jsonb       not null,
    wish_hash    bytea       not null,
    minutes      int         not null check (minutes >= 0),
    wished_by    date,
    needed_by    date,
    phone_mark   bytea,
    phone        bytea,
    language     text        not null,
    since        timestamptz not null,
    state        text        not null check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'LEFT')),
    passed_over  int         not null default 0,
    offer_id     uuid,
    offered_at   timestamptz,
    offer_until  timestamptz,
    offer_ship_by date,
    offer_goods  bigint,
    primary key (studio_id, waiting_id),
    unique (studio_id, offer_id),
    check (state <> 'OFFERED' or (offer_id is not null and offer_until is not null and offer_ship_by is not null))
);
-- The same wish of the same phone waits once.
create unique index on campaign.waiting (studio_id, phone_mark, wish_hash) where state in ('WAITING', 'OFFERED');
create index on campaign.waiting (studio_id, group_id);

-- Why somebody was not the next, each time that somebody else was. The app may only add, and forget whole entries.
create table campaign.waiting_skip (
    studio_id  uuid        not null,
    waiting_id uuid        not null,
    skip_no    int         not null,
    at         timestamptz not null,
    code       text        not null,
    parameters jsonb       not null,
    primary key (studio_id, waiting_id, skip_no)
);
revoke update on campaign.waiting_skip from ${app};

create table campaign.waiting_rules (
    studio_id   uuid     primary key,
    offer_hours smallint not null check (offer_hours between 1 and 168),
    version     bigint   not null
);

select foundation.protect('campaign.waiting');
select foundation.protect('campaign.waiting_skip');
select foundation.protect('campaign.waiting_rules');
