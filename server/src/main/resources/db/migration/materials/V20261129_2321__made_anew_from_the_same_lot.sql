-- An order that takes more (a piece is made anew, or maker and buyer agreed to more) may take it from a lot that it used before. That
-- nothing is taken twice is kept by its reservation: the row is locked, and gone in the transaction that takes.
drop index if exists materials.an_order_uses_a_lot_once;
