-- Rows are read in the order of their names without working out that order again for each, and threads are searched without
-- looking at their outreaches (decision 29).

-- The same order as in 0017; most texts have no accents and no numbers, or are nothing but a number.
create or replace function natural_order(words text) returns text language sql immutable
  return case
    when octet_length(words) > char_length(words) then regexp_replace(regexp_replace(
      regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g'),
      '(\d+)', '000000000000\1', 'g'), '\d*(\d{12})', '\1', 'g')
    when words !~ '[0-9]' then lower(words)
    when words ~ '^[0-9]{1,12}$' then lpad(words, 12, '0')
    else regexp_replace(regexp_replace(lower(words),
      '(\d+)', '000000000000\1', 'g'), '\d*(\d{12})', '\1', 'g') end;

alter table target add column name_order text not null default '';
create or replace function keep_words() returns trigger language plpgsql as $$
begin
  new.name_order := natural_order(new.name);
  new.words := as_typed(' ' || concat_ws(' ', new.name, new.street, new.city, new.state, new.zip, new.phone, new.website,
    new.npi, new.specialty, new.usce, new.usce_evidence, new.contact_person, new.contact_role,
    array_to_string(new.contact_emails, '; '), new.notes, new.source, new.status) || ' ');
  return new;
end
$$;

-- A thread holds the words of its outreach.
alter table inbox_thread add column words text not null default '';
create function know_words() returns trigger language plpgsql as $$
begin
  new.words := (select words from outreach where workspace_id = new.workspace_id and id = new.outreach_id);
  return new;
end
$$;
create trigger know_words before insert on inbox_thread for each row execute function know_words();
create function tell_words() returns trigger language plpgsql as $$
begin
  update inbox_thread set words = new.words where workspace_id = new.workspace_id and outreach_id = new.id;
  return null;
end
$$;
create trigger tell_words after update on outreach for each row when (old.words <> new.words) execute function tell_words();

-- What there is already. The table is written anew at once, with its indexes.
drop index target_by_list;
alter table target alter column name_order type text using natural_order(name);
create index target_by_list on target (workspace_id, list, name_order collate "C", id) where deleted_at is null;

-- The owner of the tables is no workspace; for this statement it sees the rows of all.
alter table outreach no force row level security;
alter table inbox_thread no force row level security;
update inbox_thread set words = outreach.words from outreach
  where outreach.workspace_id = inbox_thread.workspace_id and outreach.id = inbox_thread.outreach_id;
alter table inbox_thread force row level security;
alter table outreach force row level security;
