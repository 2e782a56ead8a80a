-- Which lists of stock were taken: the same list read the same way is taken once, however often it is brought.
create table materials.stock_list (
    studio_id uuid        not null,
    mark      text        not null check (mark ~ '^[0-9a-f]{64}$'),
    taken_at  timestamptz not null,
    primary key (studio_id, mark)
);
select foundation.protect('materials.stock_list');
