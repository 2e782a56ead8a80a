-- How much a person has to give in a block. Blocks from before are like most, and steps from before ask for nothing.
alter table studio.time_block
    add column energy text not null default 'MEDIUM' check (energy in ('LOW', 'MEDIUM', 'HIGH'));
