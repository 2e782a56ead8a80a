create table materials.purchase (
    studio_id   uuid   not null,
    purchase_id uuid   not null,
    number      int    not null check (number > 0),
    supplier_id uuid   not null,
    ordered_on  date   not null,
    -- By then it was surely expected, on the day of the order.
    due_on      date   not null,
    freight     bigint not null check (freight >= 0),
    primary key (studio_id, purchase_id),
    unique (studio_id, number),
    check (due_on >= ordered_on),
    foreign key (studio_id, supplier_id) references materials.supplier
);

create table materials.purchase_line (
    studio_id   uuid    not null,
    purchase_id uuid    not null,
    item        text    not null,
    packs       bigint  not null check (packs > 0),
    -- Of one pack, in fen.
    price       bigint  not null check (price >= 0),
    -- In the item's smallest unit, as all that follows.
    quantity    bigint  not null check (quantity > 0),
    received    bigint  not null default 0 check (received >= 0),
    sent_back   bigint  not null default 0 check (sent_back between 0 and received),
    -- More of it is expected.
    open        boolean not null default true,
    primary key (studio_id, purchase_id, item),
    foreign key (studio_id, purchase_id) references materials.purchase,
    foreign key (studio_id, item) references materials.item
);
create index expected on materials.purchase_line (studio_id, item) where open;

-- What came of a purchase and what was paid for it.
create table materials.purchase_receipt (
    studio_id   uuid   not null,
    move_id     uuid   not null,
    purchase_id uuid   not null,
    item        text   not null,
    quantity    bigint not null check (quantity > 0),
    paid        bigint not null check (paid >= 0),
    agreed      bigint not null check (agreed >= 0),
    primary key (studio_id, move_id),
    foreign key (studio_id, move_id) references materials.move,
    foreign key (studio_id, purchase_id, item) references materials.purchase_line
);
create index on materials.purchase_receipt (studio_id, purchase_id);

select foundation.protect('materials.purchase');
select foundation.protect('materials.purchase_line');
select foundation.protect('materials.purchase_receipt');

-- What the maker wants to lie there at least, in the smallest unit: all that is known until enough weeks were seen.
alter table materials.item add column least bigint not null default 0 check (least >= 0);
create index used_lately on materials.move (studio_id, moved_at) include (item, quantity) where order_id is not null;
