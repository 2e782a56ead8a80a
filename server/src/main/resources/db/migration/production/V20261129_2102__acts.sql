-- What a phone reported under a name of its own, so that what is sent twice is done once. A phone without a network reports late.
create table production.act (
    studio_id uuid        not null,
    act_id    uuid        not null,
    order_id  uuid        not null,
    line      smallint    not null,
    step      text        not null,
    kind      text        not null check (kind in ('START', 'PAUSE', 'FINISH', 'PHOTOGRAPH')),
    done_at   timestamptz not null,
    told_at   timestamptz not null,
    primary key (studio_id, act_id),
    check (done_at <= told_at)
);

select foundation.protect('production.act');

-- The moment of the last thing that happened to a step: what is told late never reaches behind it.
alter table production.work add column acted_at timestamptz;
do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        update production.work set acted_at = coalesce(done_at, running_since, begun_at);
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;
alter table production.work alter column acted_at set not null;
