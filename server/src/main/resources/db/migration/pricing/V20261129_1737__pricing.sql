create schema pricing;

-- Each state of a studio's price list. What was quoted by an earlier one stands for half an hour, so none is ever altered.
create table pricing.price_list (
    studio_id     uuid        not null,
    revision      bigint      not null check (revision > 0),
    document      jsonb       not null,
    in_force_from timestamptz not null,
    primary key (studio_id, revision)
);
select foundation.protect('pricing.price_list');
revoke update, delete, truncate on pricing.price_list from ${app};

create table pricing.coupon (
    studio_id   uuid        not null,
    coupon_id   uuid        not null,
    code        text        not null check (length(code) between 2 and 20),
    amount      bigint      check (amount > 0),
    share       int         check (share between 1 and 9000),
    least       bigint      not null check (least >= 0),
    most        int         check (most > 0),
    most_each   int         check (most_each > 0),
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    ended_at    timestamptz,
    designs     text[]      not null,
    used        int         not null default 0,
    made_at     timestamptz not null,
    primary key (studio_id, coupon_id),
    unique (studio_id, code),
    check ((amount is null) <> (share is null)),
    check (valid_from < valid_until),
    -- The last word on how often a coupon is used.
    check (used >= 0 and (most is null or used <= most))
);

-- By which orders. One that ends without being made takes its row away.
create table pricing.coupon_use (
    studio_id uuid        not null,
    order_id  uuid        not null,
    coupon_id uuid        not null,
    buyer_id  uuid        not null,
    off       bigint      not null check (off > 0),
    used_at   timestamptz not null,
    primary key (studio_id, order_id),
    foreign key (studio_id, coupon_id) references pricing.coupon
);
create index on pricing.coupon_use (studio_id, coupon_id, buyer_id);

select foundation.protect('pricing.coupon');
select foundation.protect('pricing.coupon_use');
