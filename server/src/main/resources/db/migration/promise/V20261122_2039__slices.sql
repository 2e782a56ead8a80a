-- Time reserved ahead for a drop: one slice per place, in the plan under an id of its own, as if it were an order. Whoever takes a
-- slice takes over its placements where they stand; when the block closes, what nobody took is free again.
create table promise.slice (
    studio_id uuid        not null,
    block_id  uuid        not null,
    slice_no  smallint    not null check (slice_no > 0),
    slice_id  uuid        not null,
    order_id  uuid,
    open      boolean     not null default true,
    finish_at timestamptz not null,
    week      date        not null,
    minutes   int         not null check (minutes >= 0),
    primary key (studio_id, block_id, slice_no),
    unique (studio_id, slice_id)
);
create unique index on promise.slice (studio_id, order_id) where order_id is not null;

select foundation.protect('promise.slice');
