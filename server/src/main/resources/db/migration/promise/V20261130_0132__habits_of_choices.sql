-- A step takes other minutes for some choices: timed apart for each set of them, by design. No choice touches it, or it was timed before:
-- the nil id and nothing.
alter table promise.habit
    add column design_id uuid not null default '00000000-0000-0000-0000-000000000000',
    add column choices   text not null default '',
    drop constraint habit_pkey,
    add primary key (studio_id, step, person_id, design_id, choices),
    add constraint choices_are_of_a_design
        check ((choices = '') = (design_id = '00000000-0000-0000-0000-000000000000'));
