-- How a kind of step is done, as it was written down. A new wording is a new row; what somebody worked by never changes.
create table production.sop (
    studio_id  uuid        not null,
    step       text        not null check (step ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    version    int         not null check (version > 0),
    sheet      jsonb       not null,
    written_at timestamptz not null,
    primary key (studio_id, step, version)
);

create function production.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'what was worked by never changes';
end
$$;
create trigger sop_is_final before update on production.sop
    for each row execute function production.refuse_change();

select foundation.protect('production.sop');

-- By which wording a step was begun; null: none was written then.
alter table production.work
    add column sop         text,
    add column sop_version int,
    add check ((sop is null) = (sop_version is null)),
    add foreign key (studio_id, sop, sop_version) references production.sop;

-- What stood in the library of steps becomes the first wording.
do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        insert into production.sop (studio_id, step, version, sheet, written_at)
        select m.studio_id, m.module, 1,
               jsonb_build_object('text', m.sop, 'pictures', '[]'::jsonb, 'film', '[]'::jsonb, 'checks', '{}'::jsonb,
                                  'tools', '{}'::jsonb, 'settings', '{}'::jsonb),
               transaction_timestamp()
          from catalog.step_module m
         where m.sop <> '{}';
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;
