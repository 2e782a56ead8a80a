create schema foundation;
create schema directory;
create schema jobs;
create schema events;

-- Every table with a studio in its key is closed by this: owner included, a row is seen and written only in its own studio's scope.
create function foundation.protect(tenant_table regclass) returns void
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format($policy$
        create policy own_studio on %s
         using (studio_id = nullif(current_setting('app.studio_id', true), '')::uuid)
    with check (studio_id = nullif(current_setting('app.studio_id', true), '')::uuid)
        $policy$, tenant_table);
end
$$;

-- Unscoped: the only look-ups made before a studio is known.
create table directory.studio (
    studio_id uuid        primary key,
    opened_at timestamptz not null
);
create table directory.shop (
    slug      text primary key check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    studio_id uuid not null references directory.studio
);
create table directory.order_token (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    studio_id  uuid  not null references directory.studio,
    order_id   uuid  not null
);
create table directory.payment (
    payment_id uuid primary key,
    studio_id  uuid not null references directory.studio
);

-- The shape that db-scheduler asks for.
create table jobs.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);

-- The shape that the event publication registry asks for.
create table events.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index on events.event_publication (completion_date);
create index on events.event_publication using hash (serialized_event);
