create schema catalog;

create table catalog.design (
    studio_id uuid   not null,
    design_id uuid   not null,
    slug      text   not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    state     text   not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    draft     jsonb  not null,
    revision  int,
    position  int    not null,
    version   bigint not null default 0,
    primary key (studio_id, design_id),
    unique (studio_id, slug)
);

-- What was published is what was ordered: rows here are written once.
create table catalog.revision (
    studio_id    uuid        not null,
    design_id    uuid        not null,
    revision     int         not null check (revision > 0),
    blueprint    jsonb       not null,
    hash         bytea       not null,
    published_at timestamptz not null,
    primary key (studio_id, design_id, revision),
    foreign key (studio_id, design_id) references catalog.design
);

create function catalog.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'a published revision never changes';
end
$$;
create trigger revision_is_final before update on catalog.revision
    for each row execute function catalog.refuse_change();

select foundation.protect('catalog.design');
select foundation.protect('catalog.revision');
