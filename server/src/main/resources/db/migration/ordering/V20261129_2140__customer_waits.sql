-- What the studio waited for from a buyer, from when until when, and by how much the promise moved for it (Civil Code 778).
-- Every wait stays on record: it is the evidence for a day that moved without being asked for.
create table ordering.customer_wait (
    studio_id uuid        not null,
    order_id  uuid        not null,
    wait_no   smallint    not null check (wait_no > 0),
    awaited   text        not null check (awaited in ('MEASURE', 'PHOTO', 'ARTWORK', 'APPROVAL', 'MATERIAL')),
    words     text        not null,
    asked_at  timestamptz not null,
    ended_at  timestamptz,
    ended_by  text check (ended_by in ('BUYER', 'MAKER')),
    answer    text,
    days      int check (days >= 0),
    former    date,
    ship_by   date,
    primary key (studio_id, order_id, wait_no),
    foreign key (studio_id, order_id) references ordering.orders,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (days is null)),
    check ((former is null) = (days is null) and (ship_by is null) = (days is null)),
    check (ended_at >= asked_at and ship_by >= former),
    check (answer is null or ended_by = 'BUYER')
);
create unique index on ordering.customer_wait (studio_id, order_id) where ended_at is null;
select foundation.protect('ordering.customer_wait');
