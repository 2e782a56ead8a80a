-- By which rules a studio takes on less while it has much to do. One row per studio that has any; its version is the whole page's.
create table campaign.load_rules (
    studio_id uuid     primary key,
    weeks     smallint not null check (weeks between 1 and 26),
    version   bigint   not null default 0
);

-- amount: fen (MINIMUM), days (LENGTHEN), minutes (HIDE); nothing (CLOSE).
create table campaign.load_rule (
    studio_id uuid     not null,
    act       text     not null check (act in ('MINIMUM', 'LENGTHEN', 'HIDE', 'CLOSE')),
    enter_at  smallint not null check (enter_at between 1 and 100),
    leave_at  smallint not null check (leave_at between 0 and 99),
    amount    bigint   not null check (amount >= 0),
    is_on     boolean  not null default false,
    primary key (studio_id, act),
    check (leave_at < enter_at)
);

-- Every switch that was ever thrown. The app may only add.
create table campaign.load_switch (
    studio_id uuid        not null,
    switch_id uuid        not null,
    act       text        not null,
    turned_on boolean     not null,
    percent   smallint    not null,
    at        timestamptz not null,
    primary key (studio_id, switch_id)
);
revoke update, delete on campaign.load_switch from ${app};

select foundation.protect('campaign.load_rules');
select foundation.protect('campaign.load_rule');
select foundation.protect('campaign.load_switch');
