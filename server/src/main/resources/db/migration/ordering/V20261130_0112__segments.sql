-- Whom a maker looks for again and again, under a name. Nobody's name or number is in it.
create table ordering.segment (
    studio_id  uuid    not null,
    segment_id uuid    not null,
    name       text    not null check (char_length(name) between 1 and 40),
    design     text             check (char_length(design) between 1 and 100),
    paid       bigint  not null check (paid between 0 and 1000000000),
    quiet_days integer not null check (quiet_days between 0 and 3650),
    version    bigint  not null default 1,
    primary key (studio_id, segment_id),
    unique (studio_id, name)
);
select foundation.protect('ordering.segment');
