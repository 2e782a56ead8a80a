-- A parcel may hold a part of an order, or several orders of one buyer.
alter table fulfilment.parcel no force row level security;

create table fulfilment.parcel_order (
    studio_id uuid not null,
    parcel_id uuid not null,
    order_id  uuid not null,
    primary key (studio_id, parcel_id, order_id)
);
create index on fulfilment.parcel_order (studio_id, order_id);

insert into fulfilment.parcel_order (studio_id, parcel_id, order_id)
select studio_id, order_id, order_id
  from fulfilment.parcel;

alter table fulfilment.parcel rename column order_id to parcel_id;
alter table fulfilment.parcel
    add column picked_up    boolean not null default false,
    add column insured      bigint  check (insured > 0),
    add column delivered_by text    check (delivered_by in ('CARRIER', 'BUYER', 'MAKER')),
    add column following    text    not null default 'NOBODY'
        check (following in ('NOBODY', 'PROMISED', 'ASKED', 'SILENT', 'REFUSED')),
    add column trouble      text;
-- Before the rows hide from their owner again: a new key is checked by looking at them.
alter table fulfilment.parcel_order add foreign key (studio_id, parcel_id) references fulfilment.parcel;
alter table fulfilment.parcel force row level security;

-- Where a parcel has been, as its carrier told last. Couriers' names and numbers stand in it, so it is sealed.
create table fulfilment.road (
    studio_id uuid        not null,
    parcel_id uuid        not null,
    state     text        not null check (state in ('COLLECTED', 'MOVING', 'AT_THE_DOOR', 'DELIVERED', 'TROUBLE', 'COMING_BACK')),
    latest_at timestamptz not null,
    stops     bytea       not null,
    told_at   timestamptz not null,
    primary key (studio_id, parcel_id),
    foreign key (studio_id, parcel_id) references fulfilment.parcel
);

select foundation.protect('fulfilment.parcel_order');
select foundation.protect('fulfilment.road');
