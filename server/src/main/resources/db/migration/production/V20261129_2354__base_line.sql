-- Pieces that a studio likes to have lying ready, each in one configuration.
create table production.base_piece (
    studio_id     uuid   not null,
    piece_id      uuid   not null,
    design_id     uuid   not null,
    design        text   not null,
    configuration jsonb  not null,
    target        int    not null check (target between 0 and 1000),
    on_shelf      int    not null default 0 check (on_shelf between 0 and 100000),
    version       bigint not null default 0,
    primary key (studio_id, piece_id),
    unique (studio_id, design_id, configuration)
);

-- So many pieces to be made in idle time.
create table production.base_run (
    studio_id uuid        not null,
    run_id    uuid        not null,
    piece_id  uuid        not null,
    quantity  int         not null check (quantity between 1 and 100),
    revision  int         not null,
    state     text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    made      int         check (made between 1 and 100),
    taken_at  timestamptz not null,
    ended_at  timestamptz,
    primary key (studio_id, run_id),
    foreign key (studio_id, piece_id) references production.base_piece on delete cascade,
    check ((state = 'DONE') = (made is not null)),
    check ((state = 'OPEN') = (ended_at is null))
);
create index on production.base_run (studio_id) where state = 'OPEN';

-- Why the shelf of finished pieces is as full as it is.
create table production.base_move (
    studio_id      uuid        not null,
    move_id        uuid        not null,
    piece_id       uuid        not null,
    kind           text        not null check (kind in ('MADE', 'SOLD', 'COUNTED')),
    quantity       int         not null,
    on_shelf_after int         not null,
    reason         text        not null,
    moved_at       timestamptz not null,
    primary key (studio_id, move_id),
    foreign key (studio_id, piece_id) references production.base_piece on delete cascade
);
create index on production.base_move (studio_id, piece_id);

select foundation.protect('production.base_piece');
select foundation.protect('production.base_run');
select foundation.protect('production.base_move');
revoke update on production.base_move from ${app};
