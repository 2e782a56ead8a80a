-- After how many months with nothing open and nothing new a buyer is forgotten by itself; 0 or no row: nobody is. Not before 36: trade law
-- has the papers of a sale kept for three years (E-Commerce Law 31).
create table ordering.forgetting_rule (
    studio_id  uuid        primary key,
    months     smallint    not null check (months = 0 or months between 36 and 120),
    changed_at timestamptz not null,
    version    bigint      not null
);
select foundation.protect('ordering.forgetting_rule');
