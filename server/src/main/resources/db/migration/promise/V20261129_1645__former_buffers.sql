-- Tables of buffers that others have taken the place of, each line at its own level, as long as somebody may accept a date that was quoted
-- by them; then they go. Edition 0, without entries: nothing was measured yet, dates were stated.
create table promise.former_buffer (
    studio_id   uuid        not null,
    edition     bigint      not null,
    replaced_at timestamptz not null,
    entries     jsonb       not null,
    primary key (studio_id, edition)
);
select foundation.protect('promise.former_buffer');

-- What life may cost an order is measured of every plan, also where its day was given with stated days before anything was known.
alter table promise.promised drop constraint a_measured_day_has_a_reserve;
alter table promise.promised add constraint a_measured_day_has_a_reserve check (confidence is null or reserve_minutes is not null);
