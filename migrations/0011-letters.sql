-- Drafts sent back by their reader (TPL-4), and two wordings of a letter compared (TPL-3).

alter table message
  add column sent_back_at timestamptz,               -- the reader put it aside to be changed; it cannot be approved
  add column sent_back_note text not null default '',
  add column trial_id uuid,                          -- the comparison in which this mail was written
  add column trial_side text check (trial_side in ('A', 'B'));

-- A comparison of the first letter to one audience with a second wording. Both stay as they are while it runs: A is the
-- newest version of the letter, B stands here. One at a time for each audience.
create table letter_trial (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  audience text not null check (audience in ('office', 'administrator', 'physician')),
  subject_b text not null,
  body_b text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  kept text check (kept in ('A', 'B')),              -- the wording that is used after it
  primary key (workspace_id, id)
);
create unique index letter_trial_one_running on letter_trial (workspace_id, audience) where ended_at is null;
select foothold_protect('letter_trial');
create index message_by_trial on message (workspace_id, trial_id) where trial_id is not null;
