-- A buyer's own material comes in as a buyer's piece does, and again when the first was no good.
alter table aftercare.arrival
    drop constraint arrival_pkey,
    add primary key (studio_id, order_id, at);
