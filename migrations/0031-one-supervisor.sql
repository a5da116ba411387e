-- Who supervises a stay stands once, in its facts (externship/facts.ts); the agreement of the first days had a field of its
-- own (SIT-1, LOR). Nothing that was entered is lost: a name that says something else becomes `talkedWith`.

alter table onsite_agreement no force row level security;
alter table externship no force row level security;
alter table opportunity no force row level security;
alter table target no force row level security;

create function pg_temp.bare_name(written text) returns text language sql immutable
  return lower(trim(regexp_replace(trim(written), '^(dr|doctor|prof|professor)\M\.?\s*', '', 'i')));

insert into externship (workspace_id, opportunity_id, facts, updated_at)
select onsite_agreement.workspace_id, opportunity_id, jsonb_build_object(
    'supervisor', agreement->>'physician', 'certifiedIn', '', 'site', left(opportunity.title, 160),
    'city', left(coalesce(target.city, ''), 120), 'state', left(coalesce(target.state, ''), 40),
    'specialty', left(coalesce(target.specialty, ''), 120)), now()
from onsite_agreement
join opportunity using (workspace_id)
left join target on target.workspace_id = opportunity.workspace_id and target.id = opportunity.target_id
where opportunity.id = opportunity_id and coalesce(agreement->>'physician', '') <> ''
on conflict do nothing;

update externship set facts = jsonb_set(facts, '{supervisor}', agreement->'physician')
from onsite_agreement
where onsite_agreement.workspace_id = externship.workspace_id
  and onsite_agreement.opportunity_id = externship.opportunity_id
  and facts->>'supervisor' = '' and coalesce(agreement->>'physician', '') <> '';

update onsite_agreement set agreement = (agreement - 'physician') || jsonb_build_object('talkedWith',
  case when pg_temp.bare_name(agreement->>'physician') = pg_temp.bare_name(coalesce(
    (select facts->>'supervisor' from externship where externship.workspace_id = onsite_agreement.workspace_id
      and externship.opportunity_id = onsite_agreement.opportunity_id), ''))
  then '' else agreement->>'physician' end)
where agreement ? 'physician';

drop function pg_temp.bare_name(text);

alter table onsite_agreement force row level security;
alter table externship force row level security;
alter table opportunity force row level security;
alter table target force row level security;
