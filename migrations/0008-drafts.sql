-- What reviewing a draft needs beside the mail itself (TPL-3, TPL-4).

alter table message
  add column personal_line text not null default '',  -- the sentence for this recipient alone
  add column rendered_sha256 text,                     -- of the text as the letter made it: was it changed by hand?
  add column opened_sha256 text;                       -- of the text that was on the screen when it was opened

-- Before each first mail it is asked whether anybody at this address is already written to.
create index outreach_by_address on outreach (workspace_id, address);
