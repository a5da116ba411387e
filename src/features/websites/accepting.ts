import { type Target, type TargetFacts } from '#features/targets/rules.ts';
import type { Finding } from './findings.ts';
import type { Evidence } from './rules.ts';

/** What taking a finding over writes into its target. A way other than e-mail becomes a task instead, a program stays a fact. */
export type TakenOver = Partial<
  Pick<TargetFacts, 'contactEmails' | 'contactPerson' | 'contactRole' | 'usce' | 'usceEvidence'>
>;

/** TGT-5: an accepted address goes first, with its person: the letter greets whom it is written to. */
export function takenOver(finding: Finding, target: Target): TakenOver | null {
  if (finding.kind === 'usce') {
    const { value, evidence } = finding.answer;
    return { usce: value, usceEvidence: quoted(evidence) };
  }
  if (finding.kind !== 'route' || finding.route.kind !== 'email') return null;
  const { value, person, roleText } = finding.route;
  const others = target.contactEmails.filter((address) => address !== value);
  return {
    contactEmails: [value, ...others].slice(0, 20),
    contactPerson: person.slice(0, 200),
    contactRole: roleText.slice(0, 200),
  };
}

/** A sentence with its place, as a cell of a list shows it. */
function quoted({ quote, url, readOn }: Evidence): string {
  const place = ` (${url}, read ${readOn})`;
  const room = 2000 - place.length - 2;
  return `“${quote.length > room ? `${quote.slice(0, room - 1)}…` : quote}”${place}`.slice(0, 2000);
}
