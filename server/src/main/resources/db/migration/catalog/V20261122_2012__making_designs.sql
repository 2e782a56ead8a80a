-- A buyer's own picture for an UPLOAD option. Not kept: swept two days after it came.
create table catalog.artwork (
    studio_id   uuid        not null,
    artwork_id  uuid        not null,
    medium      text        not null,
    width       int         not null check (width > 0),
    height      int         not null check (height > 0),
    uploaded_at timestamptz not null,
    kept        boolean     not null default false,
    primary key (studio_id, artwork_id)
);

-- Laid over whatever revision is on sale; the revision itself never changes.
create table catalog.sold_out (
    studio_id    uuid        not null,
    design_id    uuid        not null,
    option_group text        not null,
    choice       text        not null,
    because      jsonb       not null,
    since        timestamptz not null,
    primary key (studio_id, design_id, option_group, choice),
    foreign key (studio_id, design_id) references catalog.design
);

-- The studio's library of named steps. Designs copy from it and remember the key.
create table catalog.step_module (
    studio_id    uuid   not null,
    module       text   not null check (module ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    name         jsonb  not null,
    kind         text   not null check (kind in ('ATTENDED', 'UNATTENDED', 'BATCH')),
    minutes      int    not null check (minutes > 0),
    skill        text,
    machine_kind text,
    sop          jsonb  not null,
    version      bigint not null default 0,
    primary key (studio_id, module)
);

select foundation.protect('catalog.artwork');
select foundation.protect('catalog.sold_out');
select foundation.protect('catalog.step_module');

create index on catalog.revision (studio_id, design_id, published_at desc);
