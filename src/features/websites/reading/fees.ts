import { evidence, evidenceWithContext, type Witness } from './evidence.ts';
import { amountsIn, periodOf } from './money.ts';
import type { Block } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import type { Claim, Evidence, Fee } from '../rules.ts';
import { rowOf } from './surroundings.ts';

type Kind = 'program' | 'application' | 'other';
type Cost = { value: Fee; kind: Kind; name: string; evidence: Evidence; learner: boolean };

export type FeesFound = { fee: Claim<Fee>; otherFees: { value: Fee; name: string; evidence: Evidence }[] };

/** What a rotation costs: the program's own fee, or the application's where it is the only one; never deposits or insurance. */
export function feesIn(said: readonly Witness[]): FeesFound {
  const costs = said.flatMap(costsIn);
  const free = said.map(freeIn).find((one) => one !== null) ?? null;
  const own = costs.filter((one) => one.kind === 'program');
  const application = costs.filter((one) => one.kind === 'application');
  const main = mainOf(own) ?? (free === null ? mainOf(application) : null);
  const fee: Claim<Fee> =
    main !== null
      ? { value: main.value, evidence: main.evidence }
      : free !== null
        ? { value: { usd: 0, per: 'once' }, evidence: free }
        : { value: 'unclear' };
  const seen = new Set(main === null ? [] : [`${main.value.usd} ${main.value.per}`]);
  const otherFees = costs
    .filter((one) => {
      const key = `${one.value.usd} ${one.value.per}`;
      if (one === main || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ value, name, evidence: quoted }) => ({ value, name, evidence: quoted }))
    .slice(0, 12);
  return { fee, otherFees };
}

/** Of several fees the one for graduates, then the one for a month, then the first named. */
function mainOf(costs: readonly Cost[]): Cost | null {
  const forGraduates = costs.filter((one) => one.learner);
  const pool = forGraduates.length > 0 ? forGraduates : costs;
  const monthly = pool.find((one) => one.value.per === '4 weeks' || one.value.per === 'month');
  const weekly = pool.find((one) => one.value.per === 'week');
  const first = pool[0] ?? null;
  // Two tiers ("2 weeks $600, 4 weeks $1,000"): a month is what applicants book.
  if (monthly && first && (first.value.per === '2 weeks' || first.value.per === 'week') && !weekly)
    return monthly;
  if (monthly && first?.value.per === '2 weeks') return monthly;
  return first;
}

const NO_COST_OF_THE_PROGRAM =
  /\b(?:malpractice|liability|insurance|insured|coverage|per (?:claim|occurrence|incident)|aggregate|parking|badges?|ID cards?|lost|unreturned|replacement|housing|rent|hotel|apartment|accommodations?|lodging|meals?|cafeteria|stipend|salary|salaries|paid to|scholarships?|awards?|grants?|donat\w+|gifts?|visa (?:application )?fees?|sevis|ds-?160|toefl|ielts|oet|background (?:check|screen\w*)|drug (?:test|screen\w*)|immuniz\w+|titers?|vslo|vsas|aamc|eras|nrmp|ecfmg|epic|copays?|co-pays?|per visit|sliding|poverty|income|wire|bank (?:fee|statement|charges)|late fees?|returned check|credit card (?:fee|surcharge)|convenience fee|surcharge|living (?:expenses|costs)|personal (?:expenses|funds)|proof of funds|financial (?:support|resources)|funds|revenue|raised|budget|textbooks?|white coats?|scrubs|cancel\w*|resched\w*|penalt\w+|fine of|physical exam|health (?:center|service) fee|BLS|ACLS|membership|conference registration|per (?:hour|patient)|an hour|reimburse\w*|discount|save|savings|\d off)\b/i;
const FOR_APPLYING =
  /\b(?:application|applying|processing|registration|administrati(?:ve|on)|admin|enrol?lment|screening|onboarding|one-time|deposit|matriculation)\b/i;
const FOR_THE_PROGRAM =
  /\b(?:tuition|program(?:me)? (?:fee|cost|charge)|observ\w+ (?:fee|cost|charge|program)|extern\w+ (?:fee|cost|program)|electives? (?:fee|cost)|rotations? (?:fee|cost)|clerkship (?:fee|cost)|course fee|placement fee|clinical fee|educational fee|training fee|participation fee|department(?:al)? fee)\b/i;
const FEE_WORDS =
  /\b(?:fees?|costs?|charg(?:e|es|ed)|tuition|price|pay(?:ment|able|s)?|paid|rates?|due|dues)\b/i;
const FEE_HEADING = /\b(?:fees?|costs?|tuition|charges?|pricing|price|payments?|how much)\b/i;

function costsIn(one: Witness): Cost[] {
  const text = one.text;
  const amounts = amountsIn(text);
  if (amounts.length === 0) return [];
  const row = rowTexts(one);
  const above = [one.question, one.leadIn, ...one.headings.slice(-2), ...row.labels].join(' | ');
  const costs: Cost[] = [];
  let applyingBefore = false;
  amounts.forEach((amount, at) => {
    const from = amounts[at - 1]?.end ?? 0;
    const to = amounts[at + 1]?.start ?? text.length;
    const before = clauseBefore(text.slice(from, amount.start));
    const after = clauseAfter(text.slice(amount.end, to));
    const clause = `${before} ${after}`;
    if (
      NO_COST_OF_THE_PROGRAM.test(clause.split(/ and (?=\w+ (?:\w+ )?fee)/)[0] ?? '') ||
      (NO_COST_OF_THE_PROGRAM.test(row.labels.join(' ')) && row.labels.length > 0)
    )
      return;
    const named = FEE_WORDS.test(text) || FEE_HEADING.test(above) || FOR_THE_PROGRAM.test(above);
    let per = periodOf(after, before);
    if (per === 'once' && row.labels.length > 0) per = periodOf(row.labels.join(' '), row.labels.join(' '));
    if (per === 'once' && !named) return;
    if (
      !named &&
      !/\b(?:rotation|observership|externship|elective|program|weeks?|month)\b/i.test(`${text} ${above}`)
    )
      return;
    const labels = row.labels.join(' ');
    const applying =
      FOR_APPLYING.test(clause) ||
      (FOR_APPLYING.test(labels) && !FOR_THE_PROGRAM.test(labels)) ||
      (!FEE_WORDS.test(clause) && FOR_APPLYING.test(one.leadIn || one.question));
    // "The application fee is $200 for the first and $175 for each further elective": both are for applying.
    const applyingStill =
      applyingBefore && !FEE_WORDS.test(clause) && !/[;+]|\bplus\b/.test(text.slice(from, amount.start));
    applyingBefore = applying || applyingStill;
    const periodic = per !== 'once' && per !== 'year' && !/application/i.test(clause);
    const kind: Kind =
      applyingStill || (applying && !FOR_THE_PROGRAM.test(clause) && !periodic) ? 'application' : 'program';
    costs.push({
      value: { usd: amount.usd, per },
      kind,
      name: nameOf(`${labels} ${clause}`, kind),
      evidence: row.quote === '' ? evidenceWithContext(one) : evidence(one.document, row.quote),
      learner:
        /\b(?:graduates?|imgs?|fmgs?|physicians?)\b/i.test(`${clause} ${labels}`) &&
        !/\bstudents?\b/i.test(`${clause} ${labels}`),
    });
  });
  return costs;
}

/** In a table: the other cells of the row and the head of the column are what an amount is called. */
function rowTexts(one: Witness): { labels: string[]; quote: string } {
  const { block, document } = one;
  if (block.kind !== 'cell' || block.row === 0) return { labels: [], quote: '' };
  const row = rowOf(document, block);
  const head = headOf(one);
  const labels = row
    .filter((cell) => cell !== block && amountsIn(cell.text).length === 0)
    .map((cell) => cell.text);
  if (head && amountsIn(head.text).length === 0) labels.push(head.text);
  const quote = inOneLine(row.map((cell) => cell.text).join('\n'));
  return { labels: labels.filter((text) => text.length < 200), quote: quote.length < 400 ? quote : '' };
}

/** The first cell of the column, where the table is of a size that a person reads. */
function headOf({ block, document }: Witness): Block | undefined {
  const from = Math.max(0, block.index - 300);
  return document.blocks
    .slice(from, block.index)
    .find((cell) => cell.table === block.table && cell.row !== block.row && cell.column === block.column);
}

function clauseBefore(text: string): string {
  return (text.split(/[;]|\.\s|\b(?:plus|in addition to)\b/).at(-1) ?? '').slice(-110);
}

function clauseAfter(text: string): string {
  return (text.split(/[;]|\.\s|,? \b(?:plus|and an?|and the|in addition)\b/)[0] ?? '').slice(0, 70);
}

function nameOf(text: string, kind: Kind): string {
  const named = /\b((?:\w+[ -]){0,2}(?:fee|tuition|deposit|charge|cost)s?)\b/i.exec(text)?.[1];
  return (
    named?.replace(/^(?:a|an|the|is|of|and|non|refundable|our|there)[ -]/i, '').trim() ??
    (kind === 'application' ? 'application fee' : 'fee')
  );
}

const FREE =
  /\b(?:(?:there (?:is|are) |at |with )?no (?:program |tuition |observership |externship |rotation |elective |participation |associated )?(?:fees?|costs?|charges?|tuition)(?: (?:for|to|associated|charged|is|are|at|required|involved)\b|[.;,]|$)|free of (?:charge|cost)|without (?:charge|cost|a fee)|(?:do|does) not charge\b(?! patients)|(?:is|are) (?:completely |entirely |offered )?free\b(?! (?:clinic|to|of (?!charge|cost)|from|and))|not (?:be )?charged? (?:an? )?(?:fee|tuition)|(?:tuition|fees?) (?:is|are) not (?:charged|required))/i;

function freeIn(one: Witness): Evidence | null {
  const text = one.text;
  if (
    one.question !== '' &&
    /\b(?:fees?|costs?|charge|tuition|pay)\b/i.test(one.question) &&
    /^(?:A[.:] )?(?:no\b|none\b|there is no)/i.test(text) &&
    amountsIn(text).length === 0
  ) {
    return evidenceWithContext(one);
  }
  if (!FREE.test(text) || amountsIn(text).length > 0) return null;
  if (
    /\b(?:application fees?|parking|wifi|patients?|uninsured|services|care|meals?|malpractice|housing|refund\w*|late)\b/i.test(
      text,
    )
  )
    return null;
  return evidenceWithContext(one);
}
