-- A better plan, put before the maker: who moves from where to where, and what for. Applied or dropped as one act, undone as one act.
create table promise.proposal (
    studio_id    uuid        not null,
    proposal_id  uuid        not null,
    kind         text        not null check (kind in ('BETTER', 'WHAT_IF', 'WAY_OUT')),
    state        text        not null check (state in ('OPEN', 'APPLIED', 'DROPPED', 'STALE', 'UNDONE')),
    plan_version bigint      not null,
    made_at      timestamptz not null,
    settled_at   timestamptz,
    supposition  jsonb,
    moves        jsonb       not null,
    gain         jsonb       not null,
    -- What applying wrote besides the plan (days off, a machine's days, overtime), so that undoing takes back exactly that.
    effect       jsonb,
    primary key (studio_id, proposal_id),
    check ((state = 'OPEN') = (settled_at is null))
);
create index on promise.proposal (studio_id, made_at) where state in ('OPEN', 'APPLIED');
select foundation.protect('promise.proposal');
