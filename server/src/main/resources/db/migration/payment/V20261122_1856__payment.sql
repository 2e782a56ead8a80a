create schema payment;

create table payment.payment (
    studio_id   uuid        not null,
    payment_id  uuid        not null,
    reference   uuid        not null,
    amount      bigint      not null check (amount > 0),
    state       text        not null check (state in ('OPEN', 'PROVEN', 'RECEIVED', 'VOID')),
    provider    text,
    opened_at   timestamptz not null,
    received_at timestamptz,
    primary key (studio_id, payment_id),
    check ((state = 'RECEIVED') = (received_at is not null and provider is not null))
);
create index on payment.payment (studio_id, reference);

-- Double entry: debit positive, credit negative. Written once, never changed.
create table payment.entry (
    studio_id   uuid        not null,
    movement_id uuid        not null,
    account     text        not null,
    reference   uuid        not null,
    amount      bigint      not null check (amount <> 0),
    at          timestamptz not null,
    primary key (studio_id, movement_id, account)
);
create index on payment.entry (studio_id, reference, account) include (amount);

-- Each statement that books a movement books all of it.
create function payment.movement_balances() returns trigger
language plpgsql as $$
begin
    if exists (select 1
                 from (select distinct studio_id, movement_id from booked) as b
                 join payment.entry e using (studio_id, movement_id)
                group by e.studio_id, e.movement_id
               having sum(e.amount) <> 0) then
        raise exception 'a movement does not balance';
    end if;
    return null;
end
$$;
create trigger movement_balances after insert on payment.entry
    referencing new table as booked
    for each statement execute function payment.movement_balances();

create function payment.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to';
end
$$;
create trigger ledger_is_final before update or delete on payment.entry
    for each row execute function payment.refuse_change();

select foundation.protect('payment.payment');
select foundation.protect('payment.entry');
