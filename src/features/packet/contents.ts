import { z } from 'zod';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

/** One paper as a packet's file holds it; kept for good beside the file (CMP-11). */
export const contentSchema = z.object({
  /** The paper it was made of; null: the CV. */
  paperId: z.string().nullable(),
  title: z.string(),
  /** What the list on the cover says below the title. */
  note: z.string(),
  pages: z.number(),
  masked: z.boolean(),
});
export type Content = z.infer<typeof contentSchema>;

/** What the cover says of a paper: until when it holds, and whether something is hidden. */
export function noteOf(paper: { expiresOn: IsoDate | null; standing: string }, masked: boolean): string {
  const { expiresOn, standing } = paper;
  return [
    ...(expiresOn
      ? [`${standing === 'expired' ? 'Expired on' : 'Valid until'} ${dayInWords(expiresOn)}.`]
      : []),
    ...(masked ? ['The number is hidden; I show it where it is needed.'] : []),
  ].join(' ');
}

/** `Amara Nwosu papers.pdf`, and which part where there are several. */
export function packetFileName(name: string, part: number, parts: number, format: 'pdf' | 'zip'): string {
  const clean = name.replace(/[\p{Cc}"<>|:*?/\\]/gu, '').trim();
  const which = parts > 1 ? ` ${part} of ${parts}` : '';
  return `${clean} papers${which}.${format}`.trim();
}

/** How one paper is called inside a ZIP: numbered, so that every program lists them in order. */
export const entryName = (number: number, title: string) =>
  `${String(number).padStart(2, '0')} ${title
    .replace(/[\p{Cc}"<>|:*?/\\]/gu, ' ')
    .trim()
    .slice(0, 80)}.pdf`;

/** PKT-2: what the answer says that carries the packet; the applicant reads and changes it. */
export function letterWith(
  {
    recipient,
    name,
    fileName,
    part,
    parts,
  }: { recipient: string; name: string; fileName: string; part: number; parts: number },
  missing: readonly string[],
): string {
  const greeting = recipient ? `Dear ${recipient},` : 'Hello,';
  const carries = fileName.endsWith('.zip')
    ? 'The papers are attached in one ZIP file; the first file in it lists them.'
    : 'The papers are attached as one PDF; its first page lists them.';
  const several =
    parts > 1 ? ` This is part ${part} of ${parts}, since they are too large for one mail.` : '';
  const still =
    missing.length > 0 && part === parts
      ? `\n\nStill to come: ${missing.join(', ')}. I will send this as soon as I have it.`
      : '';
  return `${greeting}\n\nThank you for your answer. ${carries}${several}${still}\n\nPlease tell me if you need anything else.\n\nSincerely,\n${name}`;
}
