-- A design made once before it is sold: its steps as they were written then, and what they really took. Or its maker's word that it was
-- made before, and in how many minutes.
create table production.sample (
    studio_id    uuid        not null,
    sample_id    uuid        not null,
    design_id    uuid        not null,
    state        text        not null check (state in ('OPEN', 'PASSED', 'FAILED', 'SAID')),
    steps        jsonb       not null,
    ready_by     date,
    began_at     timestamptz not null,
    said_minutes int check (said_minutes > 0),
    photo        text,
    words        text        not null default '',
    judged_at    timestamptz,
    judged_by    uuid,
    primary key (studio_id, sample_id),
    check ((state = 'SAID') = (said_minutes is not null)),
    check ((state = 'OPEN') = (judged_at is null)),
    check (state <> 'PASSED' or photo is not null)
);
create unique index one_open_sample on production.sample (studio_id, design_id) where state = 'OPEN';
create index on production.sample (studio_id, design_id, began_at desc);

create table production.sample_step (
    studio_id      uuid   not null,
    sample_id      uuid   not null,
    step           text   not null,
    state          text   not null check (state in ('RUNNING', 'PAUSED', 'DONE')),
    running_since  timestamptz,
    worked_seconds bigint not null default 0 check (worked_seconds >= 0),
    primary key (studio_id, sample_id, step),
    check ((state = 'RUNNING') = (running_since is not null)),
    foreign key (studio_id, sample_id) references production.sample
);

select foundation.protect('production.sample');
select foundation.protect('production.sample_step');
