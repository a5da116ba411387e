import { dayInWords } from '#plain/in-words.ts';
import { type IsoDate, addDays, daysBetween } from '#plain/time.ts';
import type { Fact, FactKind, Plan } from './document.ts';
import { type PhaseKey, phases } from './phases.ts';

/** One line of the plan's calendar. `to` is the last day. `why`: what moved it, in a sentence; null: as the plan has it. */
export type PlanItem = {
  key: string;
  kind: 'phase' | FactKind;
  title: string;
  about: string;
  from: IsoDate;
  to: IsoDate;
  time: string | null;
  timeZone: string;
  why: string | null;
};

/** After the appointment the passport stays with the embassy for a while: nobody should book a flight before. */
const daysAfterVisa = 14;

type Span = { from: IsoDate; to: IsoDate; why: string | null };

/**
 * PLN-1: sixteen weeks from the start, moved by the facts. The week before an exam is for the exam: what would be going
 * on then lasts a week longer, and what follows moves. The externship waits for the visa, and takes the dates of
 * a confirmed place. What was moved by hand stays where it was put.
 */
export function arrange({ startOn, timeZone, moves, facts }: Plan): PlanItem[] {
  const spans = new Map<PhaseKey, Span>();
  let shift = 0;
  let because: string | null = null;
  for (const { key, weeks } of phases) {
    const planned = moved(startOn, weeks, shift);
    const found = fitFacts(key, { ...planned, why: because }, facts, spans.get('externship'));
    const byHand = moves[key];
    const placed = byHand ? { ...byHand, why: 'You moved this.' } : found;
    // Only what comes after moves with it; a phase moved by hand moves nobody else.
    if (!byHand && found.to !== planned.to) {
      shift += daysBetween(planned.to, found.to);
      because = found.why;
    }
    spans.set(key, placed);
  }
  return [
    ...phases.flatMap(({ key, title, aim }) => {
      const span = spans.get(key);
      return span ? [{ key, kind: 'phase' as const, title, about: aim, time: null, timeZone, ...span }] : [];
    }),
    ...facts
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ id, kind, title, from, to, time, timeZone: zone }) => ({
        key: `fact-${id}`,
        kind,
        title: factTitle(kind, title),
        about: factAbout[kind],
        from,
        to,
        time,
        timeZone: zone,
        why: null,
      })),
  ];
}

function moved(startOn: IsoDate, [first, last]: readonly [number, number], shift: number) {
  return { from: addDays(startOn, (first - 1) * 7 + shift), to: addDays(startOn, last * 7 - 1 + shift) };
}

function fitFacts(key: PhaseKey, span: Span, facts: readonly Fact[], externship: Span | undefined): Span {
  if (key === 'externship') return externshipOf(span, facts);
  if (key === 'letter' && externship) return afterExternship(span, externship);
  // The earlier one first: the week it adds may hold the next exam.
  return facts
    .filter(({ kind }) => kind === 'exam')
    .toSorted(byFirstDay)
    .reduce(withExam, span);
}

/** An exam whose week of preparation falls into a phase makes the phase a week longer. */
function withExam(span: Span, { from, title }: Fact): Span {
  const begins = addDays(from, -6);
  if (from < span.from || begins > span.to) return span;
  return {
    ...span,
    to: addDays(span.to, 7),
    why: `A week is kept free for “${title}” on ${dayInWords(from)}.`,
  };
}

function externshipOf(span: Span, facts: readonly Fact[]): Span {
  const place = facts.filter(({ kind }) => kind === 'place').toSorted(byFirstDay)[0];
  if (place) return { from: place.from, to: place.to, why: `The dates of “${place.title}”.` };
  const visa = facts
    .filter(({ kind }) => kind === 'visa')
    .toSorted(byFirstDay)
    .at(-1);
  const earliest = visa && addDays(visa.to, daysAfterVisa);
  if (!visa || !earliest || earliest <= span.from) return span;
  return {
    from: earliest,
    to: addDays(earliest, daysBetween(span.from, span.to)),
    why: `Two weeks after the visa appointment on ${dayInWords(visa.from)}.`,
  };
}

/** The letter follows the externship, wherever that is. */
function afterExternship(span: Span, externship: Span): Span {
  const from = addDays(externship.to, 1);
  if (from === span.from) return span;
  return {
    from,
    to: addDays(from, daysBetween(span.from, span.to)),
    why: 'It follows the externship.',
  };
}

const byFirstDay = (one: Fact, other: Fact) => (one.from < other.from ? -1 : 1);

const factTitle = (kind: FactKind, title: string) => `${factNames[kind]}: ${title}`;

export const factNames: Readonly<Record<FactKind, string>> = {
  exam: 'Exam',
  place: 'Confirmed place',
  visa: 'Visa appointment',
};

const factAbout: Readonly<Record<FactKind, string>> = {
  exam: 'The week before is kept free.',
  place: 'The externship takes these dates.',
  visa: 'The externship begins two weeks later at the earliest.',
};
