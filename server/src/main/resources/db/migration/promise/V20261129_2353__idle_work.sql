-- Work for nobody's order, in time that nobody needs. It lies beside the plan, not in it: what is promised never sees it, and whoever
-- books its time pushes it out without knowing.
create table promise.idle_work (
    studio_id uuid        not null,
    work_id   uuid        not null,
    placed    jsonb       not null,
    taken_at  timestamptz not null,
    primary key (studio_id, work_id)
);

select foundation.protect('promise.idle_work');
