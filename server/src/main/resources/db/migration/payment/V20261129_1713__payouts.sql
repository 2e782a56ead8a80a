-- Money of the studio's own that it owes a buyer: earnest money returned a second time, interest. No refund, since nothing of it was paid.
create table payment.payout (
    studio_id uuid        not null,
    payout_id uuid        not null,
    reference uuid        not null,
    amount    bigint      not null check (amount > 0),
    reason    text        not null,
    state     text        not null check (state in ('OWED', 'SENT')),
    owed_at   timestamptz not null,
    sent_at   timestamptz,
    primary key (studio_id, payout_id),
    -- Whatever happens twice, one reason is paid once.
    unique (studio_id, reference, reason),
    check ((state = 'SENT') = (sent_at is not null))
);
create index on payment.payout (studio_id, owed_at) where state = 'OWED';
select foundation.protect('payment.payout');
