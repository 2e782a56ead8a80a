-- Days on which no carrier comes and no parcel is on its way, such as those around the New Year. Both days included; none lies over another.
create table studio.carrier_stop (
    studio_id uuid not null,
    from_day  date not null,
    to_day    date not null,
    reason    text not null,
    primary key (studio_id, from_day),
    check (to_day between from_day and from_day + 59),
    exclude using gist (studio_id with =, daterange(from_day, to_day, '[]') with &&)
);
select foundation.protect('studio.carrier_stop');
