-- What buyer and maker say about one order. How much is unread, and how much of the buyer's waits for a word, stands once per order.
create table engagement.thread (
    studio_id       uuid        not null,
    order_id        uuid        not null,
    waiting         int         not null default 0 check (waiting between 0 and 20),
    unread_by_maker int         not null default 0 check (unread_by_maker >= 0),
    unread_by_buyer int         not null default 0 check (unread_by_buyer >= 0),
    last_at         timestamptz not null,
    primary key (studio_id, order_id)
);
create index on engagement.thread (studio_id, last_at desc);

create table engagement.message (
    studio_id  uuid        not null,
    order_id   uuid        not null,
    message_id uuid        not null,
    from_buyer boolean     not null,
    sealed     bytea       not null,
    photo      text,
    at         timestamptz not null,
    message_no bigint      generated always as identity,
    primary key (studio_id, order_id, message_id),
    foreign key (studio_id, order_id) references engagement.thread
);
select foundation.protect('engagement.thread');
select foundation.protect('engagement.message');
