-- Days on which a machine cannot run: broken, lent, serviced.
create table studio.machine_down (
    studio_id  uuid not null,
    machine_id uuid not null,
    day        date not null,
    reason     text not null,
    primary key (studio_id, machine_id, day)
);
select foundation.protect('studio.machine_down');

-- Hours of making beyond somebody's week, agreed for one day.
create table studio.overtime (
    studio_id    uuid not null,
    person_id    uuid not null,
    day          date not null,
    from_minute  int  not null check (from_minute >= 0),
    until_minute int  not null check (until_minute <= 1440),
    primary key (studio_id, person_id, day, from_minute),
    check (from_minute < until_minute)
);
select foundation.protect('studio.overtime');
