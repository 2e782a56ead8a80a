-- Unscoped: found by the link. A link for somebody who forgot the password; its word itself is stored nowhere.
-- One per account: a newer one takes the place of an older one.
create table identity.renewal (
    account_id uuid        primary key references identity.account on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    expires_at timestamptz not null
);
