-- The day on which the order really left; compared with the first promise of the ledger, never with a later one.
alter table promise.promised add column shipped_on date;
alter table promise.promised add constraint kept_has_a_day check ((state = 'KEPT') = (shipped_on is not null));
create index on promise.promised (studio_id, shipped_on) where shipped_on is not null;
create index on promise.placement (studio_id, upper(during));
