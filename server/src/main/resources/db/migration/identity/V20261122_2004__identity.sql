create schema identity;

-- Unscoped, all of the schema: who somebody is, is known before it is known which studio they mean.
create table identity.account (
    account_id    uuid        primary key,
    login         text        not null unique,
    name          text        not null,
    password_hash text        not null,
    host          boolean     not null,
    opened_at     timestamptz not null
);

-- Unscoped: read by account, over all its studios.
create table identity.membership (
    studio_id  uuid        not null,
    account_id uuid        not null references identity.account,
    role       text        not null check (role in ('OWNER', 'HELPER')),
    since      timestamptz not null,
    primary key (studio_id, account_id)
);
create index on identity.membership (account_id);

-- Unscoped: found by the cookie. The cookie's word itself is stored nowhere.
create table identity.session (
    token_hash   bytea       primary key check (octet_length(token_hash) = 32),
    account_id   uuid        not null references identity.account on delete cascade,
    opened_at    timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index on identity.session (account_id);
create index on identity.session (expires_at);

-- Unscoped: found by the link. The link's word itself is stored nowhere.
create table identity.invitation (
    invitation_id uuid        primary key,
    token_hash    bytea       not null unique check (octet_length(token_hash) = 32),
    kind          text        not null check (kind in ('FIRST_OWNER', 'OPENS_STUDIO', 'JOINS_STUDIO')),
    studio_id     uuid,
    role          text        check (role in ('OWNER', 'HELPER')),
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    check ((kind = 'JOINS_STUDIO') = (studio_id is not null)),
    check ((kind = 'JOINS_STUDIO') = (role is not null))
);
create index on identity.invitation (studio_id);

-- Unscoped: failed sign-ins per login and per address, both as keyed hashes.
create table identity.attempt (
    subject      bytea       primary key check (octet_length(subject) = 32),
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz not null
);
