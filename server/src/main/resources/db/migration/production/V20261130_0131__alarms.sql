-- Since when something stands that would break a promise: the makers' group hears of each matter once.
create table production.alarm (
    studio_id uuid        not null,
    kind      text        not null check (kind in ('RISK', 'SUPPLY')),
    matter    text        not null check (length(matter) between 1 and 200),
    since     timestamptz not null,
    seen_at   timestamptz not null check (seen_at >= since),
    primary key (studio_id, kind, matter)
);
select foundation.protect('production.alarm');
