-- The applicant's own mailbox, which sends the mails and is read for the answers (CMP-9). One per workspace for now.

create table mailbox (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  address text not null,
  display_name text not null,
  provider text not null,                       -- a provider of mailbox/providers.ts
  smtp jsonb not null,                          -- {host, port, security}: where mails are handed in
  imap jsonb not null,                          -- {host, port, security}: where the mailbox is read
  username text not null,
  secret_sealed bytea not null,                 -- the password, encrypted by the vault; leaves the program to no one else
  files_sent_itself boolean not null,           -- the provider puts sent mails into Sent; elsewhere we do
  sent_folder text not null,
  state text not null check (state in ('connected', 'troubled')),
  last_checked_at timestamptz not null,
  last_error jsonb,                             -- {what, reason, mend} while troubled
  connected_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index mailbox_one_per_workspace on mailbox (workspace_id);
select foothold_protect('mailbox');
