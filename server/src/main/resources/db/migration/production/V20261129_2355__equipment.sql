-- What ran on a machine, once: a piece of work by its own key, a load by its load's, however many pieces are in it.
create table production.machine_use (
    studio_id  uuid        not null,
    machine_id uuid        not null,
    use        text        not null,
    is_load    boolean     not null,
    minutes    int         not null check (minutes > 0),
    ended_at   timestamptz not null,
    primary key (studio_id, machine_id, use)
);
create index on production.machine_use (studio_id, machine_id, ended_at);

-- What a machine costs and when it is to be looked after. A machine without a row is used all the same.
create table production.machine_terms (
    studio_id       uuid   not null,
    machine_id      uuid   not null,
    price           bigint not null check (price >= 0),
    lifetime_months int    not null check (lifetime_months between 1 and 600),
    upkeep          bigint not null check (upkeep >= 0),
    rent            bigint not null check (rent >= 0),
    rent_per        text   not null check (rent_per in ('HOUR', 'LOAD')),
    every_hours     int    check (every_hours between 1 and 100000),
    every_months    int    check (every_months between 1 and 120),
    version         bigint not null default 0,
    primary key (studio_id, machine_id)
);

-- Each time somebody looked after it.
create table production.machine_service (
    studio_id    uuid        not null,
    service_id   uuid        not null,
    machine_id   uuid        not null,
    note         text        not null,
    used_minutes bigint      not null check (used_minutes >= 0),
    done_at      timestamptz not null,
    primary key (studio_id, service_id)
);
create index on production.machine_service (studio_id, machine_id, done_at desc);

select foundation.protect('production.machine_use');
select foundation.protect('production.machine_terms');
select foundation.protect('production.machine_service');
revoke update, delete on production.machine_use from ${app};
revoke update, delete on production.machine_service from ${app};
