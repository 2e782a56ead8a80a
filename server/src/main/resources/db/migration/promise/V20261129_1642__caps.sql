-- A cap: at most so much is promised into one day or week, of everything, of one design, or of one person's hands.
create table promise.cap (
    studio_id uuid   not null,
    cap_id    uuid   not null,
    period    text   not null check (period in ('DAY', 'WEEK')),
    unit      text   not null check (unit in ('ORDERS', 'PIECES', 'MINUTES')),
    design_id uuid,
    person_id uuid,
    most      int    not null check (most > 0),
    version   bigint not null default 0,
    primary key (studio_id, cap_id),
    check (design_id is null or person_id is null),
    unique nulls not distinct (studio_id, period, unit, design_id, person_id)
);

-- What is promised into each period of a cap. The check is the last word: a booking that would pass it falls. "most" is the cap's,
-- or what was promised already when the cap was drawn tighter.
create table promise.cap_count (
    studio_id uuid not null,
    cap_id    uuid not null,
    period    date not null,
    taken     int  not null check (taken >= 0),
    most      int  not null,
    primary key (studio_id, cap_id, period),
    foreign key (studio_id, cap_id) references promise.cap on delete cascade,
    check (taken <= most)
);

select foundation.protect('promise.cap');
select foundation.protect('promise.cap_count');

-- How much of what an order or a slice weighs, so that a later cap counts it too. Null: booked before; pieces and minutes stand for it.
alter table promise.promised add column portion jsonb;
alter table promise.slice add column portion jsonb;
alter table promise.slice rename column week to due;

-- The weekly caps of the policy become caps like any other, counted from what is promised.
do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        insert into promise.cap (studio_id, cap_id, period, unit, most)
        select p.studio_id, gen_random_uuid(), 'WEEK', c.unit, c.most
          from studio.policy p,
               lateral (values ('ORDERS', p.max_week_orders), ('PIECES', p.max_week_pieces), ('MINUTES', p.max_week_minutes)) as c (unit, most)
         where c.most > 0;
        insert into promise.cap_count (studio_id, cap_id, period, taken, most)
        select c.studio_id, c.cap_id, w.week, w.taken, greatest(c.most, w.taken)
          from promise.cap c
          join lateral (select week, case c.unit when 'ORDERS' then orders when 'PIECES' then pieces else minutes end as taken
                          from promise.week_count) w on true;
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;

alter table promise.promised drop column week;
drop table promise.week_count;
