-- Something is wrong with a piece that has left. The case says what, by when its buyer is answered, which remedy was offered, and where it
-- stands; what was said and done is added to its history and never changed.
create table aftercare.case_rule (
    studio_id uuid   primary key,
    hours     int    not null check (hours between 1 and 720),
    version   bigint not null check (version > 0)
);

create table aftercare.case_file (
    studio_id     uuid        not null,
    case_id       uuid        not null,
    order_id      uuid        not null,
    line          int         not null check (line >= 0),
    cause         text        not null check (cause in ('MATERIAL', 'MAKING', 'CARRIER', 'DESCRIPTION', 'USE', 'OTHER')),
    parcel_id     uuid,
    wanted        text        check (wanted in ('REPAIR', 'REDO', 'PRICE_CUT', 'REFUND')),
    state         text        not null check (state in ('OPEN', 'OFFERED', 'AGREED', 'DONE', 'WITHDRAWN', 'REFUSED')),
    opened_at     timestamptz not null,
    answer_by     timestamptz not null,
    remedy        text        check (remedy in ('REPAIR', 'REDO', 'PRICE_CUT', 'REFUND')),
    amount        bigint      check (amount > 0),
    design        text,
    configuration jsonb,
    pieces        int         check (pieces > 0),
    free          boolean     not null default false,
    when_back     boolean     not null default false,
    remedy_order  uuid,
    version       bigint      not null default 1,
    primary key (studio_id, case_id),
    check (cause <> 'CARRIER' or parcel_id is not null),
    check (state not in ('OFFERED', 'AGREED', 'DONE') or remedy is not null),
    check ((remedy in ('PRICE_CUT', 'REFUND')) is not distinct from (amount is not null) or remedy is null and amount is null),
    check ((remedy is not distinct from 'REPAIR') = (design is not null)),
    check ((remedy is not distinct from 'REDO') = (pieces is not null)),
    check (state <> 'AGREED' or remedy_order is not null or when_back)
);
-- One at a time for each line, whoever opens it.
create unique index on aftercare.case_file (studio_id, order_id, line) where state in ('OPEN', 'OFFERED', 'AGREED');
create unique index on aftercare.case_file (studio_id, remedy_order) where remedy_order is not null;
create index on aftercare.case_file (studio_id, order_id);
create index on aftercare.case_file (studio_id, state, answer_by);

create table aftercare.case_entry (
    studio_id uuid        not null,
    case_id   uuid        not null,
    entry_no  int         not null check (entry_no > 0),
    at        timestamptz not null,
    by        text        not null check (by in ('BUYER', 'MAKER', 'HOUSE')),
    act       text        not null check (act in ('OPENED', 'OFFERED', 'DECLINED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'CAME_BACK',
                                                  'MONEY_BACK', 'UNPAID', 'STOPPED', 'DONE')),
    remedy    text        check (remedy in ('REPAIR', 'REDO', 'PRICE_CUT', 'REFUND')),
    amount    bigint,
    sealed    bytea,
    primary key (studio_id, case_id, entry_no),
    foreign key (studio_id, case_id) references aftercare.case_file
);

-- Six places for the pictures of one case.
create table aftercare.case_photo (
    studio_id uuid not null,
    case_id   uuid not null,
    place     int  not null check (place between 1 and 6),
    photo     text not null,
    primary key (studio_id, case_id, place),
    foreign key (studio_id, case_id) references aftercare.case_file
);

-- What a buyer sent in to be repaired, as it was when it came.
create table aftercare.arrival (
    studio_id uuid        not null,
    order_id  uuid        not null,
    at        timestamptz not null,
    condition bytea,
    photo     text,
    primary key (studio_id, order_id)
);

select foundation.protect('aftercare.case_rule');
select foundation.protect('aftercare.case_file');
select foundation.protect('aftercare.case_entry');
select foundation.protect('aftercare.case_photo');
select foundation.protect('aftercare.arrival');
-- History is only added to; what somebody said is taken out when they are forgotten.
revoke update, delete on aftercare.case_entry from ${app};
grant update (sealed) on aftercare.case_entry to ${app};
revoke update, delete on aftercare.arrival from ${app};
grant update (condition, photo) on aftercare.arrival to ${app};
revoke delete on aftercare.case_file from ${app};
