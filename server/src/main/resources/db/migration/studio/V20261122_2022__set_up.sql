alter table studio.person add column version bigint not null default 0;
alter table studio.machine add column version bigint not null default 0;

-- A day on which the studio departs from the public calendar: shut although it is a plain day, or worked although it is a holiday.
create table studio.special_day (
    studio_id uuid not null,
    day       date not null,
    kind      text not null check (kind in ('CLOSED', 'WORKED')),
    reason    text not null,
    primary key (studio_id, day)
);
select foundation.protect('studio.special_day');
