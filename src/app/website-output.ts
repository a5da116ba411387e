import {
  claimInWords,
  claimTitles,
  feeInWords,
  programTitle,
  routeInWords,
} from '#features/websites/finding-words.ts';
import { claimNames } from '#features/websites/findings.ts';
import type { Evidence, Program, SiteReading } from '#features/websites/rules.ts';

/** A reading for a terminal: each value with its sentence and its link. */
export function readingText(reading: SiteReading): string {
  const { routes, programs, prohibitions, usce, graduates } = reading;
  const parts = [
    prohibitions.map(
      ({ evidence, permitted }) =>
        `FORBIDDEN\n${quoted(evidence)}${permitted ? `  Instead: ${routeInWords(permitted)}\n` : ''}`,
    ),
    routes.map((route) => `${routeInWords(route)}\n${quoted(route.evidence)}`),
    programs.map(programText),
    [answer('US clinical experience for visitors', usce), answer('Open to graduates', graduates)],
  ];
  return `${parts.flat().join('\n')}`;
}

function programText(program: Program): string {
  const claims = claimNames.map((name) => {
    const claim = program[name];
    const value = `  ${claimTitles[name]}: ${claimInWords(program, name)}\n`;
    return 'evidence' in claim ? value + quoted(claim.evidence) : value;
  });
  const fees = program.otherFees.map(
    ({ name, value, evidence }) => `  ${name}: ${feeInWords(value)}\n${quoted(evidence)}`,
  );
  return `${programTitle(program)}\n${[...claims, ...fees].join('')}`;
}

const answer = (title: string, claim: SiteReading['usce']) =>
  `${title}: ${claim.value}\n${'evidence' in claim ? quoted(claim.evidence) : ''}`;

const quoted = ({ quote, url, readOn }: Evidence) => `    “${quote}”\n    ${url}, ${readOn}\n`;
