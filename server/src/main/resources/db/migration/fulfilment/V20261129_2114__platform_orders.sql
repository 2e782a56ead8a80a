-- An order that was also placed on a platform, which has a clock of its own.
create table fulfilment.platform_order (
    studio_id uuid        not null,
    order_id  uuid        not null,
    platform  text        not null,
    category  text        not null,
    number    text        not null,
    paid_at   timestamptz not null,
    deadline  timestamptz,
    primary key (studio_id, order_id),
    check (deadline > paid_at)
);

select foundation.protect('fulfilment.platform_order');
