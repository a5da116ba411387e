import { programChanges, programTitle, routeTitles, routeValue } from '../finding-words.ts';
import type { Finding } from '../findings.ts';
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

/** “was open, now closed”. */
export function changesInWords({ finding, before }: ShownFinding): string[] {
  if (!before) return [];
  if (finding.kind === 'program' && before.kind === 'program')
    return programChanges(before.program, finding.program);
  const [was, is] = [titleOf(before), titleOf(finding)];
  return was === is ? ['The person or role beside it is another one now'] : [`Was: ${was}`];
}
