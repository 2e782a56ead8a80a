-- A maker asks a buyer for another day. Only the buyer's consent moves the promise; every question stays on record.
create table ordering.date_request (
    studio_id   uuid        not null,
    order_id    uuid        not null,
    request_no  smallint    not null,
    former      date        not null,
    ship_by     date        not null check (ship_by > former),
    reason      text        not null,
    asked_at    timestamptz not null,
    answer      text        check (answer in ('AGREED', 'REFUSED', 'WITHDRAWN')),
    answered_at timestamptz,
    primary key (studio_id, order_id, request_no),
    check ((answer is null) = (answered_at is null))
);
create unique index on ordering.date_request (studio_id, order_id) where answer is null;
select foundation.protect('ordering.date_request');
