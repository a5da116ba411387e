import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Waiver } from './letter.ts';

/** LOR-3: where a letter stands, in the order of the way. */
export const states = [
  'planned',
  'asked',
  'agreed',
  'writing',
  'signed',
  'uploaded',
  'assigned',
  'declined',
  'dropped',
] as const;
export type State = (typeof states)[number];

export const stateWords: Readonly<Record<State, { name: string; about: string }>> = {
  planned: { name: 'Not asked yet', about: 'Ask on the days shown.' },
  asked: { name: 'Asked', about: 'Give them some days. No answer is no yes.' },
  agreed: { name: 'Agreed', about: 'Send the writer’s packet, and the Letter Request Form of MyERAS.' },
  writing: { name: 'Being written', about: 'They have everything they need.' },
  signed: { name: 'Signed', about: 'It waits to be uploaded by the writer.' },
  uploaded: { name: 'Uploaded', about: 'MyERAS shows it as received. Assign it to programs.' },
  assigned: { name: 'Assigned', about: 'Programs can read it. Thank the writer.' },
  declined: { name: 'Declined', about: 'They used the way out. Thank them, and ask somebody else.' },
  dropped: { name: 'Not pursued', about: 'You decided against this letter.' },
};

/** What can happen to a letter. A reminder changes nothing but the day of the next one. */
export const steps = [
  'ask',
  'agree',
  'decline',
  'send',
  'sign',
  'upload',
  'assign',
  'drop',
  'remind',
] as const;
export type StepKind = (typeof steps)[number];
export type Step = { kind: StepKind; on: IsoDate };

export const stepWords: Readonly<Record<StepKind, string>> = {
  ask: 'I asked',
  agree: 'They agreed',
  decline: 'They declined',
  send: 'I sent packet and request form',
  sign: 'They signed it',
  upload: 'It is uploaded',
  assign: 'I assigned it to programs',
  drop: 'I do not pursue it',
  remind: 'I sent a reminder',
};

/** State and step give the next state; what is not in the table cannot happen. Nobody has to tell when they signed. */
export const table: Readonly<Record<State, Partial<Record<StepKind, State>>>> = {
  planned: { ask: 'asked', drop: 'dropped' },
  asked: { agree: 'agreed', decline: 'declined', remind: 'asked', drop: 'dropped' },
  agreed: { send: 'writing', decline: 'declined', drop: 'dropped' },
  writing: { sign: 'signed', upload: 'uploaded', decline: 'declined', remind: 'writing', drop: 'dropped' },
  signed: { upload: 'uploaded', remind: 'signed', drop: 'dropped' },
  uploaded: { assign: 'assigned' },
  assigned: {},
  declined: {},
  dropped: {},
};

/** Where steps lead, in their order. Those that the store keeps are all of the table. */
export function stateAfter(taken: readonly Step[]): State {
  return taken.reduce<State>((state, { kind }) => table[state][kind] ?? state, 'planned');
}

/** LOR-3: takes a step, or says why not. ERAS asks for the waiver when the request is made, so it is decided before. */
export function take(
  taken: readonly Step[],
  step: Step,
  { waiver, today }: { waiver: Waiver; today: IsoDate },
): Result<State> {
  const state = stateAfter(taken);
  const next = table[state][step.kind];
  if (next === undefined) return refuse(notFrom(state, step.kind));
  if (step.on > today) return refuse(stillToCome(step.on));
  const last = taken.at(-1);
  if (last && step.on < last.on) return refuse(beforeLast(step.on, last.on));
  if (step.kind === 'send' && waiver === 'undecided') return refuse(noWaiver);
  return ok(next);
}

function notFrom(state: State, kind: StepKind): Refusal {
  const ways = Object.keys(table[state]) as StepKind[];
  return {
    field: 'kind',
    value: kind,
    reason: `“${stepWords[kind]}” cannot follow on “${stateWords[state].name}”.`,
    mend:
      ways.length > 0
        ? `What can follow: ${ways.map((one) => `“${stepWords[one]}”`).join(', ')}.`
        : 'Take the last step back first.',
  };
}
const stillToCome = (value: string): Refusal => ({
  field: 'on',
  value,
  reason: 'This day is still to come.',
  mend: 'Enter the day on which it happened.',
});
const beforeLast = (value: string, last: string): Refusal => ({
  field: 'on',
  value,
  reason: `The step before it was on ${dayInWords(last)}.`,
  mend: 'Enter a later day, or take the last step back.',
});
const noWaiver: Refusal = {
  field: 'waiver',
  value: 'undecided',
  reason: 'MyERAS asks whether you waive your right to read the letter before it makes the request form.',
  mend: 'Decide it here first, with the same answer as in MyERAS.',
};
