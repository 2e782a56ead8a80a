-- A theme of a few designs, made when enough have joined by a day. Nothing here counts: how far it is, is read from the ledger of money.
create table campaign.series (
    studio_id    uuid        not null,
    series_id    uuid        not null,
    name         jsonb       not null,
    story        jsonb       not null,
    film         text,
    state        text        not null check (state in ('OPEN', 'DECIDING', 'STARTED', 'REFUNDED')),
    least_pieces int         check (least_pieces > 0),
    least_worth  bigint      check (least_worth > 0),
    -- Off the price of a whole series, in hundredths of a percent.
    discount     int         not null check (discount between 0 and 5000),
    places       smallint    not null check (places between 1 and 200),
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    ship_by      date        not null,
    block_id     uuid        not null,
    decide_by    timestamptz not null,
    extensions   smallint    not null default 0 check (extensions >= 0),
    -- Why it was extended, in the maker's words.
    reason       text        check (length(reason) between 1 and 500),
    key          text        not null,
    fingerprint  bytea       not null,
    announced_at timestamptz not null,
    settled_at   timestamptz,
    primary key (studio_id, series_id),
    unique (studio_id, key),
    check ((least_pieces is null) <> (least_worth is null)),
    check (opens_at < closes_at and closes_at < decide_by),
    check ((settled_at is null) = (state in ('OPEN', 'DECIDING')))
);
create index on campaign.series (studio_id, closes_at);

create table campaign.series_design (
    studio_id uuid     not null,
    series_id uuid     not null,
    position  smallint not null,
    design    text     not null,
    least     smallint not null check (least >= 0),
    dropped   boolean  not null default false,
    primary key (studio_id, series_id, design),
    foreign key (studio_id, series_id) references campaign.series
);

-- Who is in it, with which pieces (a design each). The order is somebody else's; whether it counts, its money says.
create table campaign.series_seat (
    studio_id uuid        not null,
    order_id  uuid        not null,
    series_id uuid        not null,
    designs   text[]      not null check (cardinality(designs) > 0),
    whole     boolean     not null,
    joined_at timestamptz not null,
    stands    boolean     not null,
    -- What its buyer was asked and has not answered: whether a later day is welcome.
    asked     text        check (asked in ('EXTENDED')),
    answer_by timestamptz,
    primary key (studio_id, order_id),
    foreign key (studio_id, series_id) references campaign.series,
    check ((asked is null) = (answer_by is null))
);
create index on campaign.series_seat (studio_id, series_id) where stands;

select foundation.protect('campaign.series');
select foundation.protect('campaign.series_design');
select foundation.protect('campaign.series_seat');
