-- CMP-9: the trouble of a mailbox knows of what kind it is, since when, and when it was last found: that says when the connection
-- is tested again by itself. `last_error` is {what, kind, reason, mend, since, foundAt} from now on.

-- The owner of the tables is no workspace; for this statement it sees the rows of all.
alter table mailbox no force row level security;
update mailbox
  set last_error = last_error || jsonb_build_object('kind', 'other', 'since', last_checked_at, 'foundAt', last_checked_at)
  where last_error is not null;
alter table mailbox force row level security;
