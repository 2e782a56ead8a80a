-- What a studio with much to do asks of new buyers at present; no row: nothing.
create table promise.pressure (
    studio_id  uuid    primary key,
    least      bigint  check (least > 0),
    extra_days int     not null check (extra_days >= 0),
    heaviest   int     check (heaviest >= 0),
    closed     boolean not null
);

select foundation.protect('promise.pressure');
