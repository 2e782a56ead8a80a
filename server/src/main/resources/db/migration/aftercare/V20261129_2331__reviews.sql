-- What a buyer says of one line of an order. The words are sealed and public only while the buyer wants it. A maker who keeps one from
-- the public says which of the lawful reasons it is (E-Commerce Law 39).
create table aftercare.review (
    studio_id   uuid        not null,
    order_id    uuid        not null,
    line        int         not null check (line >= 0),
    design_id   uuid        not null,
    stars       int         not null check (stars between 1 and 5),
    said        bytea       not null,
    public      boolean     not null,
    kept_back   text        check (kept_back in ('INSULT', 'PERSONAL_DATA', 'NOT_ABOUT_PIECE')),
    written_at  timestamptz not null,
    edited_at   timestamptz,
    answer      bytea,
    answered_at timestamptz,
    version     bigint      not null,
    primary key (studio_id, order_id, line),
    check ((answer is null) = (answered_at is null))
);
create index on aftercare.review (studio_id, design_id, written_at desc) where public;
create index on aftercare.review (studio_id, written_at desc);

-- Each yes and each no to showing it in public, with the words that were agreed to (PIPL 14, 15). Only ever added to.
create table aftercare.publicity (
    studio_id    uuid        not null,
    order_id     uuid        not null,
    line         int         not null,
    publicity_no bigint      generated always as identity,
    given        boolean     not null,
    wording      text        not null,
    at           timestamptz not null,
    primary key (studio_id, order_id, line, publicity_no),
    foreign key (studio_id, order_id, line) references aftercare.review on delete cascade
);

-- Six places for the pictures of one line: whoever takes a free one has it.
create table aftercare.review_photo (
    studio_id uuid not null,
    order_id  uuid not null,
    line      int  not null check (line >= 0),
    place     int  not null check (place between 1 and 6),
    photo     text not null,
    primary key (studio_id, order_id, line, place)
);

select foundation.protect('aftercare.review');
select foundation.protect('aftercare.publicity');
select foundation.protect('aftercare.review_photo');
revoke update on aftercare.publicity from ${app};
