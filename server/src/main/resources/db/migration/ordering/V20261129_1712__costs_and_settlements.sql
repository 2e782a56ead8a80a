-- What each order has cost so far: material from the shelf, hands by the clock, things bought for it, and what could be used again. Only
-- ever added to.
create table ordering.cost (
    studio_id uuid        not null,
    order_id  uuid        not null,
    cost_no   bigint      generated always as identity,
    kind      text        not null check (kind in ('MATERIAL', 'WORK', 'BOUGHT_IN', 'RECOVERED')),
    subject   text        not null,
    name      jsonb       not null,
    quantity  bigint      check (quantity > 0),
    amount    bigint      not null check ((kind = 'RECOVERED') = (amount < 0)),
    basis     text        not null check (basis in ('CLOCK', 'PLAN', 'COST', 'UNKNOWN', 'SAID')),
    at        timestamptz not null,
    primary key (studio_id, order_id, cost_no),
    foreign key (studio_id, order_id) references ordering.orders
);

create function ordering.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'what was written here is only ever added to';
end
$$;
create trigger cost_is_final before update or delete on ordering.cost
    for each row execute function ordering.refuse_change();

-- How an order's money was settled that ended early, line by line. Once per order.
create table ordering.settlement (
    studio_id  uuid        not null,
    order_id   uuid        not null,
    ending     text        not null check (ending in ('BUYER_ENDS', 'BUYER_BREAKS', 'STUDIO_BREAKS', 'FORCE_MAJEURE')),
    kept       bigint      not null check (kept >= 0),
    back       bigint      not null check (back >= 0),
    payout     bigint      not null check (payout >= 0),
    lines      jsonb       not null,
    settled_at timestamptz not null,
    primary key (studio_id, order_id),
    foreign key (studio_id, order_id) references ordering.orders
);
create trigger settlement_is_final before update or delete on ordering.settlement
    for each row execute function ordering.refuse_change();

-- Interest per year on money that waited for a delivery which came too late, in hundredths of a percent.
alter table ordering.payment_terms add column late_interest int not null default 300 check (late_interest between 0 and 2400);

select foundation.protect('ordering.cost');
select foundation.protect('ordering.settlement');
