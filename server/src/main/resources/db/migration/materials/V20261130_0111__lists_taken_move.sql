-- Lists of other things are taken as well: their marks lie together. Once, and before the table is closed: every studio's rows at once.
alter table materials.stock_list no force row level security;
insert into foundation.list_taken (studio_id, list, mark, taken_at)
select studio_id, 'materials', mark, taken_at
  from materials.stock_list;
drop table materials.stock_list;
select foundation.protect('foundation.list_taken');
