-- How much later than planned things end, measured in the background by playing the plan through many days that might come. One edition
-- replaces the other; the plan's row says which one holds, so that every node promises by the same.
alter table promise.studio_plan add column edition bigint not null default 0;

create table promise.measuring (
    studio_id        uuid        not null primary key,
    edition          bigint      not null,
    plan_version     bigint      not null,
    calendar_version bigint      not null,
    day              date        not null,
    measured_at      timestamptz not null
);

-- What orders of a design come to that are no heavier than @heft (hands-on minutes; pieces where nothing needs hands) and begin at or
-- after @release_at. @level: which share of the scenarios the promise asks for; @clock, @working: minutes later than quoted, sorted over
-- the scenarios.
create table promise.buffer (
    studio_id  uuid             not null,
    design_id  uuid             not null,
    heft       int              not null check (heft > 0),
    release_at timestamptz      not null,
    level      double precision not null,
    clock      int[]            not null,
    working    int[]            not null,
    primary key (studio_id, design_id, heft, release_at),
    check (cardinality(clock) > 0 and cardinality(clock) = cardinality(working))
);

-- How often a design's measured promises were kept, and what must be asked of the scenarios so that it stays at what is stated.
create table promise.coverage (
    studio_id uuid             not null,
    design_id uuid             not null,
    level     double precision not null check (level between 0.5 and 2),
    kept      int              not null check (kept >= 0),
    late      int              not null check (late >= 0),
    primary key (studio_id, design_id)
);

-- Null: a date with stated safety days. What such dates come to says nothing about the measured ones.
alter table promise.promised add column confidence double precision check (confidence > 0 and confidence < 1);
-- Minutes that life may cost beyond the plan, at that confidence: set when it is promised, less as the work goes on.
alter table promise.promised add column reserve_minutes int check (reserve_minutes >= 0);
alter table promise.promised add constraint a_measured_day_has_a_reserve check ((confidence is null) = (reserve_minutes is null));
alter table promise.promised add column designs uuid[] not null default '{}';

select foundation.protect('promise.measuring');
select foundation.protect('promise.buffer');
select foundation.protect('promise.coverage');
