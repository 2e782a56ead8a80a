-- What was made for somebody before their studio came here.
alter table customer.remark
    drop constraint remark_kind_check,
    add check (kind in ('MEASURE', 'PREFERENCE', 'NOTE', 'HISTORY'));
