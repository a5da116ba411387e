-- When mails leave, and how: windows by the recipient's clock, sign-in pages, and mails that are sent by hand
-- (CMP-5, CMP-7, CMP-8, CMP-9).

alter table campaign_settings
  add column sending_hours text not null default 'mornings' check (sending_hours in ('mornings', 'workdays')),
  add column ramp boolean not null default true,          -- a mailbox that is new begins gently
  add column next_mail_at timestamptz,                    -- the chance in the spacing, drawn when a mail left
  add column leaves_by text not null default 'mailbox'    -- CMP-7: who presses "Send"
    check (leaves_by in ('mailbox', 'drafts', 'hand'));

alter table message
  add column leave_from timestamptz,                      -- the sending hours it waits for
  add column leave_until timestamptz,                     -- CMP-8: after this it waits for a new look
  drop constraint message_state_check,
  add constraint message_state_check check (state in
    ('draft', 'approved', 'claimed', 'sending', 'sent', 'unknown', 'refused', 'withdrawn', 'placed'));

alter table mailbox
  add column page jsonb;                                  -- null: a password is used. Else the client id at the sign-in page, when
                                                          -- it was signed in, and whether the app is published
