-- What hands looked at before they called a step done, by the numbers of its instructions' checks, and why one was not as it should be.
alter table production.work add column looked jsonb not null default '[]';
