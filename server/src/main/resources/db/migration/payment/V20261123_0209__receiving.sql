-- How a studio is paid outside of this house: an account in its own words (sealed: mostly a person's name and number) and the pictures
-- of its payment codes (keys of closed media).
create table payment.receiving (
    studio_id uuid   not null,
    sealed    bytea  not null,
    wechat    text,
    alipay    text,
    version   bigint not null,
    primary key (studio_id)
);

select foundation.protect('payment.receiving');
