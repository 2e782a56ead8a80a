-- Which lists were taken, of any kind: the same list read the same way is taken once, however often it is brought.
create table foundation.list_taken (
    studio_id uuid        not null,
    list      text        not null check (list ~ '^[a-z]{1,20}$'),
    mark      text        not null check (mark ~ '^[0-9a-f]{64}$'),
    taken_at  timestamptz not null,
    primary key (studio_id, list, mark)
);
