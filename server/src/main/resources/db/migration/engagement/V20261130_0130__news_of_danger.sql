-- The group also hears of promises in danger and of material to be ordered.
alter table engagement.notice_rule drop constraint notice_rule_kind_check;
alter table engagement.notice_rule add constraint notice_rule_kind_check
    check (kind in ('ORDER', 'MONEY', 'REQUEST', 'MESSAGE', 'CASE', 'REVIEW', 'RISK', 'SUPPLY'));

-- Studios that have a robot already hear of them as of the others.
alter table engagement.notice_rule no force row level security;
insert into engagement.notice_rule (studio_id, kind, told_when, told_until)
select studio_id, fresh.kind, 'IN_HOURS', max(told_until)
  from engagement.notice_rule, unnest(array['RISK', 'SUPPLY']) as fresh (kind)
 group by studio_id, fresh.kind
    on conflict do nothing;
alter table engagement.notice_rule force row level security;
