create schema production;

-- What really happened to one step of one order. A step without a row was not begun.
create table production.work (
    studio_id       uuid        not null,
    order_id        uuid        not null,
    line            smallint    not null check (line >= 0),
    step            text        not null,
    state           text        not null check (state in ('RUNNING', 'PAUSED', 'DONE')),
    attended        boolean     not null,
    person_id       uuid,
    planned_minutes int         not null check (planned_minutes >= 0),
    begun_at        timestamptz not null,
    running_since   timestamptz,
    worked_seconds  bigint      not null default 0 check (worked_seconds >= 0),
    done_at         timestamptz,
    photo           text,
    photo_shown     boolean     not null default false,
    primary key (studio_id, order_id, line, step),
    check ((state = 'RUNNING') = (running_since is not null)),
    check ((state = 'DONE') = (done_at is not null))
);
-- One pair of hands: a person has at most one attended step running.
create unique index one_thing_at_a_time on production.work (studio_id, person_id)
    where state = 'RUNNING' and attended and person_id is not null;
create index on production.work (studio_id, done_at) where state = 'DONE';

select foundation.protect('production.work');
