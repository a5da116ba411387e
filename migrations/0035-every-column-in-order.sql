-- The other columns of a list have an index in their order too (0022, decision 29). Long texts are put in order by their beginning: an
-- index holds no more than 2,704 bytes of one.
create index target_in_order_of_street on target (workspace_id, list, natural_order(left(street, 100)) collate "C", id)
  where deleted_at is null and street <> '';
create index target_in_order_of_zip on target (workspace_id, list, natural_order(zip) collate "C", id)
  where deleted_at is null and zip <> '';
create index target_in_order_of_phone on target (workspace_id, list, natural_order(phone) collate "C", id)
  where deleted_at is null and phone <> '';
create index target_in_order_of_website on target (workspace_id, list, natural_order(left(website, 100)) collate "C", id)
  where deleted_at is null and website <> '';
create index target_in_order_of_npi on target (workspace_id, list, natural_order(npi) collate "C", id)
  where deleted_at is null and npi <> '';
create index target_in_order_of_usce on target (workspace_id, list, natural_order(usce) collate "C", id)
  where deleted_at is null;
create index target_in_order_of_usce_evidence on target (workspace_id, list, natural_order(left(usce_evidence, 100)) collate "C", id)
  where deleted_at is null and usce_evidence <> '';
create index target_in_order_of_contact_role on target (workspace_id, list, natural_order(contact_role) collate "C", id)
  where deleted_at is null and contact_role <> '';
create index target_in_order_of_contact_email on target
  (workspace_id, list, natural_order(left(coalesce(contact_emails[1], ''), 100)) collate "C", id)
  where deleted_at is null and coalesce(contact_emails[1], '') <> '';
create index target_in_order_of_notes on target (workspace_id, list, natural_order(left(notes, 100)) collate "C", id)
  where deleted_at is null and notes <> '';
create index target_in_order_of_source on target (workspace_id, list, natural_order(left(source, 100)) collate "C", id)
  where deleted_at is null and source <> '';
