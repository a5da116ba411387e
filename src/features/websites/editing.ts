import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { isEmail } from '#features/targets/emails.ts';
import { type Finding, claimNames } from './findings.ts';
import { audiences, contacts, feePeriods, letterPolicies, openStates, programTypes } from './rules.ts';

/** What the applicant makes of a finding before taking it over. */
export const editSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('route'),
    value: z.string().trim().min(1).max(500),
    person: z.string().trim().max(200),
    roleText: z.string().trim().max(200),
  }),
  z.object({
    kind: z.literal('answer'),
    value: z.enum(['yes', 'no']),
  }),
  z.object({
    kind: z.literal('program'),
    name: z.string().trim().max(200),
    type: z.enum([...programTypes, 'unclear']),
    audience: z.enum([...audiences, 'unclear']),
    contact: z.enum([...contacts, 'unclear']),
    state: z.enum([...openStates, 'unclear']),
    letter: z.enum([...letterPolicies, 'unclear']),
    fee: z.object({ usd: z.number().nonnegative(), per: z.enum(feePeriods) }).nullable(),
    length: z.string().trim().max(200),
    dates: z.string().trim().max(200),
    keepsVisa: z.boolean(),
  }),
]);
export type Edit = z.infer<typeof editSchema>;
export type ProgramEdit = Extract<Edit, { kind: 'program' }>;

/**
 * AIM-3: a finding as the applicant corrected it. The sentence stays with each value; a value without one stays unclear,
 * whatever is entered: there is nothing to show for it.
 */
export function editedFinding(finding: Finding, edit: Edit): Result<Finding> {
  if (finding.kind === 'route' && edit.kind === 'route') {
    const value = finding.route.kind === 'email' ? edit.value.toLowerCase() : edit.value;
    if (finding.route.kind === 'email' && !isEmail(value)) return refuse(noEmail(value));
    return ok({
      kind: 'route',
      route: { ...finding.route, value, person: edit.person, roleText: edit.roleText },
    });
  }
  if ((finding.kind === 'usce' || finding.kind === 'graduates') && edit.kind === 'answer')
    return ok({ ...finding, answer: { ...finding.answer, value: edit.value } });
  if (finding.kind === 'program' && edit.kind === 'program') {
    const { program } = finding;
    const values = {
      ...edit,
      fee: edit.fee ?? 'unclear',
      length: edit.length || 'unclear',
      dates: edit.dates || 'unclear',
      visa: edit.keepsVisa && program.visa.value !== 'unclear' ? program.visa.value : 'unclear',
    };
    const claims = claimNames.map((name) => {
      const claim = program[name];
      const isSaid = values[name] !== 'unclear' && 'evidence' in claim;
      return [name, isSaid ? { value: values[name], evidence: claim.evidence } : { value: 'unclear' }];
    });
    return ok({ kind: 'program', program: { ...program, name: edit.name, ...Object.fromEntries(claims) } });
  }
  return refuse(otherKind);
}

const noEmail = (value: string): Refusal => ({
  field: 'value',
  value: value.slice(0, 80),
  reason: 'This is no e-mail address.',
  mend: 'Correct it, such as name@clinic.org.',
});
const otherKind: Refusal = {
  field: 'edit',
  value: '',
  reason: 'This does not fit what the website says.',
  mend: 'Reload the page and try again.',
};
