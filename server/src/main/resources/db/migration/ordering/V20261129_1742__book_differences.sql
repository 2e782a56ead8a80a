-- Where the books of this house do not agree with each other. Found by the daily look, gone when they agree again.
create table ordering.book_difference (
    studio_id uuid        not null,
    kind      text        not null check (kind in ('BUYERS_MONEY', 'CASH', 'UNPAID_SALE', 'HELD_AFTER_END')),
    subject   text        not null,
    expected  bigint      not null,
    found     bigint      not null check (found <> expected),
    found_at  timestamptz not null,
    primary key (studio_id, kind, subject)
);
select foundation.protect('ordering.book_difference');
