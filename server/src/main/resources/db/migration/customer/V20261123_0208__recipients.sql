-- To whom one order goes, as it was said with that order: a later order by the same phone may name another person and place. The
-- reference is whoever's it is; here it is only a number. Erasing the buyer removes these rows.
create table customer.recipient (
    studio_id uuid  not null,
    reference uuid  not null,
    buyer_id  uuid  not null,
    sealed    bytea not null,
    primary key (studio_id, reference),
    foreign key (studio_id, buyer_id) references customer.buyer
);
create index on customer.recipient (studio_id, buyer_id);

-- What older orders knew is what their buyers said last. Once, and before the table is closed: every studio's rows at once.
alter table ordering.orders no force row level security;
alter table customer.buyer no force row level security;
insert into customer.recipient (studio_id, reference, buyer_id, sealed)
select o.studio_id, o.order_id, o.buyer_id, b.sealed
  from ordering.orders o
  join customer.buyer b on b.studio_id = o.studio_id and b.buyer_id = o.buyer_id
 where b.sealed is not null;
alter table customer.buyer force row level security;
alter table ordering.orders force row level security;

select foundation.protect('customer.recipient');
