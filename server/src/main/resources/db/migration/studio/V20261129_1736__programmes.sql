-- Which loads a machine can run, as the steps of designs call them (the small kiln does no high firing). Empty: every one.
alter table studio.machine add column programmes text[] not null default '{}';
