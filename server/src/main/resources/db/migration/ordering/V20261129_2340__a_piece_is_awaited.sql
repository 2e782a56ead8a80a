-- What is to be repaired has to come first: that wait ends with its arrival alone.
alter table ordering.customer_wait drop constraint customer_wait_awaited_check;
alter table ordering.customer_wait add constraint customer_wait_awaited_check
    check (awaited in ('MEASURE', 'PHOTO', 'ARTWORK', 'APPROVAL', 'MATERIAL', 'PIECE'));
