-- What a promise asks of the scenarios is learnt from what the last ones would have needed, of the whole studio.
-- For each order that was measured: the day on which it would have been promised to leave on each rung, as days since 1970.
alter table promise.promised add column tried int[] not null default '{}';
-- The lowest rung whose day it left on or before; null: it has not left, or was not measured.
alter table promise.promised add column needed smallint check (needed >= 0);
create index promised_needed on promise.promised (studio_id, shipped_on desc) where needed is not null;

-- Null: too few orders are over to prove any. Tables of before are measured anew within the day.
alter table promise.buffer drop column level;
alter table promise.buffer add column rung smallint check (rung >= 0);

-- Levels of single designs, moved by a step at each delivery, took months to learn.
drop table promise.coverage;
-- A quote of the last half hour may be booked by the table that holds.
truncate promise.former_buffer;
