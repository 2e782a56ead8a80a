-- What a phone reported of a load or a sample under a name of its own, so that what is sent twice is done once.
create table production.told_act (
    studio_id uuid        not null,
    act_id    uuid        not null,
    act       text        not null,
    done_at   timestamptz not null,
    told_at   timestamptz not null,
    primary key (studio_id, act_id),
    check (done_at <= told_at)
);

select foundation.protect('production.told_act');
revoke update, delete on production.told_act from ${app};

-- The moment of the last thing that happened to a step: what is told late never reaches behind it.
alter table production.sample_step add column acted_at timestamptz not null default '-infinity';
