-- What went back and is sent anew: it comes on top of what was ordered, and costs nothing more.
alter table materials.purchase_line
    add column replaced bigint not null default 0 check (replaced between 0 and sent_back);
