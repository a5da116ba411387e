-- How values are written the same way, whatever the file and the year. Identifiers stay texts.

-- Empty cells, and the “NA” that R writes for them.
create temp macro known(x) as nullif(nullif(trim(x), ''), 'NA');

-- Five digits: from ZIP+4 with or without a dash, and from files that lost leading zeros ("6105", "61051770").
create temp macro zip5(x) as
  case
    when length(x) = 5 then x
    when contains(x, '-') then lpad(split_part(x, '-', 1), 5, '0')
    when length(x) between 6 and 9 then left(lpad(x, 9, '0'), 5)
    when length(x) in (3, 4) then lpad(x, 5, '0')
  end;

-- The first three digits: one region, but for American Samoa, which has them in common with Hawaii.
create temp macro area_of(zip) as case when zip <> '96799' then left(zip, 3) end;

-- CMS Certification Number, 6 characters (some hold letters), padded where a spreadsheet ate the zeros.
create temp macro ccn6(x) as upper(lpad(x, 6, '0'));

-- “(718) 920-4321”, with the extension where there is one. No area code begins with the 1 of long distance calls.
create temp macro phone_of_digits(d) as
  case when length(d) >= 10 then '(' || d[1:3] || ') ' || d[4:6] || '-' || d[7:10] || if(length(d) > 10, ' x' || d[11:], '') end;
create temp macro phone(x) as
  if(regexp_full_match(x, '[0-9]{10}'), regexp_replace(x, '^(...)(...)(....)$', '(\1) \2-\3'),
    phone_of_digits(ltrim(regexp_replace(x, '[^0-9]', '', 'g'), '1')));

-- NPI check digit: Luhn over the number behind the prefix 80840 (45 CFR 162.406), whose own digits add 24. Millions of numbers are
-- looked at, so the sum is taken without cutting out each digit: only its last digit counts, and there n // 10 stands for the second
-- digit from the right. That digit doubled, with its own digits added, is 2 * (n // 10) - 2 * (n // 100) + n // 50.
create temp macro is_npi(n) as
  n between 1000000000 and 2999999999 and (24
    + n + 2 * (n // 10 + n // 1000 + n // 100000 + n // 10000000 + n // 1000000000)
    - (n // 100 + n // 10000 + n // 1000000 + n // 100000000)
    + n // 50 + n // 5000 + n // 500000 + n // 50000000 + n // 5000000000) % 10 = 0;

-- One county whatever the file calls it: “AUTAUGA”, “Autauga County”, “Autauga County, AL”. Baltimore City is no part of Baltimore
-- County. Hospitals call the whole of DC “THE DISTRICT”.
create temp macro county_key(state, county) as
  case when state = 'DC' then 'DC' else state || ' ' || regexp_replace(
    regexp_replace(upper(strip_accents(county)),
      ' (COUNTY|PARISH|BOROUGH|CENSUS AREA|CITY AND BOROUGH|MUNICIPALITY|MUNICIPIO|PLANNING REGION)$', ''),
    '[^A-Z0-9]', '', 'g') end;

-- One address in spite of suites, directions and street types: ZIP, house number, start of the street's name.
create temp macro street_parts(street) as regexp_extract(upper(street),
  '^[^0-9]*([0-9]+)[A-Z]?[ ,-]+(?:(?:N|S|E|W|NE|NW|SE|SW|NORTH|SOUTH|EAST|WEST)\.? +)?([A-Z0-9]{1,4})', ['house', 'name']);
create temp macro address_key_of(zip, parts) as zip || ' ' || nullif(parts.house, '') || ' ' || parts.name;
create temp macro address_key(zip, street) as address_key_of(zip, street_parts(street));

-- One name in spite of legal forms and punctuation: “ST. MARY'S HOSPITAL, INC.” is “STMARYSHOSPITAL”.
create temp macro name_key(x) as regexp_replace(upper(strip_accents(x)),
  '\b(INC|INCORPORATED|L\.?L\.?C|P\.?L\.?L\.?C|L\.?L\.?P|P\.?C|P\.?A|P\.?S\.?C|S\.?C|CORP|CORPORATION|CO|LTD|THE|OF|AND)\b|[^A-Z0-9]',
  '', 'g');

-- What a search filters by, as bits: artefact.ts.
create temp macro flags(teaching, health_center, shortage) as
  (teaching::utinyint + 2 * health_center::utinyint + 4 * shortage::utinyint)::utinyint;
