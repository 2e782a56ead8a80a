-- What came together lies together: one hide, one dye bath, one sack. An item's on_hand is the sum of its lots, as it is the sum of its
-- moves; its committed stays the sum of its reservations, of which those with an allotment know their lot.
alter table materials.item no force row level security;
alter table materials.move no force row level security;

alter table materials.item
    -- All pieces of one order come out of one lot.
    add column one_lot     boolean not null default false,
    -- Bought when an order needs it; else kept in stock by a reorder point.
    add column by_order    boolean not null default false,
    -- In hundredths of a percent: how often more of it is here before the shelf is empty.
    add column service     int     not null default 9500 check (service in (9000, 9500, 9800, 9900, 9990)),
    -- As it is bought: so many of the pack's unit hold so many of the smallest unit, exactly.
    add column pack        jsonb,
    add column pack_count  bigint  check (pack_count between 1 and 1000000),
    add column pack_holds  bigint  check (pack_holds between 1 and 1000000000000),
    -- What is printed on it, for the camera.
    add column code        text    check (code <> '' and length(code) <= 80),
    add check ((pack is null) = (pack_count is null) and (pack is null) = (pack_holds is null));
create unique index a_code_names_one_item on materials.item (studio_id, code) where code is not null;

create table materials.lot (
    studio_id   uuid   not null,
    lot_id      uuid   not null,
    item        text   not null,
    number      int    not null check (number > 0),
    supplier_id uuid,
    came_on     date   not null,
    -- Of which lot this is what was left; null: it came as it is.
    cut_from    uuid,
    quantity    bigint not null check (quantity >= 0),
    -- The sum of its allotments.
    spoken      bigint not null default 0 check (spoken >= 0),
    photo       text,
    note        text   not null default '',
    primary key (studio_id, lot_id),
    unique (studio_id, item, number),
    foreign key (studio_id, item) references materials.item,
    foreign key (studio_id, cut_from) references materials.lot,
    constraint no_more_than_lies_there check (spoken <= quantity)
);
create index lots_with_something_left on materials.lot (studio_id, item) where quantity > 0;

-- From which lot an order's need of an item will be cut. The reservation says how much.
create table materials.allotment (
    studio_id uuid   not null,
    order_id  uuid   not null,
    item      text   not null,
    lot_id    uuid   not null,
    quantity  bigint not null check (quantity > 0),
    primary key (studio_id, order_id, item),
    foreign key (studio_id, lot_id) references materials.lot
);
create index on materials.allotment (studio_id, lot_id);

select foundation.protect('materials.lot');
select foundation.protect('materials.allotment');

-- What lay there before lots were kept is one lot per item, and all its moves were that lot's.
alter table materials.lot no force row level security;
insert into materials.lot (studio_id, lot_id, item, number, came_on, quantity)
select studio_id, uuidv7(), item, 1, date '2026-11-29', on_hand
  from materials.item i
 where on_hand > 0 or exists (select from materials.move m where m.studio_id = i.studio_id and m.item = i.item);

alter table materials.move add column lot_id uuid;
alter table materials.move disable trigger move_is_final;
update materials.move m
   set lot_id = l.lot_id
  from materials.lot l
 where l.studio_id = m.studio_id and l.item = m.item;
alter table materials.move enable trigger move_is_final;
alter table materials.move
    alter column lot_id set not null,
    add foreign key (studio_id, lot_id) references materials.lot,
    add constraint a_move_has_a_reason check (reason <> '') not valid,
    drop constraint move_kind_check,
    add constraint move_kind_check check (kind in ('RECEIVED', 'COUNTED', 'USED', 'CUT', 'BACK', 'SENT_BACK')),
    drop constraint move_check,
    add constraint of_an_order check ((kind in ('USED', 'BACK')) = (order_id is not null));
create index on materials.move (studio_id, lot_id, move_id desc);
create index on materials.move (studio_id, order_id) where order_id is not null;
drop index materials.an_order_uses_an_item_once;
create unique index an_order_uses_a_lot_once on materials.move (studio_id, order_id, lot_id) where kind = 'USED';

alter table materials.lot force row level security;
alter table materials.move force row level security;
alter table materials.item force row level security;
