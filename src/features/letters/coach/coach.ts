import { begging } from './begging.ts';
import { dates } from './dates.ts';
import { flattery } from './flattery.ts';
import { greeting } from './greeting.ts';
import { guilt } from './guilt.ts';
import { informal } from './informal.ts';
import { leftovers } from './leftovers.ts';
import { length } from './length.ts';
import { lifeStory } from './life-story.ts';
import { links } from './links.ts';
import { type ReadMail, readMail } from './mail.ts';
import { money } from './money.ts';
import { names } from './names.ts';
import { opening } from './opening.ts';
import { attachment, cv, offersPapers } from './papers.ts';
import { personal } from './personal.ts';
import { type CoachContext, type MailText, type Remark, severities } from './remark.ts';
import { severalRequests } from './several-requests.ts';
import { shouting } from './shouting.ts';
import { stockPhrases } from './stock-phrases.ts';
import { subjectLine } from './subject-line.ts';
import { vagueRequest } from './vague-request.ts';
import { wayOut } from './way-out.ts';

type Rule = (mail: ReadMail, context: CoachContext) => Remark[];

const rules: readonly Rule[] = [
  subjectLine,
  greeting,
  leftovers,
  names,
  opening,
  vagueRequest,
  severalRequests,
  begging,
  flattery,
  guilt,
  lifeStory,
  stockPhrases,
  length,
  cv,
  attachment,
  money,
  dates,
  offersPapers,
  wayOut,
  shouting,
  links,
  informal,
  personal,
];

/**
 * TPL-2: what the plan's principles say of a mail, the most serious first. It speaks of tone and content, never of
 * grammar: the writers are not native speakers, and their readers forgive that. What the text states as a fact is the
 * truth guard's matter (RDY-7), not the coach's.
 */
export function coach(text: MailText, context: CoachContext): Remark[] {
  const mail = readMail(text);
  if (mail.words === 0) return [];
  const remarks = rules.flatMap((rule) => rule(mail, context));
  return withoutDoubles(remarks).sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || order(a) - order(b),
  );
}

const order = (remark: Remark) => (remark.part === 'subject' ? -10_000 : 0) + remark.start;

/** A rule says one thing of a place once. */
function withoutDoubles(remarks: readonly Remark[]): Remark[] {
  const left = remarks.filter((one) => one.rule === 'leftover');
  const loudLeftover = (one: Remark) =>
    one.rule === 'shouting' &&
    left.some((other) => other.part === one.part && one.start < other.end && other.start < one.end);
  return remarks.filter(
    (one, index) =>
      !loudLeftover(one) &&
      remarks.findIndex(
        (other) => other.rule === one.rule && other.part === one.part && other.start === one.start,
      ) === index,
  );
}
