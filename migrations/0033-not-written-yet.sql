-- Whom nobody has written to yet (CMP-1): those with an address, and those whose address is still to be found.
create index target_to_write on target (workspace_id, list)
  where deleted_at is null and status = 'new' and contact_emails <> '{}';
create index target_to_find on target (workspace_id, list)
  where deleted_at is null and status = 'new' and contact_emails = '{}';
