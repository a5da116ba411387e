-- What a search by place or name needs: ZIP codes, cities, and the distinct words with the rows they stand in.

insert into out.zip_place select * from zip_place order by zip;
insert into out.zip_place select zip, latitude, longitude, located from used_zip where located = 'area' order by zip;

insert into out.city
  select upper(city), state, avg(latitude)::float, avg(longitude)::float, count(*)::integer
  from (select city, state, latitude, longitude from full_organisation
    union all select city, state, latitude, longitude from full_physician)
  where city is not null and latitude is not null group by all order by 1, 2;

-- The same words as query-words.ts makes of what is typed. Most names are letters and spaces: nothing to replace there.
create temp macro plain_words(x) as list_distinct(string_split(trim(x), ' '));
create temp macro words(x) as plain_words(if(regexp_full_match(x, '[A-Za-z0-9 ]*'), lower(x),
  regexp_replace(lower(strip_accents(x)), '[^a-z0-9]+', ' ', 'g')));

-- A place is also found by its other names: of their words some are its own, which then stand twice and do no harm.
create temp table organisation_word as
  select word, no
  from (
    select unnest(words(concat_ws(' ', name, nullif(owner_name, name), city))) as word, no from full_organisation
    union all
    select unnest(words(name)), part_of from full_organisation where part_of is not null)
  where length(word) between 2 and 40;

-- The words of a physician's practice are those of the practice: they are looked up there.
create temp table physician_word as
  select word, no
  from (select unnest(words(concat_ws(' ', first, last, city))) as word, no from full_physician)
  where length(word) between 2 and 40;

insert into out.word by name
  select (row_number() over (order by word) - 1)::integer as no, word, sum(organisations)::integer as organisations,
    sum(physicians)::integer as physicians
  from (
    select word, count(*) as organisations, 0 as physicians from organisation_word group by word
    union all
    select word, 0, count(*) from physician_word group by word)
  group by word order by word;
insert into out.word_organisation select o.no from organisation_word as o join out.word as w using (word) order by w.no, o.no;
insert into out.word_physician select p.no from physician_word as p join out.word as w using (word) order by w.no, p.no;

insert into out.counted
  select kind, count(*)::integer from full_organisation where part_of is null group by kind
  union all select 'physician', count(*) from ordered_physician
  union all select 'joined', count(*) from full_organisation where part_of is not null
  union all select 'physicians with a practice', count(*) from ordered_physician where practice_no is not null
  union all select 'physicians with a hospital', count(*) from ordered_physician where hospital_nos is not null
  union all select 'hospitals with residents', count(*) from full_organisation where residents > 0
  union all select 'hospitals located', count(*) from full_organisation where kind = 'hospital' and located = 'zip';
