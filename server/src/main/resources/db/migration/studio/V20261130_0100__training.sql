-- How far somebody is with a kind of work: for whom any row stands, the plan knows only what is done ALONE. Who has none may do everything.
create table studio.training (
    studio_id uuid        not null,
    person_id uuid        not null,
    work      text        not null check (length(work) between 1 and 80),
    rung      text        not null check (rung in ('NOT_YET', 'SHOWN', 'WATCHED', 'ALONE')),
    marked_by uuid,
    marked_at timestamptz not null,
    version   bigint      not null default 1,
    primary key (studio_id, person_id, work),
    foreign key (studio_id, person_id) references studio.person (studio_id, person_id)
);
select foundation.protect('studio.training');
