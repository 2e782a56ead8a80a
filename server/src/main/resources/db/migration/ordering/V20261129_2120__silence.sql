-- After how many days without a word to the buyer the maker is reminded. No row: the house's default.
create table ordering.silence_rule (
    studio_id uuid     primary key,
    days      smallint not null check (days between 1 and 60),
    version   bigint   not null
);
select foundation.protect('ordering.silence_rule');
