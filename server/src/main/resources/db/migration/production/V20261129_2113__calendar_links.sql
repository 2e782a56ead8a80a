-- A person's work as a calendar on their phone. Who holds the link reads it; it is derived from the person and how often it was renewed.
create table production.calendar_link (
    studio_id uuid    not null,
    person_id uuid    not null,
    renewal   integer not null,
    primary key (studio_id, person_id)
);

select foundation.protect('production.calendar_link');
