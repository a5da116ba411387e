-- What calendar programs were told of a block stands with what they were told of the plan. Its sequence counted the seconds from the
-- day it was written down to its last change; it goes on from there, so that no program takes the next one for an older one.
alter table availability_block no force row level security;
alter table plan_event no force row level security;

insert into plan_event (workspace_id, key, content, sequence, changed_at, cancelled_at)
select workspace_id, 'block-' || id,
  jsonb_build_object('title', 'Free for an externship', 'about', '', 'from', from_on, 'to', to_on, 'time', null, 'timeZone', 'UTC'),
  floor(extract(epoch from updated_at - created_at))::integer, updated_at,
  case when state = 'withdrawn' then updated_at end
from availability_block
on conflict do nothing;

alter table availability_block force row level security;
alter table plan_event force row level security;
