-- An order out of a drop, cycle or series says which; its place there comes back with it.
alter table ordering.orders add column booking uuid;

-- A buyer may end the order at any time before it is finished and pays what that costs (Civil Code 787): the maker says what, and why.
create table ordering.cancellation (
    studio_id     uuid        not null,
    order_id      uuid        not null,
    asked_at      timestamptz not null,
    kept_material bigint      check (kept_material >= 0),
    kept_work     bigint      check (kept_work >= 0),
    because       text,
    proposed_at   timestamptz,
    settled_at    timestamptz,
    primary key (studio_id, order_id),
    foreign key (studio_id, order_id) references ordering.orders,
    check ((proposed_at is null) = (kept_material is null) and (proposed_at is null) = (kept_work is null)
           and (proposed_at is null) = (because is null))
);

-- The maker's own notes; the buyer never sees them.
create table ordering.note (
    studio_id uuid        not null,
    order_id  uuid        not null,
    note_id   uuid        not null,
    words     text        not null check (length(words) between 1 and 2000),
    at        timestamptz not null,
    primary key (studio_id, order_id, note_id),
    foreign key (studio_id, order_id) references ordering.orders
);
create index on ordering.orders (studio_id, placed_at desc, order_id);
create index on ordering.orders (studio_id, buyer_id);

select foundation.protect('ordering.cancellation');
select foundation.protect('ordering.note');
