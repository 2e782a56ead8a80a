-- What an item costs as it is bought: so much for so many. Both are empty where nobody has said.
alter table materials.item
    add column cost     bigint check (cost >= 0),
    add column cost_per bigint check (cost_per > 0),
    add check ((cost is null) = (cost_per is null));
