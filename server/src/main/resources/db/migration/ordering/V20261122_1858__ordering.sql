create schema ordering;

create table ordering.numbering (
    studio_id   uuid primary key,
    last_number int  not null check (last_number > 0)
);

create table ordering.orders (
    studio_id       uuid        not null,
    order_id        uuid        not null,
    number          int         not null,
    state           text        not null check (state in ('HELD', 'AWAITING_CONFIRMATION', 'CONFIRMED', 'MAKING', 'READY', 'SHIPPED',
                                                          'DELIVERED', 'CLOSED', 'EXPIRED', 'CANCELLED', 'PAID_LATE')),
    buyer_id        uuid        not null,
    offer           jsonb       not null,
    offer_hash      bytea       not null,
    total           bigint      not null check (total >= 0),
    ship_by         date        not null,
    source          jsonb,
    language        text        not null check (language in ('zh-CN', 'en')),
    placed_at       timestamptz not null,
    hold_expires_at timestamptz not null,
    version         bigint      not null default 0,
    primary key (studio_id, order_id),
    unique (studio_id, number)
);
create index on ordering.orders (studio_id, state, ship_by);

-- The accepted offer is frozen: later changes are agreements of their own.
create function ordering.offer_is_frozen() returns trigger
language plpgsql as $$
begin
    if new.offer is distinct from old.offer or new.offer_hash is distinct from old.offer_hash or new.total <> old.total then
        raise exception 'an accepted offer never changes';
    end if;
    return new;
end
$$;
create trigger offer_is_frozen before update of offer, offer_hash, total on ordering.orders
    for each row execute function ordering.offer_is_frozen();

create table ordering.consent (
    studio_id uuid        not null,
    order_id  uuid        not null,
    line      smallint    not null,
    kind      text        not null,
    version   text        not null,
    given_at  timestamptz not null,
    primary key (studio_id, order_id, line, kind)
);

create table ordering.happening (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    happening_no bigint      generated always as identity,
    at           timestamptz not null,
    kind         text        not null,
    parameters   jsonb       not null,
    primary key (studio_id, order_id, happening_no)
);

create table ordering.idempotency (
    studio_id   uuid  not null,
    key         text  not null check (length(key) between 1 and 200),
    fingerprint bytea not null,
    order_id    uuid  not null,
    primary key (studio_id, key)
);

select foundation.protect('ordering.numbering');
select foundation.protect('ordering.orders');
select foundation.protect('ordering.consent');
select foundation.protect('ordering.happening');
select foundation.protect('ordering.idempotency');
