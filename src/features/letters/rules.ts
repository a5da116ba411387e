/** TPL-1: who a letter is written to. An office of education, the manager of a clinic, or one physician. */
export const audiences = ['office', 'administrator', 'physician'] as const;
export type Audience = (typeof audiences)[number];

/** CMP-3: the first mail and its two follow-ups, in the order in which they are sent. */
export const rounds = ['first', 'followUp', 'finalFollowUp'] as const;
export type Round = (typeof rounds)[number];

export const audienceNames: Record<Audience, string> = {
  office: 'Education office of a hospital',
  administrator: 'Manager of a clinic',
  physician: 'Individual physician',
};

export const roundNames: Record<Round, string> = {
  first: 'First mail',
  followUp: 'Follow-up',
  finalFollowUp: 'Final follow-up',
};

/** TGT-1 and TPL-1: each list of targets has its own audience. */
export function audienceOf(list: 'hospital' | 'clinic' | 'physician'): Audience {
  return ({ hospital: 'office', clinic: 'administrator', physician: 'physician' } as const)[list];
}

/** The list of targets that an audience's letters are written to. */
export function listOf(audience: Audience): 'hospital' | 'clinic' | 'physician' {
  return ({ office: 'hospital', administrator: 'clinic', physician: 'physician' } as const)[audience];
}

/**
 * The CV travels with the first mail, and once more with the follow-up, where the reader would otherwise have to
 * look for it. The final follow-up is two lines and carries nothing.
 */
export function attachesCv(round: Round): boolean {
  return round !== 'finalFollowUp';
}

/** CMP-3: follow-ups stay in the thread of the first mail, so they carry its subject. One “Re:” is enough. */
export function replySubject(firstSubject: string): string {
  return /^re:/i.test(firstSubject.trim()) ? firstSubject.trim() : `Re: ${firstSubject.trim()}`;
}

/** How many words a text has, as its reader would count them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** TPL-1 and TPL-2: short. Beyond these a letter still goes, but the editor says so. */
export const limits = {
  subjectCharacters: 70,
  bodyWords: { first: 220, followUp: 120, finalFollowUp: 120 } satisfies Record<Round, number>,
};

/** A subject is one line: a line break in a fact must never become a second header. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Takes out the gaps that conditions leave: no spaces at line ends, never two empty lines, none at the ends. */
export function tidyBody(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
