create schema materials;

create table materials.item (
    studio_id uuid   not null,
    item      text   not null check (item ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    name      jsonb  not null,
    unit      jsonb  not null,
    on_hand   bigint not null default 0 check (on_hand >= 0),
    lead_days int    not null check (lead_days between 0 and 365),
    primary key (studio_id, item)
);

-- Spoken for: soft until the deposit is paid, then firm.
create table materials.reservation (
    studio_id uuid    not null,
    order_id  uuid    not null,
    item      text    not null,
    quantity  bigint  not null check (quantity > 0),
    firm      boolean not null,
    primary key (studio_id, order_id, item),
    foreign key (studio_id, item) references materials.item
);
create index on materials.reservation (studio_id, item) include (quantity);

select foundation.protect('materials.item');
select foundation.protect('materials.reservation');
