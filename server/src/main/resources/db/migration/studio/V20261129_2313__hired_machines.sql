-- A machine that is shared or rented: the days of the week on which it can be had (1 is Monday; empty: every day), and what it costs.
alter table studio.machine
    add column hire_days smallint[] not null default '{}' check (hire_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    add column per_load  bigint     not null default 0 check (per_load >= 0),
    add column per_hour  bigint     not null default 0 check (per_hour >= 0);
