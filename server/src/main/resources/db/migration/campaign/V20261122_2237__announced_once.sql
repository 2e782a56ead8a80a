-- A drop takes a stretch of the plan: the same announcement, sent twice, must not take it twice.
create table campaign.announcement (
    studio_id   uuid  not null,
    key         text  not null,
    fingerprint bytea not null,
    drop_id     uuid  not null,
    primary key (studio_id, key),
    foreign key (studio_id, drop_id) references campaign.drop
);

select foundation.protect('campaign.announcement');
