-- What suppliers ask for: so much a pack, cheaper from so many on; no fewer than so many, in whole cartons; freight once per purchase.
alter table materials.supplier
    add column freight   bigint not null default 0 check (freight >= 0),
    -- From goods of this sum on it is free; null: never.
    add column free_from bigint check (free_from > 0);
alter table materials.supplied_item
    add column least bigint not null default 1 check (least between 1 and 1000000),
    add column step  bigint not null default 1 check (step between 1 and 1000000);

create table materials.price_break (
    studio_id   uuid   not null,
    supplier_id uuid   not null,
    item        text   not null,
    from_packs  bigint not null check (from_packs between 1 and 1000000),
    price       bigint not null check (price >= 0),
    primary key (studio_id, supplier_id, item, from_packs),
    foreign key (studio_id, supplier_id, item) references materials.supplied_item on delete cascade
);

select foundation.protect('materials.price_break');
