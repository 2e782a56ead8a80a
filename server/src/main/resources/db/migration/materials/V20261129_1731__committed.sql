-- What orders speak for, kept with the item: a quote reads one row instead of every open order's.
alter table materials.item no force row level security;
alter table materials.reservation no force row level security;

alter table materials.item
    add column committed bigint not null default 0 check (committed >= 0);
update materials.item i
   set committed = r.quantity
  from (select studio_id, item, sum(quantity) as quantity from materials.reservation group by studio_id, item) r
 where r.studio_id = i.studio_id and r.item = i.item;

alter table materials.item force row level security;
alter table materials.reservation force row level security;

-- Nobody sums them any more; a reservation is found by its order.
drop index materials.reservation_studio_id_item_quantity_idx;
