-- What a step of the library asks of the hours in which it is done; null: any will do.
alter table catalog.step_module
    add column energy text check (energy in ('LOW', 'MEDIUM', 'HIGH'));
