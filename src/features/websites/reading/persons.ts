/** Words that stand capitalised on every page and are no part of a person's name. */
const NOT_A_NAME = new Set(
  `about academic academics access administration administrative administrator admissions affairs all also american ambulatory and anesthesiology
  applicant applicants application applications apply are area assistant associate attending avenue behavioral board boston box building campus cancer
  care cardiology career careers center centers central chair chief children childrens city clerkship clerkships click clinic clinical clinics college community
  contact contacts coordinator coordinators county dean department departments development director directory division doctor drive east education educational elective electives
  email emergency english excellence executive experience external externship externships faculty family fax fees fellow fellowship fellowships floor
  for foundation free frequently from general get global graduate graduates health healthcare home hospital hospitals hours how human information institute
  interim internal international internship internships job learn learning lead letter liaison link location locations main management manager md medical medicine meet memorial mission
  more national network neurology new news north nurse nursing observer observers observership observerships obstetrics office officer offices online our outreach patient
  patients pediatric pediatrics pharmacy phone physician physicians please policy portal practice preceptor primary professional professor program programs provider providers psychiatry public
  questions radiology read regional registrar request requests research residency resident residents resources road room rotation rotations school science
  sciences section senior service services shadowing site social south specialist specialty staff state street student students suite supervisor support surgery system
  team telephone the title training undergraduate university united states us valley visiting visit visitor visitors volunteer volunteers welcome west women womens your zip
  address monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december send submit note for inquiries inquiry
  in of at to by on or if when who what where why is be with this that these those we you it no yes not do does can will must should here name role responsible mail mailing physical postal hours open closed
  interested learn looking joining join today application deadline eligibility requirements overview welcome back next previous print share menu search skip content sitemap terms privacy conditions
  ob gyn ob/gyn im fm ed er icu gme ume faq faqs usa vp svp evp ceo cfo coo cno cmo chw lcsw rn np pa aprn phd do mph mba msn bsn dnp fnp ms bs ba mha facp`
    .split(/\s+/)
    .filter(Boolean),
);

const PART =
  "(?:[A-Z][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ]+)?|Mc[A-Z][a-z]+|Mac[A-Z][a-z]+|O['’][A-Z][a-z]+|D['’][A-Z][a-z]+|De[A-Z][a-z]+|La[A-Z][a-z]+)";
const INITIAL = '(?:[A-Z]\\.?(?![A-Za-z]))';
const PARTICLE = '(?:de|del|de la|della|van|van der|von|da|dos|di|al|el|bin|ibn|le|la|du|st\\.)';
const NICK = '(?:["“(][A-Z][a-z]+["”)])';
const NAME = `${PART}(?:[ ]${INITIAL}){0,2}(?:[ ]${NICK})?(?:[ ](?:${PARTICLE}[ ])?${PART}){1,3}`;
const DEGREES =
  '(?:M\\.?D\\.?|D\\.?O\\.?|M\\.?B\\.?B\\.?S\\.?|Ph\\.?D\\.?|M\\.?P\\.?H\\.?|M\\.?B\\.?A\\.?|MHA|M\\.?S\\.?(?:N|W)?\\.?|M\\.?Ed\\.?|M\\.?A\\.?|B\\.?A\\.?|B\\.?S\\.?(?:N)?\\.?|R\\.?N\\.?|N\\.?P\\.?|FNP(?:-C|-BC)?|APRN|PA-C|C-?TAGME|FA[A-Z]{1,4}|FACP|LCSW|DNP|Jr\\.?|Sr\\.?|I{2,3}|PharmD|CMPE|CMM|CPC|CAVS)';

const TITLED = new RegExp(
  `\\b(?:Dr|Drs|Mr|Mrs|Ms|Miss|Prof|Professor)\\.?[ ]((?:${INITIAL}[ ])?${PART}(?:[ ]${INITIAL}){0,2}(?:[ ](?:${PARTICLE}[ ])?${PART}){0,3})`,
  'g',
);
const WITH_DEGREE = new RegExp(`((?:${INITIAL}[ ])?${NAME}),?[ ]+${DEGREES}(?=[\\s,.;:|)\\n-]|$)`, 'g');
const LAST_FIRST = new RegExp(
  `^(${PART}(?:[ -]${PART})?),[ ](${PART}(?:[ ]${INITIAL})?)(?:,?[ ]${DEGREES})*$`,
);
const BARE = new RegExp(`(?<![A-Za-z’'-])((?:${INITIAL}[ ])?${NAME})(?![A-Za-z’'])`, 'g');

export type Person = { name: string; at: number; titled: boolean };

/** People named in a text, with their places. Titles and degrees make sure; without them only what can be nothing else. */
export function personsIn(text: string): Person[] {
  const found: Person[] = [];
  const add = (name: string, at: number, titled: boolean) => {
    const clean = name.replace(/["“”(][A-Z][a-z]+["”)]\s?/g, '').trim();
    if (clean === '' || found.some((one) => at >= one.at && at < one.at + one.name.length)) return;
    found.push({ name: clean, at, titled });
  };
  for (const match of text.matchAll(WITH_DEGREE)) {
    const name = withoutFirstWords(match[1] ?? '');
    if (name.includes(' ')) add(name, match.index + (match[1] ?? '').indexOf(name), true);
  }
  for (const match of text.matchAll(TITLED)) {
    const name = withoutWords(match[1] ?? '');
    if (name !== '') add(name, match.index + match[0].indexOf(name), true);
  }
  const reversed = LAST_FIRST.exec(text.trim());
  if (reversed !== null && found.length === 0) {
    const [, last = '', first = ''] = reversed;
    if (![last, first].some(isWord)) add(`${first} ${last}`, 0, true);
  }
  for (const match of text.matchAll(BARE)) {
    const name = withoutWords(match[1] ?? '');
    if (!name.includes(' ') || name.split(' ').some(isWord)) continue;
    add(name, match.index + (match[1] ?? '').indexOf(name), false);
  }
  return found.toSorted((a, b) => a.at - b.at);
}

const isWord = (part: string) => NOT_A_NAME.has(part.toLowerCase().replace(/[.’']s?$/, ''));

/** Before a degree only words in front can be wrong: "Director Thomas Day, MD". */
function withoutFirstWords(text: string): string {
  const parts = text.split(' ');
  while (parts.length > 2 && parts[0] !== undefined && isWord(parts[0])) parts.shift();
  return parts.join(' ');
}

/** "Contact Jane Roe Program" is Jane Roe: words of the trade are taken off both ends, and a name broken by one ends there. */
function withoutWords(text: string): string {
  const parts = text.split(' ');
  while (parts[0] !== undefined && isWord(parts[0])) parts.shift();
  const stop = parts.findIndex(isWord);
  if (stop >= 0) parts.length = stop;
  return parts.join(' ').replace(/[’']s$/, '');
}
