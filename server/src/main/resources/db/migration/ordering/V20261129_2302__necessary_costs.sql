-- What a buyer had to spend because an order was not delivered as promised (Consumer Law 53). It follows the settlement of an order that
-- the studio broke; nothing moves before the maker agrees.
create table ordering.necessary_cost (
    studio_id   uuid        not null,
    order_id    uuid        not null,
    cost_no     smallint    not null check (cost_no between 1 and 5),
    amount      bigint      not null check (amount > 0),
    -- Null once its buyer is forgotten.
    words       text,
    -- Key of a closed picture.
    picture     text,
    shown_at    timestamptz not null,
    state       text        not null check (state in ('SHOWN', 'AGREED', 'REFUSED')),
    -- What of it was paid: doubled earnest money may have made it good already.
    pays        bigint      check (pays between 0 and amount),
    answer      text,
    answered_at timestamptz,
    primary key (studio_id, order_id, cost_no),
    foreign key (studio_id, order_id) references ordering.settlement,
    check ((state = 'SHOWN') = (answered_at is null)),
    check ((state = 'AGREED') = (pays is not null)),
    check ((state = 'REFUSED') = (answer is not null))
);
-- One at a time, and none after one was agreed to.
create unique index on ordering.necessary_cost (studio_id, order_id) where state <> 'REFUSED';
create index on ordering.necessary_cost (studio_id, shown_at) where state = 'SHOWN';

select foundation.protect('ordering.necessary_cost');
