-- What a step of the library brings with it: a setup before it, hands at its machine.
alter table catalog.step_module
    add column setup   jsonb,
    add column tending jsonb;
