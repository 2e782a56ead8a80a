-- What a day moved of a lot: the sum of that day's moves, kept by the transaction that moves. Figures over months read these rows, of which
-- there are never more than moves, and one a day of what is used all day.
create table materials.lot_day (
    studio_id uuid   not null,
    -- In the studio's zone, which is for good.
    day       date   not null,
    lot_id    uuid   not null,
    received  bigint not null check (received >= 0),
    -- By orders, and what their makings left over.
    used      bigint not null check (used >= 0),
    back      bigint not null check (back >= 0),
    -- All of it, counted, cut and sent back too: what lay there in the evening less what lay there in the morning.
    moved     bigint not null,
    primary key (studio_id, day, lot_id),
    foreign key (studio_id, lot_id) references materials.lot
);

select foundation.protect('materials.lot_day');

do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        insert into materials.lot_day (studio_id, day, lot_id, received, used, back, moved)
        select m.studio_id, (m.moved_at at time zone p.zone)::date, m.lot_id,
               coalesce(sum(m.quantity) filter (where m.kind = 'RECEIVED'), 0),
               coalesce(-sum(m.quantity) filter (where m.kind = 'USED'), 0),
               coalesce(sum(m.quantity) filter (where m.kind = 'BACK'), 0),
               sum(m.quantity)
          from materials.move m
          join studio.profile p on p.studio_id = m.studio_id
         group by 1, 2, 3
         order by 1, 2, 3;
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;

-- What orders used is no longer read move by move.
drop index materials.used_lately;
