import { z } from 'zod';
import {
  type SiteReading,
  evidenceSchema,
  programSchema,
  prohibitionSchema,
  roles,
  routeKinds,
  routeSchema,
} from './rules.ts';

const answerSchema = z.object({ value: z.enum(['yes', 'no']), evidence: evidenceSchema });

/** TGT-5: one thing that a website says, which the applicant accepts, edits or rejects by itself. */
export const findingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('route'), route: routeSchema }),
  z.object({ kind: z.literal('program'), program: programSchema }),
  z.object({ kind: z.literal('usce'), answer: answerSchema }),
  z.object({ kind: z.literal('graduates'), answer: answerSchema }),
  z.object({ kind: z.literal('prohibition'), prohibition: prohibitionSchema }),
]);
export type Finding = z.infer<typeof findingSchema>;
export type FindingKind = Finding['kind'];

/** key: the same for one thing in every reading. fingerprint: what it says, wherever and whenever it was read. */
export type KeyedFinding = { key: string; fingerprint: string; finding: Finding };

/** The findings of a reading. What the website leaves unclear is none. */
export function findingsOf(reading: SiteReading): KeyedFinding[] {
  const { usce, graduates } = reading;
  const all: Finding[] = [
    ...reading.prohibitions.map((prohibition): Finding => ({ kind: 'prohibition', prohibition })),
    ...reading.routes.map((route): Finding => ({ kind: 'route', route })),
    ...(usce.value === 'unclear' ? [] : [{ kind: 'usce' as const, answer: usce }]),
    ...(graduates.value === 'unclear' ? [] : [{ kind: 'graduates' as const, answer: graduates }]),
    ...reading.programs.map((program): Finding => ({ kind: 'program', program })),
  ];
  const found = new Map<string, KeyedFinding>();
  for (const finding of all) {
    const key = freeKeyOf(finding, found);
    if (key !== null) found.set(key, { key, fingerprint: fingerprintOf(finding), finding });
  }
  return [...found.values()];
}

/**
 * The key of a finding; null when the reading has this one already. Programs of one name are several when their types differ (an
 * elective for students and an observership for graduates): those behind the first are told apart by their type.
 */
function freeKeyOf(finding: Finding, found: ReadonlyMap<string, KeyedFinding>): string | null {
  const key = keyOf(finding);
  const first = found.get(key)?.finding;
  if (!first) return key;
  if (finding.kind !== 'program' || first.kind !== 'program') return null;
  const type = finding.program.type.value;
  const ofType = `${key} (${type})`;
  return first.program.type.value === type || found.has(ofType) ? null : ofType;
}

const words = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

function keyOf(finding: Finding): string {
  switch (finding.kind) {
    case 'route':
      return `route ${finding.route.kind} ${words(finding.route.value)}`;
    case 'program':
      return `program ${words(finding.program.name) || finding.program.type.value}`;
    case 'prohibition':
      return `prohibition ${words(finding.prohibition.evidence.quote)}`;
    default:
      return finding.kind;
  }
}

/** A rejected finding is asked about again only when this is another one: not because the day or the link differs. */
function fingerprintOf(finding: Finding): string {
  if (finding.kind === 'route') {
    const { kind, value, person, role, purpose } = finding.route;
    return JSON.stringify([kind, words(value), words(person), role, purpose]);
  }
  if (finding.kind === 'prohibition') {
    const { scope, blocks, evidence } = finding.prohibition;
    return JSON.stringify([scope, blocks, words(evidence.quote)]);
  }
  if (finding.kind !== 'program') return finding.answer.value;
  const { otherFees, name: _name, ...claims } = finding.program;
  const values = Object.values(claims).map(({ value }) => value);
  return JSON.stringify([...values, ...otherFees.map(({ name, value }) => [words(name), value])]);
}

/** The link under which a finding stands: it is gone only when this page was read again without it. */
export function pageOf(finding: Finding): string {
  if (finding.kind === 'route') return finding.route.evidence.url;
  if (finding.kind === 'prohibition') return finding.prohibition.evidence.url;
  if (finding.kind !== 'program') return finding.answer.evidence.url;
  const [first] = programClaims(finding.program);
  return first?.evidence.url ?? '';
}

/** From what helps most to what helps least: addresses of those who decide, then whether it is worth it, then other ways. */
export function placeOf(finding: Finding): number {
  if (finding.kind === 'program') return 200;
  if (finding.kind === 'usce' || finding.kind === 'graduates') return 100;
  if (finding.kind === 'prohibition') return 0;
  const { kind, role } = finding.route;
  return (kind === 'email' ? 0 : 300 + routeKinds.indexOf(kind) * 10) + roles.indexOf(role);
}

/** The values of a program that rest on a sentence, in the order in which people ask. */
export const claimNames = [
  'audience',
  'contact',
  'type',
  'state',
  'fee',
  'visa',
  'length',
  'dates',
  'letter',
] as const;
export type ClaimName = (typeof claimNames)[number];

function programClaims(program: z.infer<typeof programSchema>) {
  return claimNames.flatMap((name) => {
    const claim = program[name];
    return 'evidence' in claim ? [{ name, value: claim.value, evidence: claim.evidence }] : [];
  });
}
