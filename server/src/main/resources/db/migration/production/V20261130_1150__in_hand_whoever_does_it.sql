-- What is in hand is asked for by every agenda, also what dries by itself or lies in a machine.
drop index production.work_studio_id_idx;
create index in_hand on production.work (studio_id) where state in ('RUNNING', 'PAUSED');
