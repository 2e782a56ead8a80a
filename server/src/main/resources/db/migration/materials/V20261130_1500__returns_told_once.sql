-- Names under which returns of a purchase were told: told twice, nothing more goes back.
create table materials.told_return (
    studio_id   uuid not null,
    purchase_id uuid not null,
    told        uuid not null,
    primary key (studio_id, purchase_id, told)
);
select foundation.protect('materials.told_return');
