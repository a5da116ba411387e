/** How many of each kind a directory holds, and how well they were joined: rows of `what` and `count`. */
export const countsSql = `
  select what, count::integer as count from (
  select kind as what, count(*)::integer as count from organisation where part_of is null group by kind
  union all select 'physician', count(*) from physician
  union all select 'joined', count(*) from organisation where part_of is not null
  union all select 'physicians with a practice', count(*) from physician where practice_no is not null
  union all select 'physicians with a hospital', count(*) from physician where hospital_nos is not null
  union all select 'hospitals with residents', count(*) from organisation where residents > 0
  union all select 'hospitals located', count(*) from organisation where kind = 'hospital' and located = 'zip')`;
