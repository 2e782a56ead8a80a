-- A signpost is only put up in its own studio's scope, and a studio never goes. The check of the reference took a lock on the studio's
-- row with every order and every payment, the same row for all of them.
alter table directory.order_token drop constraint order_token_studio_id_fkey;
alter table directory.payment drop constraint payment_studio_id_fkey;
