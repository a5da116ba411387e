-- What a name search needs: the distinct words, where they stand, and their trigrams for words with typing errors.

insert into out.zip_place select * from zip_place order by zip;
insert into out.zip_place
  select zip, latitude, longitude, 'area' from (
    select distinct zip from (select zip from out.organisation union select zip from out.physician) where zip is not null) as used
  join zip_area on area = area_of(zip) where zip not in (select zip from zip_place);

insert into out.city
  select upper(city), state, avg(latitude)::float, avg(longitude)::float, count(*)::integer
  from (select city, state, latitude, longitude from out.organisation
    union all select city, state, latitude, longitude from out.physician)
  where city is not null and latitude is not null group by all order by 1, 2;

-- The same words as query-words.ts makes of what is typed. Most names are letters and spaces: nothing to replace there.
create temp macro plain_words(x) as list_distinct(string_split(trim(x), ' '));
create temp macro words(x) as plain_words(if(regexp_full_match(x, '[A-Za-z0-9 ]*'), lower(x),
  regexp_replace(lower(strip_accents(x)), '[^a-z0-9]+', ' ', 'g')));

create temp table standing_word as
  select unnest(words(concat_ws(' ', name, owner_name, city))) as word, 'o' as of, no from out.organisation
  union all
  select unnest(words(concat_ws(' ', first, last, city))), 'p', no from out.physician;

insert into out.word
  select (row_number() over (order by word) - 1)::integer, word
  from (select distinct word from standing_word where length(word) between 2 and 40) order by word;

insert into out.posting
  select w.no, s.of, s.no from standing_word as s join out.word as w using (word) order by 1, 2, 3;

insert into out.trigram
  select unnest(list_distinct(list_transform(range(1, length(word) + 1), i -> (' ' || word || ' ')[i:i+2]))) as trigram, no
  from out.word order by 1, 2;
