-- A share of what a shared or rented machine cost.
alter table ordering.cost
    drop constraint cost_kind_check,
    add constraint cost_kind_check check (kind in ('MATERIAL', 'WORK', 'MACHINE', 'BOUGHT_IN', 'RECOVERED'));
