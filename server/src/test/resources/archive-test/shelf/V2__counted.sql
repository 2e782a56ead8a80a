alter table shelf.till add column counted_at timestamptz;
