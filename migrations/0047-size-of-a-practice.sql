-- CMP-5: whether a place is a small practice, as far as the directory tells: how many physicians were counted there, and at how
-- many addresses its group works. null where it does not tell, and for what was taken from it before.
alter table directory_target
  add column physicians integer,
  add column addresses integer;
