create schema film;

-- An upload on its way. How much has come is the length of its file, which a crash cannot contradict.
create table film.upload (
    studio_id  uuid        not null,
    upload_id  uuid        not null,
    bytes      bigint      not null check (bytes between 1 and 2147483648),
    file_name  text        not null,
    expires_at timestamptz not null,
    primary key (studio_id, upload_id)
);

-- version counts what the maker edits; the lab's progress is not an edit.
create table film.film (
    studio_id    uuid        not null,
    film_id      uuid        not null,
    slug         text        not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    title        jsonb       not null,
    story        jsonb       not null,
    design       text,
    hotspots     jsonb       not null default '[]',
    state        text        not null check (state in ('UPLOADED', 'PROBING', 'ENCODING', 'READY', 'REFUSED', 'CANCELLED')),
    refusal      text,
    progress     int         not null default 0 check (progress between 0 and 1000),
    bytes        bigint      not null check (bytes >= 0),
    footage      jsonb,
    poster       text,
    uploaded_at  timestamptz not null,
    published_at timestamptz,
    version      bigint      not null default 0,
    primary key (studio_id, film_id),
    unique (studio_id, slug),
    check ((state = 'READY') = (footage is not null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    check (published_at is null or state = 'READY')
);

select foundation.protect('film.upload');
select foundation.protect('film.film');
