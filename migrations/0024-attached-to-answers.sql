-- CMP-10: what was attached to a mail that came in, by name; the papers themselves stay in the mailbox.
alter table incoming add column attached text[] not null default '{}';
