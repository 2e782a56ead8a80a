create schema audit;

create table audit.entry (
    studio_id    uuid        not null,
    entry_id     uuid        not null,
    at           timestamptz not null,
    account_id   uuid,
    action       text        not null,
    subject_type text        not null,
    subject      uuid        not null,
    primary key (studio_id, entry_id)
);
select foundation.protect('audit.entry');
-- What was noted stays as it was noted.
revoke update, delete, truncate on audit.entry from ${app};
