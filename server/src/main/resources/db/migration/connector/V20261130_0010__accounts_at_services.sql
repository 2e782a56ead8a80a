-- Carriers and robots are entered alike.
alter table connector.carrier_account rename to account;
alter table connector.account rename column carrier to service;
