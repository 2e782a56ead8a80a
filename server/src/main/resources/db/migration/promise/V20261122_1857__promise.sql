create schema promise;

-- One row per studio, locked by whoever changes its plan; the version tells every copy of the plan whether it is stale.
create table promise.studio_plan (
    studio_id uuid   primary key,
    version   bigint not null default 0
);

-- What was promised for one order. It has an opaque order id: the order itself is somebody else's.
create table promise.promised (
    studio_id   uuid        not null,
    order_id    uuid        not null,
    state       text        not null check (state in ('HELD', 'FIRM', 'RELEASED', 'KEPT')),
    finish_at   timestamptz not null,
    ship_by     date        not null,
    safety_days smallint    not null,
    line        jsonb       not null,
    because     jsonb       not null,
    week        date        not null,
    pieces      int         not null check (pieces > 0),
    minutes     int         not null check (minutes >= 0),
    primary key (studio_id, order_id)
);

-- Every date ever given, the first included, with the reason why it moved.
create table promise.promise_change (
    studio_id uuid        not null,
    order_id  uuid        not null,
    change_no smallint    not null,
    ship_by   date        not null,
    reason    text        not null,
    at        timestamptz not null,
    primary key (studio_id, order_id, change_no)
);

create table promise.machine_load (
    studio_id  uuid      not null,
    load_key   text      not null,
    machine_id uuid      not null,
    family     text      not null,
    capacity   int       not null,
    used       int       not null check (used >= 0),
    during     tstzrange not null check (not isempty(during)),
    primary key (studio_id, load_key),
    check (used <= capacity)
);

create table promise.placement (
    studio_id  uuid      not null,
    order_id   uuid      not null,
    step       text      not null,
    part       smallint  not null,
    person_id  uuid,
    machine_id uuid,
    load_key   text,
    family     text,
    size       int       not null check (size >= 0),
    during     tstzrange not null check (not isempty(during)),
    primary key (studio_id, order_id, step, part),
    check ((machine_id is null) = (load_key is null)),
    -- Nobody does two things at once, and a machine holds one load at a time.
    exclude using gist (studio_id with =, person_id with =, during with &&) where (person_id is not null),
    exclude using gist (studio_id with =, machine_id with =, load_key with <>, during with &&) where (machine_id is not null)
);

-- Caps only: how much is due in a week. A counter, so that a cap can be decided by one guarded update.
create table promise.week_count (
    studio_id uuid not null,
    week      date not null check (extract(isodow from week) = 1),
    orders    int  not null check (orders >= 0),
    pieces    int  not null check (pieces >= 0),
    minutes   int  not null check (minutes >= 0),
    primary key (studio_id, week)
);

select foundation.protect('promise.studio_plan');
select foundation.protect('promise.promised');
select foundation.protect('promise.promise_change');
select foundation.protect('promise.machine_load');
select foundation.protect('promise.placement');
select foundation.protect('promise.week_count');
