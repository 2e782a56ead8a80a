-- Money that goes back to a buyer: part of one payment, by the way it came. Owed from the moment it is decided, returned when it has left.
create table payment.refund (
    studio_id   uuid        not null,
    refund_id   uuid        not null,
    payment_id  uuid        not null,
    reference   uuid        not null,
    amount      bigint      not null check (amount > 0),
    provider    text        not null,
    reason      text        not null,
    state       text        not null check (state in ('OWED', 'RETURNED')),
    owed_at     timestamptz not null,
    returned_at timestamptz,
    primary key (studio_id, refund_id),
    foreign key (studio_id, payment_id) references payment.payment,
    check ((state = 'RETURNED') = (returned_at is not null))
);
create index on payment.refund (studio_id, reference);
create index on payment.refund (studio_id, owed_at) where state = 'OWED';

-- A picture by which the buyer shows that a payment was made outside of this house. A refused one stays, with the reason.
create table payment.proof (
    studio_id       uuid        not null,
    payment_id      uuid        not null,
    proof_no        smallint    not null check (proof_no > 0),
    media           text        not null,
    shown_at        timestamptz not null,
    refused_because text,
    primary key (studio_id, payment_id, proof_no),
    foreign key (studio_id, payment_id) references payment.payment
);
create index on payment.payment (studio_id, opened_at) where state = 'PROVEN';

select foundation.protect('payment.refund');
select foundation.protect('payment.proof');
