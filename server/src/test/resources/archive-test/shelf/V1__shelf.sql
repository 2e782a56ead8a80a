create schema shelf;

create table shelf.piece (
    studio_id  uuid          not null,
    piece_id   uuid          not null,
    label      text          not null,
    story      jsonb         not null,
    photo      bytea,
    price      bigint        not null,
    priced_vat bigint        generated always as (price * 13 / 100) stored,
    made       tstzrange     not null,
    tags       text[]        not null,
    pair_of    uuid,
    primary key (studio_id, piece_id),
    foreign key (studio_id, pair_of) references shelf.piece deferrable
);
alter table shelf.piece enable row level security;
alter table shelf.piece force row level security;
create policy own_studio on shelf.piece using (studio_id = nullif(current_setting('app.studio_id', true), '')::uuid);

create table shelf.sale (
    sale_no   bigint generated always as identity primary key,
    studio_id uuid   not null,
    piece_id  uuid   not null,
    paid      bigint not null,
    foreign key (studio_id, piece_id) references shelf.piece
);
create table shelf.till (amount bigint not null);
insert into shelf.till values (0);

create function shelf.no_change() returns trigger language plpgsql as $$
begin
    raise exception 'a sale is final';
end
$$;
create trigger sale_is_final before insert or update on shelf.sale for each row when (new.paid < 0) execute function shelf.no_change();
create trigger no_new_till before insert on shelf.till for each row execute function shelf.no_change();
