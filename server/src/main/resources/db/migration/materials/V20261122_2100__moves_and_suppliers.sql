alter table materials.item add column version bigint not null default 0;

-- Every change of what lies on the shelf, with who and why. on_hand is their sum, kept in the same transaction.
create table materials.move (
    studio_id     uuid        not null,
    move_id       uuid        not null,
    item          text        not null,
    kind          text        not null check (kind in ('RECEIVED', 'COUNTED', 'USED')),
    quantity      bigint      not null check (quantity <> 0),
    on_hand_after bigint      not null check (on_hand_after >= 0),
    reason        text        not null,
    order_id      uuid,
    account_id    uuid,
    moved_at      timestamptz not null,
    primary key (studio_id, move_id),
    foreign key (studio_id, item) references materials.item,
    check ((kind = 'USED') = (order_id is not null))
);
create index on materials.move (studio_id, item, move_id desc);
-- The belt beside the braces: an order takes an item from the shelf once.
create unique index an_order_uses_an_item_once on materials.move (studio_id, order_id, item) where kind = 'USED';

create function materials.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'a move of stock is never altered; write another one';
end
$$;
create trigger move_is_final before update or delete on materials.move
    for each row execute function materials.refuse_change();

-- How to reach them is often a person's own number, hence sealed.
create table materials.supplier (
    studio_id   uuid   not null,
    supplier_id uuid   not null,
    name        text   not null,
    contact     bytea  not null,
    version     bigint not null default 0,
    primary key (studio_id, supplier_id)
);
create table materials.supplied_item (
    studio_id   uuid not null,
    supplier_id uuid not null,
    item        text not null,
    lead_days   int  not null check (lead_days between 0 and 365),
    primary key (studio_id, supplier_id, item),
    foreign key (studio_id, supplier_id) references materials.supplier on delete cascade,
    foreign key (studio_id, item) references materials.item
);

select foundation.protect('materials.move');
select foundation.protect('materials.supplier');
select foundation.protect('materials.supplied_item');
