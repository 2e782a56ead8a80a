-- At most so many minutes begun and not finished: at all, of one kind of step, in one person's hands.
create table production.work_limit (
    studio_id uuid not null,
    scope     text not null check (scope in ('EVERYTHING', 'STEP', 'PERSON')),
    -- The kind of step or the person's id; empty for everything.
    subject   text not null check ((scope = 'EVERYTHING') = (subject = '')),
    minutes   int  not null check (minutes between 1 and 100000),
    primary key (studio_id, scope, subject)
);

-- What was begun beyond a limit all the same, and why. Told once, never changed.
create table production.begun_beyond (
    studio_id uuid        not null,
    order_id  uuid        not null,
    line      smallint    not null,
    step      text        not null,
    scope     text        not null,
    subject   text        not null,
    used      int         not null check (used > 0),
    adds      int         not null check (adds > 0),
    minutes   int         not null,
    reason    text        not null check (reason <> ''),
    at        timestamptz not null,
    primary key (studio_id, order_id, line, step, scope, subject),
    check (used + adds > minutes)
);
create index on production.begun_beyond (studio_id, at desc);

-- What is in hand, asked at every beginning.
create index on production.work (studio_id) where state <> 'DONE' and attended;

select foundation.protect('production.work_limit');
select foundation.protect('production.begun_beyond');
revoke update, delete on production.begun_beyond from ${app};
