-- What a studio puts into every parcel, its words of thanks, and how what is made of each item is cared for.
create table fulfilment.enclosures (
    studio_id uuid   not null,
    things    jsonb  not null,
    thanks    jsonb  not null,
    care      jsonb  not null,
    version   bigint not null,
    primary key (studio_id)
);

-- How far an order is packed. The card is written to a person and so sealed.
create table fulfilment.packing (
    studio_id uuid   not null,
    order_id  uuid   not null,
    ticked    text[] not null default '{}',
    photo     text,
    card      bytea,
    primary key (studio_id, order_id)
);

select foundation.protect('fulfilment.enclosures');
select foundation.protect('fulfilment.packing');
