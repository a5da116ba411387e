-- CMP-7: what was put into the Drafts folder and is not to be sent from there any more: it was withdrawn, taken back, or sent
-- already. It is taken out of the folder, or the applicant is asked to, until it is gone; and for a day it is looked for in
-- Sent, since it may have been sent in that very moment.
create table left_draft (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  mail_id uuid not null,
  mailbox text not null,
  message_id text not null,
  in_reply_to text,
  to_address text not null,
  subject text not null,
  body text not null,
  approved_at timestamptz not null,
  gone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, mail_id) references message (workspace_id, id) on delete cascade
);
-- The owner of the tables is no workspace; for these statements it sees the mails of all.
alter table message no force row level security;
insert into left_draft (workspace_id, mail_id, mailbox, message_id, in_reply_to, to_address, subject, body, approved_at)
select workspace_id, id, from_address, message_id, in_reply_to, to_address, subject, body, coalesce(approved_at, updated_at)
from message where state = 'withdrawn' and filed_at is not null and sent_at is null
  and message_id is not null and from_address is not null;
update message set message_id = null, mail_date = null, mail_sha256 = null, filed_at = null
  where state = 'withdrawn' and filed_at is not null and sent_at is null;
alter table message force row level security;
select foothold_protect('left_draft');

-- Whatever ends its waiting there. The next draft of that mail, or the mail itself, is another one with another Message-ID.
create function leave_draft_behind() returns trigger language plpgsql as $$
begin
  insert into left_draft (workspace_id, mail_id, mailbox, message_id, in_reply_to, to_address, subject, body, approved_at)
  values (old.workspace_id, old.id, old.from_address, old.message_id, old.in_reply_to, old.to_address, old.subject, old.body,
    coalesce(old.approved_at, old.updated_at));
  if new.state <> 'sent' then
    new.message_id := null;
    new.mail_date := null;
    new.mail_sha256 := null;
    new.filed_at := null;
  end if;
  return new;
end
$$;
create trigger leave_draft_behind before update on message for each row
  when (old.state = 'placed' and new.state <> 'placed') execute function leave_draft_behind();
