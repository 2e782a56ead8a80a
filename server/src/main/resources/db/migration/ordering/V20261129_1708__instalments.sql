-- How a studio wants to be paid: which share, as what, when. A studio without a row takes its policy's share now and the rest before
-- shipping.
create table ordering.payment_terms (
    studio_id     uuid    primary key,
    schedule      jsonb   not null,
    freight_apart boolean not null,
    version       bigint  not null check (version > 0)
);

-- The parts of an order's money, as agreed: those of the accepted offer, and what was agreed since. A part with less than nothing lowers
-- what is still to pay.
create table ordering.instalment (
    studio_id     uuid        not null,
    order_id      uuid        not null,
    instalment_no smallint    not null check (instalment_no > 0),
    kind          text        not null check (kind in ('EARNEST', 'PREPAYMENT', 'BALANCE', 'CHANGE', 'FREIGHT')),
    amount        bigint      not null check (amount > 0 or amount < 0 and kind = 'CHANGE'),
    due           text        not null check (due in ('NOW', 'BEFORE_STEP', 'ON_PHOTO_APPROVAL', 'BEFORE_SHIPPING')),
    step          text,
    step_name     jsonb,
    because       text,
    agreed_at     timestamptz not null,
    due_since     timestamptz,
    primary key (studio_id, order_id, instalment_no),
    foreign key (studio_id, order_id) references ordering.orders,
    check ((due = 'BEFORE_STEP') = (step is not null))
);

create function ordering.instalment_is_agreed() returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.due_since is not null
       or (new.kind, new.amount, new.due, new.step, new.agreed_at) is distinct from (old.kind, old.amount, old.due, old.step, old.agreed_at) then
        raise exception 'what was agreed never changes; it only falls due, once';
    end if;
    return new;
end
$$;
create trigger instalment_is_agreed before update or delete on ordering.instalment
    for each row execute function ordering.instalment_is_agreed();

-- What older offers agreed. Once, and before the table is closed: every studio's rows at once.
alter table ordering.orders no force row level security;
insert into ordering.instalment (studio_id, order_id, instalment_no, kind, amount, due, agreed_at, due_since)
select o.studio_id, o.order_id, part.no, part.said ->> 'kind', (part.said ->> 'amount')::bigint, part.said ->> 'due', o.placed_at,
       case when part.said ->> 'due' = 'NOW' or o.state in ('READY', 'SHIPPED', 'DELIVERED', 'CLOSED') then o.placed_at end
  from ordering.orders o, jsonb_array_elements(o.offer -> 'instalments') with ordinality as part (said, no);
alter table ordering.orders force row level security;

-- A photo that the buyer is asked to say yes to, and what they said. Every question stays on record.
create table ordering.photo_approval (
    studio_id   uuid        not null,
    order_id    uuid        not null,
    question_no smallint    not null check (question_no > 0),
    photo       text        not null,
    question    text        not null,
    asked_at    timestamptz not null,
    approved    boolean,
    words       text,
    answered_at timestamptz,
    primary key (studio_id, order_id, question_no),
    foreign key (studio_id, order_id) references ordering.orders,
    check ((approved is null) = (answered_at is null))
);
create unique index on ordering.photo_approval (studio_id, order_id) where answered_at is null;

select foundation.protect('ordering.payment_terms');
select foundation.protect('ordering.instalment');
select foundation.protect('ordering.photo_approval');
