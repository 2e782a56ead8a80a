-- Whether somebody may be served before others, and for how much: per hour by which others end later, and at least.
alter table studio.policy add column rush_offered boolean not null default false;
alter table studio.policy add column rush_per_hour bigint not null default 0 check (rush_per_hour >= 0);
alter table studio.policy add column rush_least bigint not null default 0 check (rush_least >= 0);
