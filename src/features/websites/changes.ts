import type { Claim, Program, Prohibition, Route, SiteReading } from './rules.ts';

/** What a later reading says differently. `before` and `after` are words for the screen; '' where there was or is nothing. */
export type Change = {
  what: 'route' | 'program' | 'prohibition' | 'answer';
  /** "program coordinator's address", "Observership: open or closed". */
  name: string;
  before: string;
  after: string;
  /** The change in a sentence: "Observership was open, now closed." */
  said: string;
};

/** TGT-5: what changed between two readings of one site. A value that became "unclear" says so: the page lost its sentence. */
export function changes(before: SiteReading, after: SiteReading): Change[] {
  return [
    ...claimChange('answer', 'US clinical experience', before.usce, after.usce),
    ...claimChange('answer', 'Open to graduates', before.graduates, after.graduates),
    ...programChanges(before.programs, after.programs),
    ...cameAndWent('prohibition', before.prohibitions, after.prohibitions, quoteOf, 'Do not contact'),
    ...cameAndWent('route', before.routes, after.routes, (route) => route.value, 'Contact', nameOfRoute),
  ];
}

const FIELDS = ['audience', 'contact', 'visa', 'fee', 'length', 'dates', 'state', 'letter'] as const;

const FIELD_NAMES: Readonly<Record<(typeof FIELDS)[number], string>> = {
  audience: 'for whom',
  contact: 'hands-on or observing',
  visa: 'visa',
  fee: 'fee',
  length: 'length',
  dates: 'dates',
  state: 'open or closed',
  letter: 'letter',
};

function programChanges(before: readonly Program[], after: readonly Program[]): Change[] {
  const found: Change[] = [];
  const left = [...after];
  for (const program of before) {
    const at = left.findIndex((one) => one.type.value === program.type.value);
    const same = at >= 0 ? left.splice(at, 1)[0] : undefined;
    const title = titleOf(program);
    if (same === undefined)
      found.push(change('program', title, 'on the site', '', `${title} is no longer on the site.`));
    else {
      for (const field of FIELDS)
        found.push(
          ...claimChange(
            'program',
            `${title}: ${FIELD_NAMES[field]}`,
            program[field],
            same[field],
            field === 'state' ? title : undefined,
          ),
        );
      for (const name of new Set([...program.otherFees, ...same.otherFees].map((fee) => fee.name)))
        found.push(
          ...claimChange('program', `${title}: ${name}`, otherFee(program, name), otherFee(same, name)),
        );
    }
  }
  for (const program of left)
    found.push(
      change('program', titleOf(program), '', 'on the site', `${titleOf(program)} is new on the site.`),
    );
  return found;
}

function otherFee({ otherFees }: Program, name: string): Claim<unknown> {
  return otherFees.find((fee) => fee.name === name) ?? { value: 'unclear' };
}

function claimChange(
  what: Change['what'],
  name: string,
  before: Claim<unknown>,
  after: Claim<unknown>,
  subject = name,
): Change[] {
  const [was, is] = [wordsOf(before.value), wordsOf(after.value)];
  return was === is ? [] : [change(what, name, was, is, `${subject} was ${was}, now ${is}.`)];
}

function cameAndWent<T extends Route | Prohibition>(
  what: Change['what'],
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  title: string,
  nameOf: (one: T) => string = () => title,
): Change[] {
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  return [
    ...before
      .filter((one) => !has.has(key(one)))
      .map((one) =>
        change(what, nameOf(one), key(one), '', `${nameOf(one)}: “${key(one)}” is no longer on the site.`),
      ),
    ...after
      .filter((one) => !had.has(key(one)))
      .map((one) =>
        change(what, nameOf(one), '', key(one), `${nameOf(one)}: “${key(one)}” is new on the site.`),
      ),
  ];
}

const change = (what: Change['what'], name: string, before: string, after: string, said: string): Change => ({
  what,
  name,
  before,
  after,
  said,
});

function quoteOf(one: Route | Prohibition): string {
  return one.evidence.quote;
}

function nameOfRoute(one: Route | Prohibition): string {
  return 'role' in one
    ? [one.roleText || one.role.replaceAll('-', ' '), one.person].filter(Boolean).join(', ')
    : 'Contact';
}

function titleOf(program: Program): string {
  const words = program.name || String(program.type.value);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('usd' in value && 'per' in value)
    return value.usd === 0
      ? 'free'
      : `$${String(value.usd)}${value.per === 'once' ? '' : ` per ${String(value.per)}`}`;
  if ('help' in value && 'kinds' in value) return [value.help, ...(value.kinds as string[])].join(', ');
  return JSON.stringify(value);
}
