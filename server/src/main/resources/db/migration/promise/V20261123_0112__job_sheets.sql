-- The work behind each promise, as the planner was asked to place it: enough to place what is left of it anew.
create table promise.job_sheet (
    studio_id  uuid        not null,
    order_id   uuid        not null,
    release_at timestamptz not null,
    steps      jsonb       not null,
    primary key (studio_id, order_id)
);
select foundation.protect('promise.job_sheet');

-- A step that hands have begun stays where it is, whatever else moves. What is done leaves the plan.
alter table promise.placement add column begun_at timestamptz;
