-- When the material of a promised job may come: equally likely minutes, as the planner counts them. Empty: it is here, or one day is all that
-- is known.
alter table promise.job_sheet add column coming int[] not null default '{}';
