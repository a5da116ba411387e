-- The columns that a list is mostly sorted by have an index in that order, of the cells that hold something: empty ones come last
-- in both directions and are read behind (decision 29).
create index target_by_city on target (workspace_id, list, natural_order(city) collate "C", id)
  where deleted_at is null and city <> '';
create index target_by_us_state on target (workspace_id, list, natural_order(state) collate "C", id)
  where deleted_at is null and state <> '';
create index target_by_specialty on target (workspace_id, list, natural_order(specialty) collate "C", id)
  where deleted_at is null and specialty <> '';
create index target_by_contact_person on target (workspace_id, list, natural_order(contact_person) collate "C", id)
  where deleted_at is null and contact_person <> '';
create index target_by_status on target (workspace_id, list, natural_order(status) collate "C", id)
  where deleted_at is null;
