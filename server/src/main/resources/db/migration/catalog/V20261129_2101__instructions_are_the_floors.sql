-- How a step is done is kept by the floor, in versions.
alter table catalog.step_module drop column sop;
