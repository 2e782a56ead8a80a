-- How fast somebody works as it was stated: minutes taken for a hundred written ones, altogether and at single skills.
alter table studio.person
    add column paces jsonb not null default '{"usual": 100, "bySkill": {}}' check ((paces ->> 'usual')::int between 25 and 400);
