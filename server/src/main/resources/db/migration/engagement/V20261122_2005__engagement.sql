create schema engagement;

-- One wish of one person, from a comment or a chat line. Who said it and what was said are sealed.
create table engagement.inquiry (
    studio_id     uuid        not null,
    inquiry_id    uuid        not null,
    person_mark   bytea       not null,
    author        bytea       not null,
    words         bytea       not null,
    film          text,
    design        text,
    configuration jsonb       not null,
    state         text        not null check (state in ('NEW', 'ANSWERED', 'SET_ASIDE')),
    came_at       timestamptz not null,
    version       bigint      not null default 0,
    primary key (studio_id, inquiry_id),
    -- Once per person.
    unique (studio_id, person_mark)
);
create index on engagement.inquiry (studio_id, state, came_at);

select foundation.protect('engagement.inquiry');
