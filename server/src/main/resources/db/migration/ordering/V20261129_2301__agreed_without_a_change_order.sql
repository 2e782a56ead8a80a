-- What both agreed to need not come from a change order: a design that is not made falls away by the buyer's yes.
alter table ordering.agreement alter column amendment_no drop not null;
