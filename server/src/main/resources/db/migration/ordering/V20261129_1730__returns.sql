-- What was consented to, word for word, so that it can be shown again. Older consents know their version only.
alter table ordering.consent add column words text;
alter table ordering.consent add column words_hash bytea check (octet_length(words_hash) = 32);
alter table ordering.consent add check ((words is null) = (words_hash is null));

-- Designs whose buyers are asked to agree that they are not returned (slugs).
alter table ordering.payment_terms add column exempt text[] not null default '{}';

-- A buyer sends something back within seven days, without a reason (Consumer Law 25). Once per order; the money goes back when it has arrived.
create table ordering.goods_return (
    studio_id  uuid        not null,
    order_id   uuid        not null,
    lines      smallint[]  not null check (cardinality(lines) > 0),
    words      text        not null,
    asked_at   timestamptz not null,
    arrived_at timestamptz,
    refunded   bigint      check (refunded >= 0),
    primary key (studio_id, order_id),
    foreign key (studio_id, order_id) references ordering.orders,
    check ((arrived_at is null) = (refunded is null))
);
create index on ordering.goods_return (studio_id, asked_at) where arrived_at is null;
select foundation.protect('ordering.goods_return');
