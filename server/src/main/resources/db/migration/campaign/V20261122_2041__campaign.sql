create schema campaign;

-- A number of places for chosen designs, an opening window and one common day, on time reserved when it was announced.
create table campaign.drop (
    studio_id    uuid        not null,
    drop_id      uuid        not null,
    name         jsonb       not null,
    state        text        not null check (state in ('ANNOUNCED', 'OPEN', 'CLOSED')),
    places       smallint    not null check (places between 1 and 500),
    taken        smallint    not null default 0,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    ship_by      date        not null,
    announced_at timestamptz not null,
    primary key (studio_id, drop_id),
    -- The last word on overselling.
    check (taken between 0 and places),
    check (opens_at < closes_at)
);
create index on campaign.drop (studio_id, closes_at);

create table campaign.drop_design (
    studio_id uuid     not null,
    drop_id   uuid     not null,
    position  smallint not null,
    design    text     not null,
    primary key (studio_id, drop_id, design),
    foreign key (studio_id, drop_id) references campaign.drop
);

select foundation.protect('campaign.drop');
select foundation.protect('campaign.drop_design');
