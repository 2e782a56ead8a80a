-- What did not turn out well: where it was seen, where it came from, why, by which instructions and whose hands, and what was done
-- about it. What was learnt from it is said later, once.
create table production.defect (
    studio_id   uuid        not null,
    defect_id   uuid        not null,
    design_id   uuid        not null,
    order_id    uuid        not null,
    line        smallint    not null check (line >= 0),
    step        text        not null,
    caused_at   text        not null,
    kind        text        not null,
    cause       text        not null check (cause in ('MATERIAL', 'STEP', 'SOP', 'PERSON', 'MACHINE', 'OTHER')),
    pieces      int         not null check (pieces > 0),
    words       text        not null,
    photo       text,
    sop_version int,
    person_id   uuid,
    lot_id      uuid,
    machine_id  uuid,
    remedy      text        not null check (remedy in ('KEPT', 'REWORK', 'REMAKE')),
    promised    date,
    leaves      date,
    found_at    timestamptz not null,
    lesson      text check (lesson in ('SOP', 'PRICE', 'NOTHING')),
    learnt_at   timestamptz,
    primary key (studio_id, defect_id),
    check ((lesson is null) = (learnt_at is null)),
    check ((remedy = 'KEPT') = (promised is null)),
    check ((remedy = 'KEPT') = (leaves is null)),
    foreign key (studio_id, kind, sop_version) references production.sop (studio_id, step, version)
);
create index on production.defect (studio_id, found_at desc);

select foundation.protect('production.defect');
