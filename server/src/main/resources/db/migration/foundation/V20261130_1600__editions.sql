-- How often anything changed that answers about a studio may be remembered by. Raised once in a transaction, at its commit: whoever
-- changes such rows holds this one for no longer than that, and nobody can wait for him while he waits for somebody else.
create table directory.edition (
    studio_id uuid   primary key,
    number    bigint not null check (number > 0)
);
select foundation.protect('directory.edition');

create function directory.raise_edition() returns trigger
language plpgsql as $$
declare
    studio uuid := case tg_op when 'DELETE' then old.studio_id else new.studio_id end;
begin
    if current_setting('app.raised_edition', true) is distinct from studio::text then
        insert into directory.edition as e (studio_id, number) values (studio, 1)
            on conflict (studio_id) do update set number = e.number + 1;
        perform set_config('app.raised_edition', studio::text, true);
    end if;
    return null;
end
$$;

create function directory.raises_edition(remembered regclass) returns void
language plpgsql as $$
begin
    execute format($trigger$
        create constraint trigger raises_edition after insert or update or delete on %s
        deferrable initially deferred for each row execute function directory.raise_edition()
        $trigger$, remembered);
end
$$;
