-- An order of several pieces takes a slice for each of its lines.
alter table promise.slice add column line smallint not null default 0 check (line >= 0);
drop index promise.slice_studio_id_order_id_idx;
create unique index on promise.slice (studio_id, order_id, line) where order_id is not null;
