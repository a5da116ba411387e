import { createHash } from 'node:crypto';
import { type ApprovedText, canonicalText } from './draft-rules.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** TPL-4: the fingerprint of what an approval puts its name under. */
export function approvedTextSha256(mail: ApprovedText): string {
  return sha256(canonicalText(mail));
}

/** The fingerprint of a text as the letter made it, to know later whether it was changed by hand. */
export function renderedSha256(text: { subject: string; body: string }): string {
  return sha256(JSON.stringify([text.subject, text.body]));
}
