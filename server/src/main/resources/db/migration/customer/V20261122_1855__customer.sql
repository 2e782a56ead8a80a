create schema customer;

-- Erasing a person empties both columns; the row stays, because orders and money point at it.
create table customer.buyer (
    studio_id  uuid        not null,
    buyer_id   uuid        not null,
    phone_mark bytea,
    sealed     bytea,
    since      timestamptz not null,
    primary key (studio_id, buyer_id),
    unique (studio_id, phone_mark)
);

select foundation.protect('customer.buyer');
