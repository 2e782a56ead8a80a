-- The short code by which a buyer gets a lost link again: one living code per order.
create table ordering.link_code (
    studio_id  uuid        not null,
    order_id   uuid        not null,
    code_mark  bytea       not null check (octet_length(code_mark) = 32),
    expires_at timestamptz not null,
    tries      smallint    not null default 0,
    used_at    timestamptz,
    primary key (studio_id, order_id),
    foreign key (studio_id, order_id) references ordering.orders
);
select foundation.protect('ordering.link_code');
