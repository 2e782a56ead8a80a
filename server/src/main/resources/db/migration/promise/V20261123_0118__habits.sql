-- How long each kind of step really takes, by person: the sums of what was measured on the floor. What was measured stands in
-- production.work; the sums are all that a belief needs. Nobody known to have done it: the nil id.
create table promise.habit (
    studio_id       uuid             not null,
    step            text             not null,
    person_id       uuid             not null,
    label           jsonb            not null,
    seen            int              not null check (seen > 0),
    written_minutes bigint           not null check (written_minutes > 0),
    taken_minutes   bigint           not null check (taken_minutes > 0),
    log_sum         double precision not null,
    log_squares     double precision not null check (log_squares >= 0),
    primary key (studio_id, step, person_id)
);

select foundation.protect('promise.habit');
