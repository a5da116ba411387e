-- CMP-4: who else of an organisation is written to is asked for each answer and each new sequence. The domain of the address read
-- backwards ("gro.elpam.liam" for mail.maple.org): those of a domain and those below it lie side by side in an index.
alter table outreach add column domain_backwards text collate "C" not null default '';

create function know_domain() returns trigger language plpgsql as $$
begin
  new.domain_backwards := reverse(split_part(lower(new.address), '@', 2));
  return new;
end
$$;
create trigger know_domain before insert or update of address on outreach for each row execute function know_domain();

-- The owner of the tables is no workspace; for this statement it sees the rows of all.
alter table outreach no force row level security;
update outreach set domain_backwards = reverse(split_part(lower(address), '@', 2));
alter table outreach force row level security;
create index outreach_by_domain on outreach (workspace_id, domain_backwards);
