import type { Generated } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { Side } from '#features/letters/trial.ts';

declare module './tables.ts' {
  interface MessageTable {
    /** TPL-3: the sentence the applicant wrote for this recipient alone. */
    personal_line: Generated<string>;
    /** The text as the letter made it, to know whether it was changed by hand. */
    rendered_sha256: string | null;
    /** The text that was on the screen when the applicant opened the draft (TPL-4). */
    opened_sha256: string | null;
    /** The reader put it aside to be changed, with a note to themselves. */
    sent_back_at: IsoInstant | null;
    sent_back_note: Generated<string>;
    /** The comparison of two wordings in which it was written, and which of them it is. */
    trial_id: string | null;
    trial_side: Side | null;
  }
}
