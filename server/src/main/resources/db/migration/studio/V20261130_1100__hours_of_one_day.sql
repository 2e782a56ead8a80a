-- How somebody's hours lie on one day that is not like that weekday usually is: half a day away, or making on a free afternoon.
create table studio.own_hours (
    studio_id    uuid     not null,
    person_id    uuid     not null,
    day          date     not null,
    from_minute  smallint not null check (from_minute between 0 and 1439),
    until_minute smallint not null check (until_minute between 1 and 1440),
    kind         text     not null check (kind in ('MAKING', 'CREATING', 'CONTENT', 'RUNNING', 'REST')),
    energy       text     not null check (energy in ('LOW', 'MEDIUM', 'HIGH')),
    primary key (studio_id, person_id, day, from_minute),
    check (from_minute < until_minute),
    exclude using gist (studio_id with =, person_id with =, day with =, int4range(from_minute, until_minute) with &&)
);
select foundation.protect('studio.own_hours');
