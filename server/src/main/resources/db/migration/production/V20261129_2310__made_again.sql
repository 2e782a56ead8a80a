-- Pieces that failed and are made again: at which step, how many, from which step on (null: new pieces of new material).
create table production.remake (
    studio_id   uuid        not null,
    remake_id   uuid        not null,
    order_id    uuid        not null,
    line        smallint    not null check (line >= 0),
    failed_step text        not null,
    pieces      smallint    not null check (pieces > 0),
    from_step   text,
    words       text        not null,
    decided_at  timestamptz not null,
    primary key (studio_id, remake_id)
);

-- How each of its steps had been done until then, as its row was; what it counted as in the order's costs, in minutes.
create table production.remade_work (
    studio_id uuid     not null,
    remake_id uuid     not null,
    order_id  uuid     not null,
    line      smallint not null,
    step      text     not null,
    minutes   bigint   not null check (minutes >= 0),
    work      jsonb    not null,
    primary key (studio_id, remake_id, line, step),
    foreign key (studio_id, remake_id) references production.remake
);
create index on production.remade_work (studio_id, order_id, line, step);
create trigger remade_work_is_final before update or delete on production.remade_work
    for each row execute function production.refuse_change();

select foundation.protect('production.remake');
select foundation.protect('production.remade_work');

-- A step that is open once more, for so many pieces; the number stays when it is done.
alter table production.work
    add column again smallint check (again > 0),
    drop constraint work_state_check,
    add constraint work_state_check check (state in ('RUNNING', 'PAUSED', 'DONE', 'AGAIN')),
    add check (state <> 'AGAIN' or again is not null);
