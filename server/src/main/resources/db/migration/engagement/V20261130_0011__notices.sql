-- When the makers' own group is told of each kind of thing, and up to when it has been. No row: within the reply hours.
create table engagement.notice_rule (
    studio_id  uuid        not null,
    kind       text        not null check (kind in ('ORDER', 'MONEY', 'REQUEST', 'MESSAGE', 'CASE', 'REVIEW')),
    told_when  text        not null check (told_when in ('AT_ONCE', 'IN_HOURS', 'NEVER')),
    told_until timestamptz not null,
    primary key (studio_id, kind)
);
select foundation.protect('engagement.notice_rule');

-- How the line to the group is.
create table engagement.notice_line (
    studio_id     uuid        primary key,
    told_at       timestamptz,
    failing_since timestamptz,
    tries         smallint    not null default 0 check (tries >= 0),
    trouble       text        check (length(trouble) <= 200),
    check ((failing_since is null) = (tries = 0))
);
select foundation.protect('engagement.notice_line');

-- Looked at by what is new since a minute ago; costs a writer next to nothing.
create index message_at on engagement.message using brin (at) with (pages_per_range = 16, autosummarize = on);
