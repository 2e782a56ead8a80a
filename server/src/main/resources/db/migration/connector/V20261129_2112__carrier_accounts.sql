-- The studio's own account at whoever tells where parcels are. Keys are sealed; what is in `open` may be shown.
create table connector.carrier_account (
    studio_id uuid   not null,
    carrier   text   not null,
    open      jsonb  not null,
    secrets   bytea  not null,
    version   bigint not null,
    primary key (studio_id, carrier)
);

select foundation.protect('connector.carrier_account');
