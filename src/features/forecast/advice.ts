import { listPlans, lists } from '#features/targets/rules.ts';
import type { Suspect } from './compared.ts';

export const suspectNames: Readonly<Record<Suspect, string>> = {
  profile: 'Your profile',
  letter: 'Your letter',
  list: 'The kind of recipient',
  specialty: 'The specialty',
  state: 'The state',
  friendliness: 'Places that take few international graduates',
  delivery: 'Addresses that do not work',
};

/** What to change, and where. */
export const changes: Readonly<Record<Suspect, { text: string; to: string; action: string }>> = {
  profile: {
    text: 'Close the gaps before you write to more people. Each recipient is written to once only.',
    to: '/profile',
    action: 'Go to the profile',
  },
  letter: {
    text: 'Rewrite this letter with the coach’s remarks, and use the new version from the next mail on.',
    to: '/letters',
    action: 'Go to the letters',
  },
  list: {
    text: 'Send the next mails to the kinds of recipients that do answer.',
    to: '/directory',
    action: 'Find other targets',
  },
  specialty: {
    text: 'Write to the specialties that answer. Internal medicine, family medicine, pediatrics and psychiatry are the most open.',
    to: '/directory',
    action: 'Find other targets',
  },
  state: {
    text: 'Leave these states for a while, and write to the others.',
    to: '/directory',
    action: 'Find targets elsewhere',
  },
  friendliness: {
    text: 'Choose targets with a higher score. The score shows how many physicians there trained abroad.',
    to: '/directory',
    action: 'Find friendlier targets',
  },
  delivery: {
    text: 'Look up newer addresses on the organisations’ own websites before you write to more people.',
    to: '/campaign',
    action: 'See the mails that came back',
  },
};

/** “14 times better than luck alone explains them”, without a false precision. */
export function timesInWords(times: number): string {
  if (times < 1) return 'Luck alone explains the answers better.';
  if (times < 1.5) return 'It explains the answers about as well as luck alone.';
  const round = times > 1000 ? 'more than 1,000' : times >= 10 ? String(Math.round(times)) : times.toFixed(1);
  return `It explains the answers ${round} times better than luck alone.`;
}

const names: Partial<Record<Suspect, Readonly<Record<string, string>>>> = {
  profile: { gaps: 'With gaps on the day of the mail', complete: 'Without gaps' },
  friendliness: {
    low: 'Lower third of your targets’ scores',
    middle: 'Middle third',
    high: 'Upper third',
    'not known': 'Without a score',
  },
  list: Object.fromEntries(lists.map((list) => [list, listPlans[list].title])),
};

/** A compared value as it is called on the screen. */
export function valueName(suspect: Suspect, name: string): string {
  return names[suspect]?.[name] ?? name;
}
