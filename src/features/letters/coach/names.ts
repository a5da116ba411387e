import type { ReadMail } from './mail.ts';
import { otherDoctor } from './other-doctor.ts';
import { otherPlace } from './other-place.ts';
import { otherRecipients } from './other-recipients.ts';
import { otherWriter } from './other-writer.ts';
import type { CoachContext, Remark } from './remark.ts';
import { wrongGreeting } from './wrong-greeting.ts';

/** A name that belongs to someone else, left in from another mail, ends the matter at once. */
export function names(mail: ReadMail, context: CoachContext): Remark[] {
  return [
    ...wrongGreeting(mail, context),
    ...otherDoctor(mail, context),
    ...otherPlace(mail, context),
    ...otherRecipients(mail, context),
    ...otherWriter(mail, context),
  ].slice(0, 4);
}
