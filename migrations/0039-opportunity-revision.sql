-- How often days and costs of an opportunity were saved: a page that saw an older revision writes nothing over (STR-2).
alter table opportunity add column revision integer not null default 0;
