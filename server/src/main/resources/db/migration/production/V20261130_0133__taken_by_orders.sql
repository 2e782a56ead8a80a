-- Finished pieces that orders have taken off the shelf; gone again when an order gives its piece back.
create table production.base_taken (
    studio_id uuid not null,
    order_id  uuid not null,
    piece_id  uuid not null,
    quantity  int  not null check (quantity > 0),
    primary key (studio_id, order_id, piece_id),
    foreign key (studio_id, piece_id) references production.base_piece on delete cascade
);
select foundation.protect('production.base_taken');

alter table production.base_move drop constraint base_move_kind_check;
alter table production.base_move add constraint base_move_kind_check
    check (kind in ('MADE', 'SOLD', 'COUNTED', 'ORDERED', 'BACK'));
