import { inOneLine } from '#features/websites/page-text.ts';
import { understandSite } from '#features/websites/understanding.ts';
import type { LabelledPage } from './labelled-pages.ts';

type Count = { right: number; wrong: number; missed: number };
export type Figures = {
  addresses: Count;
  persons: Count;
  roles: Count;
  prohibitions: Count;
  graduates: Count & { spurious: number };
  usce: Count;
  fees: Count & { spurious: number };
  states: Count;
  /** What differs from the labels, a line each. */
  differences: string[];
};

/** `wrong`: said, and not so; `missed`: so, and not said; `spurious`: said where the label knows nothing. */
export function figuresOf(pages: readonly LabelledPage[]): Figures {
  const none = () => ({ right: 0, wrong: 0, missed: 0 });
  const figures: Figures = {
    addresses: none(),
    persons: none(),
    roles: none(),
    prohibitions: none(),
    graduates: { ...none(), spurious: 0 },
    usce: none(),
    fees: { ...none(), spurious: 0 },
    states: none(),
    differences: [],
  };
  for (const one of pages) count(one, figures);
  return figures;
}

function count({ name, label, page }: LabelledPage, figures: Figures): void {
  const reading = understandSite([page]);
  const differ = (words: string) => figures.differences.push(`${name}: ${words}`);
  const emails = reading.routes.filter((route) => route.kind === 'email');
  for (const route of emails) {
    const known = label.emails[route.value];
    if (known === undefined) {
      figures.addresses.wrong += 1;
      differ(`address ${route.value} is not to be proposed`);
      continue;
    }
    figures.addresses.right += 1;
    if (known.person === route.person) figures.persons.right += 1;
    else {
      figures.persons[route.person === '' ? 'missed' : 'wrong'] += 1;
      differ(`person "${route.person}" is "${known.person}"`);
    }
    if (known.role === route.role) figures.roles.right += 1;
    else {
      figures.roles.wrong += 1;
      differ(`role ${route.role} is ${known.role} (${route.value})`);
    }
  }
  for (const address of Object.keys(label.emails)) {
    if (emails.some((route) => route.value === address)) continue;
    figures.addresses.missed += 1;
    differ(`address ${address} is missed`);
  }
  const quotes = reading.prohibitions.map((one) => one.evidence.quote);
  const same = (a: string, b: string) => a.includes(inOneLine(b)) || inOneLine(b).includes(a);
  for (const quote of quotes) {
    if (label.dnc.some((known) => same(quote, known))) continue;
    figures.prohibitions.wrong += 1;
    differ(`forbids nothing: ${quote}`);
  }
  for (const known of label.dnc) {
    const found = quotes.some((quote) => same(quote, known));
    figures.prohibitions[found ? 'right' : 'missed'] += 1;
    if (!found) differ(`forbids: ${known}`);
  }
  answer(figures.graduates, label.graduates, reading.graduates.value, (words) =>
    differ(`graduates ${words}`),
  );
  answer(
    { ...figures.usce, spurious: 0 },
    label.usce,
    reading.usce.value,
    (words) => differ(`USCE ${words}`),
    figures.usce,
  );
  const fees = reading.programs.flatMap((one) =>
    typeof one.fee.value === 'object' ? [one.fee.value.usd] : [],
  );
  if (label.fee === null) figures.fees.spurious += fees.length > 0 ? 1 : 0;
  else figures.fees[fees[0] === label.fee ? 'right' : fees.length > 0 ? 'wrong' : 'missed'] += 1;
  if ((fees[0] ?? null) !== label.fee) differ(`fee ${String(fees[0])} is ${String(label.fee)}`);
  if (label.state !== undefined) {
    const states = reading.programs.map((one) => one.state.value).filter((state) => state !== 'unclear');
    figures.states[states[0] === label.state ? 'right' : states.length > 0 ? 'wrong' : 'missed'] += 1;
    if (states[0] !== label.state) differ(`state ${String(states[0])} is ${label.state}`);
  }
}

function answer(
  into: Count & { spurious: number },
  known: string,
  said: string,
  differ: (words: string) => void,
  other: Count = into,
): void {
  if (known === said) {
    if (known !== 'unclear') other.right += 1;
    return;
  }
  differ(`${said} is ${known}`);
  if (known === 'unclear') {
    if (other === into) into.spurious += 1;
    else other.wrong += 1;
  } else other[said === 'unclear' ? 'missed' : 'wrong'] += 1;
}

export const recall = ({ right, missed }: Count) => right / Math.max(1, right + missed);
export const precision = ({ right, wrong }: Count) => right / Math.max(1, right + wrong);

const share = (value: number) => `${(100 * value).toFixed(1)}%`.padStart(7);

export function printed(figures: Figures): string {
  const rows: [string, Count & { spurious?: number }][] = [
    ['addresses', figures.addresses],
    ['person beside an address', figures.persons],
    ['role of an address', figures.roles],
    ['do not contact', figures.prohibitions],
    ['open to graduates', figures.graduates],
    ['USCE program', figures.usce],
    ['fee', figures.fees],
    ['open, closed, paused', figures.states],
  ];
  const lines = rows.map(
    ([name, one]) =>
      `${name.padEnd(26)}${share(precision(one))}${share(recall(one))}   ${one.right} right, ${one.wrong} wrong, ${one.missed} missed${one.spurious ? `, ${one.spurious} said where the label is unclear` : ''}`,
  );
  return [`${''.padEnd(24)}precision  recall`, ...lines].join('\n');
}
