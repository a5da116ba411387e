-- PKT-1: papers for a packet. Everything that shows their content is sealed with the vault before it comes here.

create table paper (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null,                           -- papers/kinds.ts lists them
  title text not null,
  issued_on date,
  expires_on date,
  revision integer not null default 1,          -- counts the changes of its pages, so that two windows cannot overwrite each other
  created_at timestamptz not null,
  deleted_at timestamptz,                       -- can be brought back for some weeks
  primary key (workspace_id, id)
);
select foothold_protect('paper');

-- The files as they were dropped. Pages are made from them again when they are turned or cropped.
create table paper_scan (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  paper_id uuid not null,
  form text not null check (form in ('pdf', 'jpeg', 'png', 'heic')),
  pages integer not null,
  size integer not null,                        -- bytes before sealing
  sha256 text not null,                         -- of the file, to know one that is dropped twice
  reduced boolean not null,                     -- the applicant let the original go; this is the page as it is mailed
  sealed bytea not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, paper_id) references paper (workspace_id, id) on delete cascade
);
create index paper_scan_of on paper_scan (workspace_id, paper_id);
alter table paper_scan alter column sealed set storage external;
select foothold_protect('paper_scan');

-- The pages of a paper in order: which page of which scan, how turned and cropped, and the picture that came of it.
create table paper_page (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  paper_id uuid not null,
  scan_id uuid not null,
  scan_page integer not null,                   -- the first is 0
  position integer not null,
  turn integer not null check (turn in (0, 90, 180, 270)),
  crop jsonb,                                   -- papers/arrangement.ts describes it
  width integer not null,                       -- pixels
  height integer not null,
  size integer not null,                        -- bytes of the picture before sealing
  picture bytea not null,                       -- sealed JPEG, as it is mailed
  thumbnail bytea not null,                     -- sealed JPEG
  primary key (workspace_id, id),
  foreign key (workspace_id, paper_id) references paper (workspace_id, id) on delete cascade,
  foreign key (workspace_id, scan_id) references paper_scan (workspace_id, id) on delete cascade
);
create index paper_page_of on paper_page (workspace_id, paper_id, position);
alter table paper_page alter column picture set storage external;
alter table paper_page alter column thumbnail set storage external;
select foothold_protect('paper_page');

-- Doses, titres and tests of the immunisation record, sealed: papers/immunisations.ts describes them.
create table immunisation_record (
  workspace_id uuid not null default current_workspace() references workspace (id) on delete cascade,
  sealed bytea not null,
  revision integer not null,
  updated_at timestamptz not null,
  primary key (workspace_id)
);
select foothold_protect('immunisation_record');
