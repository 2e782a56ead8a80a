-- Each statement that books a movement books all of it, so what it has just booked balances by itself: nothing else has to be read.
create or replace function payment.movement_balances() returns trigger
language plpgsql as $$
begin
    if exists (select 1 from booked group by studio_id, movement_id having sum(amount) <> 0) then
        raise exception 'a movement does not balance';
    end if;
    return null;
end
$$;
