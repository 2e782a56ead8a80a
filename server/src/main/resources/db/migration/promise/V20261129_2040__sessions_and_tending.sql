-- Hands around a step: making ready before it, loading and unloading its machine. Each is a row of its own, so that nobody can be in two
-- places; pieces that share a setup or a load have the same minutes under the same key.
alter table promise.placement
    add column role   text not null default 'WORK' check (role in ('WORK', 'SETUP', 'LOADING', 'UNLOADING')),
    -- The session, or the load's loading or unloading, that several pieces share; null: this piece's own.
    add column shared text,
    -- How long the machine is held where hands are around the load: from the first of them to the last.
    add column held   tstzrange check (not isempty(held)),
    add check (role = 'WORK' or person_id is not null),
    add check (role <> 'SETUP' or shared is not null),
    drop constraint placement_pkey,
    add primary key (studio_id, order_id, step, role, part),
    drop constraint placement_studio_id_person_id_during_excl,
    drop constraint placement_studio_id_machine_id_load_key_during_excl,
    add constraint one_thing_at_a_time exclude using gist (
        studio_id with =,
        person_id with =,
        (coalesce(shared, order_id::text || '/' || step || '/' || role || '#' || part)) with <>,
        during with &&) where (person_id is not null),
    add constraint one_load_at_a_time exclude using gist (
        studio_id with =,
        machine_id with =,
        load_key with <>,
        (coalesce(held, during)) with &&) where (machine_id is not null);

-- What was proposed before there were setups saves none.
do $$
declare
    each uuid;
begin
    for each in select studio_id from directory.studio loop
        perform set_config('app.studio_id', each::text, true);
        update promise.proposal set gain = gain || '{"setupsSaved": 0}';
    end loop;
    perform set_config('app.studio_id', '', true);
end
$$;
