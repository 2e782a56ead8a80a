-- Two phones of one person: the row points at the one that stands for both, and nothing else moves, so that it can be undone exactly.
alter table customer.buyer
    add column merged_into uuid,
    add foreign key (studio_id, merged_into) references customer.buyer,
    add check (merged_into <> buyer_id);
create index on customer.buyer (studio_id, merged_into) where merged_into is not null;

-- What the maker knows of a buyer: measures, likings, and the rest.
create table customer.remark (
    studio_id uuid        not null,
    buyer_id  uuid        not null,
    remark_id uuid        not null,
    kind      text        not null check (kind in ('MEASURE', 'PREFERENCE', 'NOTE')),
    sealed    bytea       not null,
    at        timestamptz not null,
    primary key (studio_id, buyer_id, remark_id),
    foreign key (studio_id, buyer_id) references customer.buyer
);
select foundation.protect('customer.remark');
