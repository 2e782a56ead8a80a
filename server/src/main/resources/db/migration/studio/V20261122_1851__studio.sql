create schema studio;

create table studio.profile (
    studio_id        uuid        primary key,
    slug             text        not null,
    name             jsonb       not null,
    story            jsonb       not null,
    language         text        not null check (language in ('zh-CN', 'en')),
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    zone             text        not null,
    province         text        not null,
    seller_statement jsonb       not null,
    dye              text        not null,
    opened_at        timestamptz not null,
    calendar_version bigint      not null default 0,
    version          bigint      not null default 0
);

create table studio.policy (
    studio_id         uuid     primary key,
    prepaid_share     int      not null check (prepaid_share between 0 and 10000),
    safety_days       smallint not null check (safety_days between 0 and 60),
    packing_days      smallint not null check (packing_days between 0 and 30),
    follows_holidays  boolean  not null,
    reply_weekdays    smallint[] not null,
    reply_from        time     not null,
    reply_until       time     not null,
    max_week_orders   int      check (max_week_orders > 0),
    max_week_pieces   int      check (max_week_pieces > 0),
    max_week_minutes  int      check (max_week_minutes > 0),
    version           bigint   not null default 0
);

create table studio.person (
    studio_id uuid   not null,
    person_id uuid   not null,
    name      text   not null,
    skills    text[] not null,
    active    boolean not null default true,
    position  int    not null,
    primary key (studio_id, person_id)
);

create table studio.time_block (
    studio_id    uuid     not null,
    block_id     uuid     not null,
    person_id    uuid     not null,
    weekday      smallint not null check (weekday between 1 and 7),
    from_minute  smallint not null check (from_minute between 0 and 1439),
    until_minute smallint not null check (until_minute between 1 and 1440),
    kind         text     not null check (kind in ('MAKING', 'CREATING', 'CONTENT', 'RUNNING', 'REST')),
    primary key (studio_id, block_id),
    foreign key (studio_id, person_id) references studio.person,
    check (from_minute < until_minute),
    -- One person does one kind of thing at a time.
    exclude using gist (studio_id with =, person_id with =, weekday with =, int4range(from_minute, until_minute) with &&)
);

create table studio.day_off (
    studio_id uuid not null,
    person_id uuid not null,
    day       date not null,
    reason    text not null,
    primary key (studio_id, person_id, day),
    foreign key (studio_id, person_id) references studio.person
);

create table studio.machine (
    studio_id  uuid  not null,
    machine_id uuid  not null,
    name       jsonb not null,
    kind       text  not null,
    capacity   int   not null check (capacity between 1 and 100000),
    unit       jsonb not null,
    active     boolean not null default true,
    position   int   not null,
    primary key (studio_id, machine_id)
);

select foundation.protect('studio.profile');
select foundation.protect('studio.policy');
select foundation.protect('studio.person');
select foundation.protect('studio.time_block');
select foundation.protect('studio.day_off');
select foundation.protect('studio.machine');
