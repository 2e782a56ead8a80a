-- What several orders' pieces go through together. A load without a machine is only a heap that dries.
create table production.load (
    studio_id   uuid        not null,
    load_id     uuid        not null,
    machine_id  uuid,
    programme   text        not null,
    capacity    int         check (capacity > 0),
    used        int         not null default 0 check (used >= 0),
    state       text        not null check (state in ('OPEN', 'FIRED', 'UNLOADED')),
    opened_at   timestamptz not null,
    fired_at    timestamptz,
    fired_by    uuid,
    until       timestamptz,
    cost        bigint      check (cost >= 0),
    unloaded_at timestamptz,
    unloaded_by uuid,
    photo       text,
    primary key (studio_id, load_id),
    check ((machine_id is null) = (capacity is null)),
    check (used <= capacity),
    check ((state = 'OPEN') = (fired_at is null)),
    check ((fired_at is null) = (until is null) and (fired_at is null) = (cost is null)),
    check ((state = 'UNLOADED') = (unloaded_at is not null))
);
-- One load of a kind is filled at a time, and a machine has one in it.
create unique index one_such_load_open on production.load (studio_id, machine_id, programme) nulls not distinct where state = 'OPEN';
create unique index one_load_in_the_machine on production.load (studio_id, machine_id) where state = 'FIRED';
create index on production.load (studio_id, unloaded_at) where state = 'UNLOADED';

-- What of an order's line lies in it, and what became of it.
create table production.load_piece (
    studio_id uuid        not null,
    load_id   uuid        not null,
    order_id  uuid        not null,
    line      smallint    not null check (line >= 0),
    step      text        not null,
    pieces    smallint    not null check (pieces > 0),
    room      int         not null check (room >= 0),
    put_in_at timestamptz not null,
    fate      text        check (fate in ('SOUND', 'FAILED', 'LEFT')),
    failed    smallint    not null default 0 check (failed between 0 and pieces),
    words     text        not null default '',
    primary key (studio_id, load_id, order_id, line, step),
    foreign key (studio_id, load_id) references production.load on delete cascade,
    check ((failed > 0) = (fate is not distinct from 'FAILED'))
);
-- Nothing lies in two loads.
create unique index in_one_load on production.load_piece (studio_id, order_id, line, step) where fate is null;
create index on production.load_piece (studio_id, order_id);

select foundation.protect('production.load');
select foundation.protect('production.load_piece');
