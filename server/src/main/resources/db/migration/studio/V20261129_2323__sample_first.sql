-- Whether a new design is made once, timed and passed, before it is sold. Off for who was here before; on for who opens a studio.
alter table studio.policy add column sample_first boolean not null default false;
