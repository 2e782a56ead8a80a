create schema fulfilment;

create table fulfilment.parcel (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    carrier      text        not null,
    number       text        not null,
    shipped_at   timestamptz not null,
    delivered_at timestamptz,
    primary key (studio_id, order_id)
);

select foundation.protect('fulfilment.parcel');
