select directory.raises_edition('studio.profile');
select directory.raises_edition('studio.policy');
select directory.raises_edition('studio.carrier_stop');
