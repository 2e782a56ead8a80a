-- An order may take of a lot more than once: for a piece that failed and is made again, or for what a change asks on top. That one need is
-- taken once only is decided by its reservation, which is locked, taken and gone.
drop index materials.an_order_uses_a_lot_once;
create index on materials.move (studio_id, order_id, lot_id) where kind = 'USED';
