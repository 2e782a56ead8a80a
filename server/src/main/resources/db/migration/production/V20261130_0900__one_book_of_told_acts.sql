-- What a phone told of a step stands in the same book as what it told of loads and samples: one name, one act.
do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        insert into production.told_act (studio_id, act_id, act, done_at, told_at)
        select studio_id, act_id, kind || ' ' || order_id || '/' || line || '/' || step, done_at, told_at
          from production.act
         where studio_id = each
            on conflict do nothing;
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;
drop table production.act;
