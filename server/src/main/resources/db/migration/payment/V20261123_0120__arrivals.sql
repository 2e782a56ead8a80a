-- One payment may be paid by several ways, and so twice. Which arrival it was taken by tells a repeated message from second money.
alter table payment.payment add column arrival uuid;
create unique index payment_once_per_arrival on payment.payment (studio_id, arrival) where arrival is not null;
