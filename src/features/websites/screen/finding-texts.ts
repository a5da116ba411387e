import { changes } from '../changes.ts';
import { programTitle, routeTitles, routeValue } from '../finding-words.ts';
import type { Finding } from '../findings.ts';
import type { SiteReading } from '../rules.ts';
import type { ShownFinding } from '../target-website.ts';

/** What a finding is called in a list, a notice or for a screen reader. */
export function titleOf(finding: Finding): string {
  switch (finding.kind) {
    case 'route':
      return `${routeTitles[finding.route.kind]} ${routeValue(finding.route)}`;
    case 'program':
      return programTitle(finding.program);
    case 'usce':
      return `US clinical experience for visitors: ${finding.answer.value}`;
    case 'graduates':
      return `Open to graduates: ${finding.answer.value}`;
    case 'prohibition':
      return 'They ask not to be contacted this way';
  }
}

/** What pressing the button does, said for each kind. */
export function acceptWords(finding: Finding): string {
  if (finding.kind === 'program' || finding.kind === 'graduates') return 'Keep this';
  if (finding.kind === 'usce') return 'Enter this answer';
  if (finding.kind === 'route' && finding.route.kind === 'email') return 'Use this address';
  return 'Make this a task';
}

/** “Observership was open, now closed.” */
export function changesInWords({ finding, before }: ShownFinding): string[] {
  if (!before) return [];
  const said = changes(alone(before), alone(finding)).map((change) => change.said);
  if (said.length > 0 || finding.kind !== 'route') return said;
  return ['The person or the role beside it is another one now.'];
}

/** A reading in which nothing stands but one finding. */
function alone(finding: Finding): SiteReading {
  return {
    routes: finding.kind === 'route' ? [finding.route] : [],
    programs: finding.kind === 'program' ? [finding.program] : [],
    prohibitions: [],
    usce: finding.kind === 'usce' ? finding.answer : { value: 'unclear' },
    graduates: finding.kind === 'graduates' ? finding.answer : { value: 'unclear' },
  };
}
