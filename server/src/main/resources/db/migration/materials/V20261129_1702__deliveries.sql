-- Which receipts came from whom, and how long they took: what later material dates learn from.
create table materials.delivery (
    studio_id   uuid not null,
    move_id     uuid not null,
    supplier_id uuid not null,
    item        text not null,
    ordered_on  date not null,
    received_on date not null,
    -- Calendar days that the supplier was said to take for this item, then.
    stated_days int  not null check (stated_days between 0 and 365),
    primary key (studio_id, move_id),
    check (received_on >= ordered_on),
    foreign key (studio_id, move_id) references materials.move,
    foreign key (studio_id, supplier_id) references materials.supplier on delete cascade
);
create index on materials.delivery (studio_id, supplier_id, item);
select foundation.protect('materials.delivery');
