-- The fingerprint of an accepted offer is one that everybody can check: SHA-256 over the text that the database keeps, in UTF-8. The
-- database reckons it itself, so that no offer can stand beside a foreign one.
create function ordering.fingerprint(document jsonb) returns bytea
language sql immutable
return sha256(convert_to(document::text, 'UTF8'));

drop trigger offer_is_frozen on ordering.orders;
alter table ordering.orders drop column offer_hash;
alter table ordering.orders
    add column offer_hash bytea not null generated always as (ordering.fingerprint(offer)) stored;

create or replace function ordering.offer_is_frozen() returns trigger
language plpgsql as $$
begin
    if new.offer is distinct from old.offer or new.total <> old.total then
        raise exception 'an accepted offer never changes';
    end if;
    return new;
end
$$;
create trigger offer_is_frozen before update of offer, total on ordering.orders
    for each row execute function ordering.offer_is_frozen();

-- Somebody would like something of an order otherwise: the buyer, or the maker whose material ran out. ASKED waits for the maker, OFFERED
-- for the buyer. What it comes to stands until it lapses.
create table ordering.amendment (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    amendment_no smallint    not null check (amendment_no > 0),
    asked_by     text        not null check (asked_by in ('BUYER', 'MAKER')),
    wish         jsonb       not null,
    words        text        not null,
    asked_at     timestamptz not null,
    state        text        not null check (state in ('ASKED', 'OFFERED', 'AGREED', 'DECLINED', 'REFUSED', 'LAPSED')),
    lapses_at    timestamptz not null,
    price        jsonb       not null,
    difference   bigint      not null,
    extra        bigint      not null,
    because      text,
    ship_by      date        not null,
    settled      smallint    not null check (settled >= 0),
    answered_at  timestamptz,
    primary key (studio_id, order_id, amendment_no),
    foreign key (studio_id, order_id) references ordering.orders,
    check (asked_by = 'BUYER' or state <> 'ASKED'),
    check ((state in ('ASKED', 'OFFERED')) = (answered_at is null)),
    check (extra = 0 or because is not null)
);
create unique index on ordering.amendment (studio_id, order_id) where answered_at is null;
create index on ordering.amendment (studio_id, asked_at) where state = 'ASKED';

-- What both sides agreed to since, one after the other. Each names the fingerprint of what it follows; the accepted offer is the first.
create table ordering.agreement (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    agreement_no smallint    not null check (agreement_no > 0),
    amendment_no smallint    not null,
    document     jsonb       not null,
    follows      bytea       not null,
    hash         bytea       not null generated always as (ordering.fingerprint(document)) stored,
    agreed_at    timestamptz not null,
    primary key (studio_id, order_id, agreement_no),
    unique (studio_id, order_id, amendment_no),
    foreign key (studio_id, order_id, amendment_no) references ordering.amendment,
    check (document ->> 'follows' = encode(follows, 'hex'))
);

create function ordering.agreement_is_the_next() returns trigger
language plpgsql as $$
declare
    latest bytea;
begin
    if tg_op <> 'INSERT' then
        raise exception 'what was agreed never changes';
    end if;
    if new.agreement_no = 1 then
        select offer_hash into latest from ordering.orders where studio_id = new.studio_id and order_id = new.order_id;
    else
        select hash into latest from ordering.agreement
         where studio_id = new.studio_id and order_id = new.order_id and agreement_no = new.agreement_no - 1;
    end if;
    if latest is distinct from new.follows then
        raise exception 'an agreement follows what was agreed before it';
    end if;
    return new;
end
$$;
create trigger agreement_is_the_next before insert or update or delete on ordering.agreement
    for each row execute function ordering.agreement_is_the_next();

select foundation.protect('ordering.amendment');
select foundation.protect('ordering.agreement');
