-- Weekly caps are caps like any other now, and the plan's own.
alter table studio.policy
    drop column max_week_orders,
    drop column max_week_pieces,
    drop column max_week_minutes;
