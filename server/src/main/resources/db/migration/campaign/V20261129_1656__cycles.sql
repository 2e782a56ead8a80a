-- How a studio's rounds come about. One row per studio that works in cycles.
create table campaign.cycle_rule (
    studio_id uuid   not null primary key,
    rule      jsonb  not null,
    version   bigint not null default 1
);

create table campaign.cycle (
    studio_id     uuid        not null,
    cycle_id      uuid        not null,
    number        int         not null check (number > 0),
    name          jsonb       not null,
    phase         text        not null check (phase in ('AHEAD', 'TEASE', 'FIX', 'BOOK', 'MAKE', 'REVIEW', 'DONE', 'SKIPPED')),
    paused        boolean     not null default false,
    tease_at      timestamptz not null,
    fix_at        timestamptz not null,
    book_at       timestamptz not null,
    make_at       timestamptz not null,
    review_at     timestamptz not null,
    ends_at       timestamptz not null,
    ship_by       date        not null,
    places        smallint    not null check (places between 1 and 500),
    taken         smallint    not null default 0,
    minutes       int         not null check (minutes > 0),
    minutes_taken int         not null default 0,
    sold_out_at   timestamptz,
    review        jsonb,
    version       bigint      not null default 1,
    primary key (studio_id, cycle_id),
    -- The rule makes each round once.
    unique (studio_id, number),
    check (tease_at < fix_at and fix_at <= book_at and book_at < make_at and make_at < review_at and review_at < ends_at),
    -- The last word on the round's two caps.
    check (taken between 0 and places),
    check (minutes_taken between 0 and minutes)
);

create table campaign.cycle_design (
    studio_id uuid     not null,
    cycle_id  uuid     not null,
    position  smallint not null,
    design    text     not null,
    places    smallint not null default 0 check (places between 0 and 500),
    taken     smallint not null default 0,
    lightest  int      not null default 0,
    lost      jsonb,
    primary key (studio_id, cycle_id, design),
    foreign key (studio_id, cycle_id) references campaign.cycle,
    -- The last word on a design's own cap.
    check (taken between 0 and places)
);

-- Who stands in a round: what an order took is given back exactly.
create table campaign.cycle_place (
    studio_id uuid        not null,
    order_id  uuid        not null,
    cycle_id  uuid        not null,
    design    text        not null,
    minutes   int         not null check (minutes >= 0),
    taken_at  timestamptz not null,
    given_at  timestamptz,
    primary key (studio_id, order_id),
    foreign key (studio_id, cycle_id, design) references campaign.cycle_design
);
create index on campaign.cycle_place (studio_id, cycle_id);

-- One ballot per person: a browser's mark, or the phone's where one was given.
create table campaign.vote (
    studio_id uuid        not null,
    cycle_id  uuid        not null,
    voter     bytea       not null,
    phone     bytea,
    likes     text[]      not null,
    ranking   text[]      not null,
    cast_at   timestamptz not null,
    primary key (studio_id, cycle_id, voter),
    unique (studio_id, cycle_id, phone),
    foreign key (studio_id, cycle_id) references campaign.cycle
);

-- Money put down for a design: held in the ledger under hold_id. OVER: nothing of it is held any more.
create table campaign.vote_hold (
    studio_id  uuid        not null,
    hold_id    uuid        not null,
    cycle_id   uuid        not null,
    voter      bytea       not null,
    design     text        not null,
    amount     bigint      not null check (amount > 0),
    payment_id uuid        not null,
    state      text        not null check (state in ('OPEN', 'HELD', 'COUNTED', 'OVER')),
    order_id   uuid,
    opened_at  timestamptz not null,
    primary key (studio_id, hold_id),
    foreign key (studio_id, cycle_id) references campaign.cycle,
    check ((state = 'COUNTED') = (order_id is not null))
);
-- One at a time per person and round.
create unique index on campaign.vote_hold (studio_id, cycle_id, voter) where state in ('OPEN', 'HELD');
create index on campaign.vote_hold (studio_id, order_id) where order_id is not null;

select foundation.protect('campaign.cycle_rule');
select foundation.protect('campaign.cycle');
select foundation.protect('campaign.cycle_design');
select foundation.protect('campaign.cycle_place');
select foundation.protect('campaign.vote');
select foundation.protect('campaign.vote_hold');
