import { givenNames } from '#features/logbook/given-names.ts';

const pronouns = `an as at be but by can do go ha he her his how i in is it man me men my no of oh on or our she so sun than that
the they this to too us van wan was we who why will with you`;

const places = `
albany alexandria allen arlington aurora austin baldwin bangor beaumont berkeley bethesda boston bradley bristol brooklyn burlington
california camden carolina charleston charlotte chester clayton cleveland clifton clinton columbia columbus concord dakota dallas
dayton denver derby dover durham elgin england essex florence france fremont fulton georgia germany glendale hamilton hampton harris
hartford henderson holland houston hudson indiana ireland israel jackson jamaica jefferson jersey jordan kent kingston lafayette
lancaster lansing lawrence lebanon lexington lincoln london lowell macon madison marion marshall mercer midland milan milton monroe
montgomery morris nelson newark newton norfolk norwood orlando oxford paris pasadena paterson phoenix pierce poland preston quincy
raleigh reno richmond rochester rome salem santiago savannah scranton sheffield spain springfield stanford sterling trenton troy
union vernon victoria virginia wales warren washington waterloo webster wellington winchester windsor winston york
january february march april may june july august september october november december summer winter spring
baylor brown cornell drexel duke emory mayo mercy rush temple tufts vanderbilt yale`;

const words = `
abbey archer baker banks bell berry best bird bishop black bloom blue bond book booth bowl boy branch bridges bright brook brooks burns
bush butler carpenter carter case castle chance chase child church clay close cloud coffin cole cook cooper cotton cross crow curry
day dean dear diamond dove drake early east english fair fan farmer field fields fine fish fisher flowers ford forest foster fox frank
free french frost garden gardner gold golden good grace grant gray green grey guy hand hardy hart head heart held hill holiday holly
hood hope horn house hunt hunter ivory ivy joy judge keen key keys king knight lake lamb land lane large law leaf light little long
lord love low major mann marks marsh mason meadows means mercer miles mill miller mills minor money moody moon moore moss nail noble
north nurse olive page paine pace park parks patience peace pepper pine pitt pool poole pope porter post potter power powers price pride
prince quick rain ray read reed reeves rice rich ring rivers robin rock root rose ross rush sage salt sand sands savage school seal
self sharp shepherd shields short silver singer small smart snow song south sparks speed star starr steel stern still stone
storm street strong summer summers sweet swift tan taylor temple thorn tower towns tree trip true turner vale valentine vice vista wade
walker wall walls ward waters weaver webb weeks wells west white wild wilder wills wing winner winters wise wolf wood woods work worth
yard young`;

const setOf = (listing: string) => new Set(listing.trim().split(/\s+/));
const isPronoun = setOf(pronouns);
const isPlace = setOf(places);
const isWord = setOf(words);
/** Also given names, but of physicians nearly always the family's. */
const familyFirst = setOf('chen kim zhang jin lian li wei ming kumar');

/**
 * What a family name means besides: a word of every sentence, a proper name (a town, a month, a university, a given name), a
 * usual word, or nothing else. In small letters without accents.
 */
export function meaningOf(family: string): 'pronoun' | 'proper' | 'word' | 'none' {
  if (isPronoun.has(family) || family.length < 3) return 'pronoun';
  if (isPlace.has(family) || (givenNames.has(family) && !familyFirst.has(family))) return 'proper';
  return isWord.has(family) ? 'word' : 'none';
}
