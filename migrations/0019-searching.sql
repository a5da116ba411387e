-- Words anywhere in a row are found along an index, however long the lists are (decision 29). Both engines carry the two
-- extensions; PostgreSQL lets the owner of a database create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- As people type: capitals and accents aside.
create function as_typed(words text) returns text language sql immutable
  return case when octet_length(words) = char_length(words) then lower(words)
    else lower(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g')) end;

-- What is searched of a target: each field as its cell shows it, between spaces.
alter table target add column words text not null default '';
create function keep_words() returns trigger language plpgsql as $$
begin
  new.words := as_typed(' ' || concat_ws(' ', new.name, new.street, new.city, new.state, new.zip, new.phone, new.website,
    new.npi, new.specialty, new.usce, new.usce_evidence, new.contact_person, new.contact_role,
    array_to_string(new.contact_emails, '; '), new.notes, new.source, new.status) || ' ');
  return new;
end
$$;
create trigger keep_words before insert or update of name, street, city, state, zip, phone, website, npi, specialty, usce,
  usce_evidence, contact_person, contact_role, contact_emails, notes, source, status on target
  for each row execute function keep_words();

-- And of an outreach: whom it writes to, and who wrote back.
alter table outreach add column words text not null default '';
create or replace function know_target() returns trigger language plpgsql as $$
declare
  whom text;
begin
  select list, state, specialty, concat_ws(' ', name, city, state, contact_person)
    into new.target_list, new.target_state, new.target_specialty, whom
    from target where workspace_id = new.workspace_id and id = new.target_id;
  new.words := as_typed(concat_ws(' ', whom, new.address, (
    select string_agg(distinct concat_ws(' ', from_name, from_address), ' ') from incoming
      where workspace_id = new.workspace_id and outreach_id = new.id)));
  return new;
end
$$;
drop trigger know_target on outreach;
create trigger know_target before insert or update of target_id, address on outreach
  for each row execute function know_target();

drop trigger tell_of_target on target;
create trigger tell_of_target after update on target for each row
  when ((old.list, old.name, old.city, old.state, old.specialty, old.contact_person)
    is distinct from (new.list, new.name, new.city, new.state, new.specialty, new.contact_person))
  execute function tell_of_target();

create function tell_of_sender() returns trigger language plpgsql as $$
begin
  update outreach set target_id = target_id
    where workspace_id = coalesce(new.workspace_id, old.workspace_id) and id in (new.outreach_id, old.outreach_id);
  return null;
end
$$;
create trigger tell_of_sender after insert or delete or update of outreach_id, from_name, from_address on incoming
  for each row execute function tell_of_sender();

-- What there is already. The owner of the tables is no workspace; for these statements it sees the rows of all.
alter table target no force row level security;
alter table outreach no force row level security;
alter table incoming no force row level security;
update target set name = name;
update outreach set target_id = target_id;
alter table incoming force row level security;
alter table outreach force row level security;
alter table target force row level security;

-- fastupdate gathers what is added; the less it may gather, the less a search has to read besides.
create index target_words on target using gin (workspace_id, words gin_trgm_ops) with (gin_pending_list_limit = 256);
create index outreach_words on outreach using gin (workspace_id, words gin_trgm_ops) with (gin_pending_list_limit = 256);

-- As in 0018, but without looking for the mail: an outreach has one first mail that was not withdrawn. The look went through all
-- first mails as long as there were no statistics.
create or replace function tell_of_letter() returns trigger language plpgsql as $$
begin
  if old.round = 'first' and old.state = 'sent' then
    update outreach set letter = '' where workspace_id = old.workspace_id and id = old.outreach_id and letter <> '';
  end if;
  if new.round = 'first' and new.state = 'sent' then
    update outreach set letter = coalesce(new.template_id::text, '') where workspace_id = new.workspace_id
      and id = new.outreach_id and letter <> coalesce(new.template_id::text, '');
  end if;
  return null;
end
$$;

-- "like" could tell of rows that nobody may see (it is not leakproof), so under row-level security PostgreSQL first looks at
-- whose each row is and uses no index for the words. These two look as the program itself, and into one workspace only.
do $$
begin
  execute format('create policy searched_by_program on target for select to %I using (true)', current_user);
  execute format('create policy searched_by_program on outreach for select to %I using (true)', current_user);
end
$$;

create function like_all(patterns text[]) returns text language sql immutable
  return (select string_agg(format('words like %L', as_typed(pattern)), ' and ') from unnest(patterns) as pattern);

create function targets_with(patterns text[]) returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return query execute 'select id from target where workspace_id = current_workspace() and ' || like_all(patterns);
end
$$;
create function outreaches_with(patterns text[]) returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return query execute 'select id from outreach where workspace_id = current_workspace() and ' || like_all(patterns);
end
$$;
