-- CMP-9: folders that the server lists and does not open, such as somebody else's that are only shown.
alter table inbox_check add column passed_over text[] not null default '{}';
