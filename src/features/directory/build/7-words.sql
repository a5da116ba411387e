-- What a search by place or name needs: ZIP codes, cities, and the distinct words with the rows they stand in.

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
  select unnest(words(concat_ws(' ', name, owner_name, city))) as word, no as organisation, null::integer as physician
  from out.organisation
  union all
  -- A place is also found by its other names.
  select unnest(words(name)), part_of, null from out.organisation where part_of is not null
  union all
  select unnest(words(concat_ws(' ', p.first, p.last, p.city, o.name))), null, p.no
  from out.physician as p left join out.organisation as o on o.no = p.practice_no;

insert into out.word
  select (row_number() over () - 1)::integer, *
  from (
    select word, coalesce(list(organisation order by organisation) filter (organisation is not null), []),
      coalesce(list(physician order by physician) filter (physician is not null), [])
    from standing_word where length(word) between 2 and 40
    group by word order by word);
