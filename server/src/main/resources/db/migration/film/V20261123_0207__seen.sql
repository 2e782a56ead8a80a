-- How often a film was opened, played and tapped on: counts per day and post, and nothing about who it was.
create table film.seen (
    studio_id uuid not null,
    film_id   uuid not null,
    day       date not null,
    -- The post whose link was followed; empty: not known.
    post      text not null,
    opened    int  not null default 0 check (opened >= 0),
    played    int  not null default 0 check (played >= 0),
    tapped    int  not null default 0 check (tapped >= 0),
    primary key (studio_id, film_id, day, post),
    foreign key (studio_id, film_id) references film.film on delete cascade
);

select foundation.protect('film.seen');
