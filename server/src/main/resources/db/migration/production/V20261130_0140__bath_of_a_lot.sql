-- The lot of dye that a bath is of: whatever comes out of it has its colour.
alter table production.load add column lot_id uuid, add check (lot_id is null or state <> 'OPEN');
